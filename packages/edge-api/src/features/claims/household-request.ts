import type { Language } from '@foyer/contract/profile'
import type { Message } from '../../messages/message.ts'
import { type SQL, sql } from '../../platform/database/statement.ts'
import { ASK_AGAIN_AFTER_MS, CLAIM_MESSAGE_LIFETIME_MS, OWNER_LETTERS } from './parameters.ts'

/** Who may say whether somebody else belongs to the household. */
export interface Owner {
  email: string
  firstName: string
  locale: Language
}

/**
 * The owner of customer `c` as JSON, to be asked about the account `asker`; null for a company, where nobody owns it, and
 * where this account has asked before: the owner is not written to again and again.
 */
export const ownerToAsk = (
  asker: SQL,
  now: number,
): SQL => sql`(SELECT json_object('email', oi.display, 'firstName', o.first_name, 'locale', o.locale)
  FROM access oa JOIN account o ON o.id = oa.account_id JOIN identifier oi ON oi.account_id = o.id AND oi.kind = 'email'
  WHERE oa.customer_id = c.id AND oa.role = 'owner' AND c.audience = 'individual' AND NOT EXISTS (
    SELECT 1 FROM claim q WHERE q.account_id = ${asker} AND q.customer_id = c.id AND (q.decided_at IS NULL OR q.decided_at > ${now - ASK_AGAIN_AFTER_MS}))
    AND ${mayWriteAbout(sql`c.id`, now)}
  ORDER BY oa.granted_at LIMIT 1)`

/** Whether the owner of a customer is written to again today, however many accounts ask. */
export const mayWriteAbout = (customerId: SQL, now: number): SQL =>
  sql`(SELECT count(*) FROM claim q WHERE q.customer_id = ${customerId} AND q.kind = 'household' AND q.created_at > ${now - OWNER_LETTERS.windowMs}) < ${OWNER_LETTERS.perDay}`

const NAME_LENGTH = 60

/**
 * What somebody says they are called, as it may stand in a letter to somebody else: letters of any script with what stands
 * between them in names. No digit and no dot, so that no address, link or number is left of it.
 */
export const nameInLetter = (...typed: readonly string[]): string =>
  [...typed.join(' ').replace(/[^\p{L}\p{M}'\u2019-]+/gu, ' ')].slice(0, NAME_LENGTH).join('').trim()

/** The verified address stands in the letter, for a name is what somebody typed. */
export function householdRequest(owner: Owner, asker: { firstName: string; lastName: string; email: string }, now: number): Message {
  return {
    channel: 'email',
    to: owner.email,
    template: 'household-request',
    locale: owner.locale,
    audience: 'individual',
    values: { firstName: owner.firstName, asker: nameInLetter(asker.firstName, asker.lastName) || asker.email, askerEmail: asker.email },
    expiresAt: now + CLAIM_MESSAGE_LIFETIME_MS,
  }
}
