/** First and last name, or the e-mail address while there is none. */
export const personName = ({ firstName, lastName, email }: { firstName: string; lastName: string; email: string }): string =>
  `${firstName} ${lastName}`.trim() || email
