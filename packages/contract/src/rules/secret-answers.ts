/** Letters and digits that are left of an answer: one alone is guessed. */
export const SHORTEST_ANSWER = 2

/** As hashed and compared: without case, accents, punctuation and doubled spaces, for it is typed another way each time. */
export const normalizeAnswer = (typed: string): string =>
  typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
