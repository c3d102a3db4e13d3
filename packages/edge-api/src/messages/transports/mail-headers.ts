import { isEmail } from '@foyer/contract/rules/emails'
import type { Email } from './transport.ts'

/** RFC 5322; the same for every attempt, so that a second copy can be told. */
export const messageId = ({ id, from }: Pick<Email, 'id' | 'from'>): string =>
  `<${id}@${from.email.slice(from.email.lastIndexOf('@') + 1)}>`

/**
 * Where an answer goes to, or null where the address, which a visitor typed, cannot stand in a header. What counts as an
 * address has neither spaces, line breaks nor commas, so none ends the header or adds a second recipient.
 */
export const replyToOf = ({ replyTo }: Pick<Email, 'replyTo'>): string | null =>
  replyTo !== undefined && isEmail(replyTo) ? replyTo : null
