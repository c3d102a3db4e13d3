import type { Session } from '@foyer/contract/resources'
import type { OpenSession, SessionList } from '@foyer/contract/security'
import type { Client, Row } from '@libsql/client'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { AT_PARAMETERS, isLive, liveParameters, SESSION_IDLE_MS } from '../../identity/live-session.ts'
import { access, customer } from '../../platform/database/customer.ts'
import { account, identifier, session } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { elevation } from '../../platform/database/security.ts'
import { compileOnce, sql } from '../../platform/database/statement.ts'
import type { Visit } from '../../platform/visit.ts'
import { deviceOf } from './agent.ts'

const [s, a, i, e, x, c] = [
  alias(session, 's'),
  alias(account, 'a'),
  alias(identifier, 'i'),
  alias(elevation, 'e'),
  alias(access, 'x'),
  alias(customer, 'c'),
]

const CUSTOMER = jsonObject<Session['customers'][number]>({
  id: c.id,
  reference: c.displayReference,
  name: c.name,
  audience: c.audience,
  role: x.role,
})

/** Compiled once: this is the most frequent read of all. */
const READ =
  compileOnce(sql`SELECT ${s.seenAt} AS seenAt, ${s.expiresAt} AS expiresAt, ${a.id} AS id, ${a.firstName} AS firstName, ${a.lastName} AS lastName, ${a.locale} AS locale,
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
  const expiresAt = Number(row['expiresAt'])
  return {
    seenAt: Number(row['seenAt']),
    session: {
      account: {
        id: String(row['id']),
        email: String(row['email']),
        firstName: String(row['firstName']),
        lastName: String(row['lastName']),
        locale: String(row['locale']) as Session['account']['locale'],
      },
      customers: JSON.parse(String(row['customers'])),
      idleExpiresAt: new Date(Math.min(expiresAt, now + SESSION_IDLE_MS)).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
      raised: JSON.parse(String(row['elevated'])),
    },
  }
}

interface SessionRecord {
  id: string
  agent: string | null
  openedAt: number
  seenAt: number
  isCurrent: number
}

const RECORD = jsonObject<SessionRecord>({
  id: s.id,
  agent: s.agent,
  openedAt: s.createdAt,
  seenAt: s.seenAt,
  isCurrent: sql`${s.tokenHash} = ?1`,
})

const SESSIONS = authorizedSql(sql`(SELECT json_group_array(json(record)) FROM (
    SELECT ${RECORD} AS record FROM ${s} WHERE ${s.accountId} = visitor.account_id AND ${isLive(AT_PARAMETERS, s)}
    ORDER BY ${s.tokenHash} = ?1 DESC, ${s.seenAt} DESC, ${s.id} LIMIT 50)) AS sessions`)

/** This one first, then those seen last. */
export async function readSessions(visit: Visit): Promise<SessionList> {
  const { sessions } = await readAuthorized(visit, SESSIONS, [])
  return { items: recordsIn(sessions).map(toSession) }
}

/** An array of `RECORD`: the statement has one row, and `json_group_array` of none is `[]`. */
const recordsIn = (json: unknown): SessionRecord[] => JSON.parse(String(json))

const toSession = ({ id, agent, openedAt, seenAt, isCurrent }: SessionRecord): OpenSession => ({
  id,
  ...deviceOf(agent),
  openedAt: new Date(openedAt).toISOString(),
  seenAt: new Date(seenAt).toISOString(),
  isCurrent: isCurrent === 1,
})
