import type { Language } from '@foyer/contract/profile'
import type { MessageDraft } from '../../messages/message.ts'
import { access, claim, customer } from '../../platform/database/customer.ts'
import { account, identifier } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { type SQL, sql } from '../../platform/database/statement.ts'
import { ASK_AGAIN_AFTER_MS, CLAIM_MESSAGE_LIFETIME_MS, OWNER_LETTERS } from './parameters.ts'

/** Who may say whether somebody else belongs to the household. */
export interface Owner {
  email: string
  firstName: string
  locale: Language
}

const oa = alias(access, 'oa')
const o = alias(account, 'o')
const oi = alias(identifier, 'oi')
const c = alias(customer, 'c')
const q = alias(claim, 'q')

const OWNER = jsonObject<Owner>({ email: oi.display, firstName: o.firstName, locale: o.locale })

/**
 * The owner of customer `c` as JSON, to be asked about the account `asker`; null for a company, where nobody owns it, and
 * where this account has asked before: the owner is not written to again and again.
 */
export const ownerToAsk = (asker: SQL, now: number): SQL => sql`(SELECT ${OWNER}
  FROM ${oa} JOIN ${o} ON ${o.id} = ${oa.accountId} JOIN ${oi} ON ${oi.accountId} = ${o.id} AND ${oi.kind} = 'email'
  WHERE ${oa.customerId} = ${c.id} AND ${oa.role} = 'owner' AND ${c.audience} = 'individual' AND NOT EXISTS (
    SELECT 1 FROM ${q} WHERE ${q.accountId} = ${asker} AND ${q.customerId} = ${c.id}
      AND (${q.decidedAt} IS NULL OR ${q.decidedAt} > ${now - ASK_AGAIN_AFTER_MS}))
    AND ${mayWriteAbout(c.id, now)}
  ORDER BY ${oa.grantedAt} LIMIT 1)`

/** Whether the owner of a customer is written to again today, however many accounts ask. */
export const mayWriteAbout = (customerId: SQL, now: number): SQL =>
  sql`(SELECT count(*) FROM ${q} WHERE ${q.customerId} = ${customerId} AND ${q.kind} = 'household'
    AND ${q.createdAt} > ${now - OWNER_LETTERS.windowMs}) < ${OWNER_LETTERS.perDay}`

const NAME_LENGTH = 60

/**
 * What somebody says they are called, as it may stand in a letter to somebody else: letters of any script with what stands
 * between them in names. No digit and no dot, so that no address, link or number is left of it.
 */
export const nameInLetter = (...typed: readonly string[]): string =>
  [...typed.join(' ').replace(/[^\p{L}\p{M}'\u2019-]+/gu, ' ')].slice(0, NAME_LENGTH).join('').trim()

/** The verified address stands in the letter, for a name is what somebody typed. */
export function householdRequest(owner: Owner, asker: { firstName: string; lastName: string; email: string }, now: number): MessageDraft {
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
