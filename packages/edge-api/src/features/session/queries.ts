import type { Session } from '@foyer/contract/resources'
import type { Client, Row } from '@libsql/client'
import {
  AT_PARAMETERS,
  accountOfSession,
  isLive,
  liveParameters,
  SESSION_IDLE_MS,
  SESSION_PROLONG_MS,
} from '../../identity/live-session.ts'
import { access, customer } from '../../platform/database/customer.ts'
import { account, identifier, session } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias, unqualified } from '../../platform/database/names.ts'
import { elevation } from '../../platform/database/security.ts'
import { compileOnce, sql, statement } from '../../platform/database/statement.ts'
import { audit } from '../../platform/database/system.ts'

const [s, a, i, e, x, c] = [
  alias(session, 's'),
  alias(account, 'a'),
  alias(identifier, 'i'),
  alias(elevation, 'e'),
  alias(access, 'x'),
  alias(customer, 'c'),
]
const sessions = unqualified(session)

const CUSTOMER = jsonObject<Session['customers'][number]>({
  id: c.id,
  reference: c.displayReference,
  name: c.name,
  audience: c.audience,
  role: x.role,
})

/** Compiled once: this is the most frequent read of all. */
const READ = compileOnce(sql`SELECT ${s.seenAt}, ${s.expiresAt}, ${a.id}, ${a.firstName}, ${a.lastName}, ${a.locale},
    (SELECT ${i.display} FROM ${i} WHERE ${i.accountId} = ${a.id} AND ${i.kind} = 'email') AS email,
    (SELECT json_group_array(${CUSTOMER}) FROM ${x} JOIN ${c} ON ${c.id} = ${x.customerId} WHERE ${x.accountId} = ${a.id}) AS customers,
    (SELECT json_group_array(${e.purpose}) FROM ${e} WHERE ${e.sessionId} = ${s.id} AND ${e.until} > ?2) AS elevated
  FROM ${s} JOIN ${a} ON ${a.id} = ${s.accountId} WHERE ${s.tokenHash} = ?1 AND ${isLive(AT_PARAMETERS, s)}`)

/** Who is signed in and for whom, in one round trip; null when the session is over. */
export async function readSession(database: Client, tokenHash: string, now: number): Promise<{ session: Session; seenAt: number } | null> {
  const { rows } = await database.execute({ sql: READ, args: [tokenHash, ...liveParameters(now)] })
  return rows[0] ? parseSession(rows[0], now) : null
}

/** A row of `READ`: the locale is one of the profile's languages, and the purposes are ours, as they were written. */
function parseSession(row: Row, now: number): { session: Session; seenAt: number } {
  const expiresAt = Number(row['expires_at'])
  return {
    seenAt: Number(row['seen_at']),
    session: {
      account: {
        id: String(row['id']),
        email: String(row['email']),
        firstName: String(row['first_name']),
        lastName: String(row['last_name']),
        locale: String(row['locale']) as Session['account']['locale'],
      },
      customers: JSON.parse(String(row['customers'])),
      idleExpiresAt: new Date(Math.min(expiresAt, now + SESSION_IDLE_MS)).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
      raised: JSON.parse(String(row['elevated'])),
    },
  }
}

/** Guarded by what was seen, so that of many requests one writes. */
export const prolongStatement = (tokenHash: string, now: number) =>
  statement(
    sql`UPDATE ${sessions} SET ${sessions.seenAt} = ${now}
      WHERE ${sessions.tokenHash} = ${tokenHash} AND ${sessions.seenAt} <= ${now - SESSION_PROLONG_MS} AND ${sessions.revokedAt} IS NULL`,
  )

/** This session, or every session of its account. */
export const revokeStatement = (tokenHash: string, now: number, isEverywhere: boolean) => {
  const which = isEverywhere ? sql`${sessions.accountId} = ${accountOfSession(tokenHash, now)}` : sql`${sessions.tokenHash} = ${tokenHash}`
  return statement(sql`UPDATE ${sessions} SET ${sessions.revokedAt} = ${now} WHERE ${sessions.revokedAt} IS NULL AND ${which}`)
}

const log = unqualified(audit)

/** Written only when the statement before it in the batch ended a session. */
export const auditSignOut = (id: string, tokenHash: string, now: number) =>
  statement(sql`INSERT INTO ${log} (${log.id}, ${log.at}, ${log.actor}, ${log.action}, ${log.accountId})
    SELECT ${id}, ${now}, ${s.accountId}, 'session.closed', ${s.accountId} FROM ${s} WHERE ${s.tokenHash} = ${tokenHash} AND ${s.revokedAt} = ${now}`)
