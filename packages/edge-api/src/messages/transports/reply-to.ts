import { isEmail } from '@foyer/contract/rules/emails'
import type { Email } from '../transport.ts'

/**
 * Whom an answer goes to, or null where the address cannot stand in a header: somebody typed it. What counts as an
 * address has neither spaces, line breaks nor commas, so none ends the header or adds a second recipient.
 */
export const replyToOf = ({ replyTo }: Pick<Email, 'replyTo'>): string | null =>
  replyTo !== undefined && isEmail(replyTo) ? replyTo : null
