import type { Audience, Language } from '@foyer/contract/profile'
import type { SecurityNotice } from '../../messages/message.ts'
import { enqueue } from '../../messages/outbox.ts'
import { access, customer } from '../../platform/database/customer.ts'
import { account, factor, identifier } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { compileOnce, type Statement, sql } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { DAY_MS } from '../../platform/durations.ts'
import type { Ports } from '../../platform/ports.ts'
import type { Visit } from '../../platform/visit.ts'
import { authorizedSql, readAuthorized } from '../authorized-read.ts'

/** Whom changes of an account's protection are told to. */
export interface Owner {
  id: string
  email: string
  firstName: string
  locale: Language
  audience: Audience
  audiences: readonly Audience[]
  /** Verified mobile numbers, E.164. */
  numbers: readonly string[]
}

type OwnerRecord = Omit<Owner, 'audience'>

const [a, i, f, x, c] = [alias(account, 'a'), alias(identifier, 'i'), alias(factor, 'f'), alias(access, 'x'), alias(customer, 'c')]

const RECORD = jsonObject<OwnerRecord>({
  id: a.id,
  firstName: a.firstName,
  locale: a.locale,
  email: sql`(SELECT ${i.display} FROM ${i} WHERE ${i.accountId} = ${a.id} AND ${i.kind} = 'email')`,
  numbers: sql`json((SELECT json_group_array(${f.target}) FROM ${f} WHERE ${f.accountId} = ${a.id} AND ${f.kind} = 'sms'))`,
  audiences: sql`json((SELECT json_group_array(DISTINCT ${c.audience}) FROM ${x} JOIN ${c} ON ${c.id} = ${x.customerId} WHERE ${x.accountId} = ${a.id}))`,
})

/** The account behind the session, as JSON; a column to be read with others. */
export const OWNER_COLUMN = sql`(SELECT ${RECORD} FROM ${a} WHERE ${a.id} = visitor.account_id) AS owner`

/** The owner of an account, for the operator: the account's id is the only parameter. */
export const OWNER_BY_ID = compileOnce(sql`WITH visitor AS (SELECT ?1 AS account_id) SELECT ${OWNER_COLUMN} FROM visitor`)

const OWNER = authorizedSql(OWNER_COLUMN)

export async function readOwner(visit: Visit): Promise<Owner> {
  return parseOwner((await readAuthorized(visit, OWNER, []))['owner'])
}

/** @param json the column `OWNER_COLUMN`: there is one for every account. */
export function parseOwner(json: unknown): Owner {
  const owner: OwnerRecord = JSON.parse(String(json))
  return { ...owner, audience: owner.audiences[0] ?? 'individual' }
}

const LIFETIME_MS = 7 * DAY_MS

/**
 * What tells of a change, for the batch that makes it: an e-mail, and with `isEverywhere` a text message to every number, for
 * what weakens the protection has to reach an owner whose mailbox an attacker reads.
 */
export async function noticeTo(
  { email, numbers, firstName, locale, audience }: Owner,
  notice: Omit<SecurityNotice, 'firstName' | 'at'>,
  { deployment, ports }: { deployment: Pick<Deployment, 'keys'>; ports: Pick<Ports, 'now' | 'random'> },
  isEverywhere = false,
): Promise<{ ids: string[]; statements: Statement[] }> {
  const at = ports.now()
  const places = [{ channel: 'email' as const, to: email }, ...(isEverywhere ? numbers : []).map((to) => ({ channel: 'sms' as const, to }))]
  const values = { firstName, at, ...notice }
  const messages = await Promise.all(
    places.map((place) =>
      enqueue({ ...place, template: 'security-notice', locale, audience, values, expiresAt: at + LIFETIME_MS }, deployment, ports),
    ),
  )
  return { ids: messages.map(({ id }) => id), statements: messages.flatMap(({ statements }) => [...statements]) }
}
