import type { Language } from '@foyer/contract/profile'
import { type SQL, sql } from '../database/statement.ts'
import type { Message } from '../messages/message.ts'
import { ASK_AGAIN_AFTER_MS, CLAIM_MESSAGE_LIFETIME_MS } from './parameters.ts'

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
  ORDER BY oa.granted_at LIMIT 1)`

/** The verified address stands in the letter, for a name is what somebody typed. */
export function householdRequest(owner: Owner, asker: { firstName: string; lastName: string; email: string }, now: number): Message {
  return {
    channel: 'email',
    to: owner.email,
    template: 'household-request',
    locale: owner.locale,
    audience: 'individual',
    values: { firstName: owner.firstName, asker: `${asker.firstName} ${asker.lastName}`, askerEmail: asker.email },
    expiresAt: now + CLAIM_MESSAGE_LIFETIME_MS,
  }
}
