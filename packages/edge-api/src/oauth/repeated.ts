/** Names of what is given more than once, which no OAuth parameter may be (RFC 6749, 3.1 and 3.2). */
export const repeatedIn = (values: URLSearchParams): string[] =>
  [...new Set(values.keys())].filter((name) => values.getAll(name).length > 1)
