import type { OpenSession, SessionList } from '@foyer/contract/security'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { AT_PARAMETERS, isLive } from '../../identity/live-session.ts'
import { session } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { sql } from '../../platform/database/statement.ts'
import type { Visit } from '../../platform/visit.ts'
import { deviceOf } from './agent.ts'

interface SessionRecord {
  id: string
  agent: string | null
  openedAt: number
  seenAt: number
  isCurrent: number
}

const s = alias(session, 's')

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
