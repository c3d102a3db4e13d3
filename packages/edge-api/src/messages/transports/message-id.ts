import type { Email } from '../transport.ts'

/** RFC 5322; the same for every attempt, so that a second copy can be told. */
export const messageId = ({ id, from }: Pick<Email, 'id' | 'from'>): string =>
  `<${id}@${from.email.slice(from.email.lastIndexOf('@') + 1)}>`
