import type { OpenSession, SessionList } from '@foyer/contract/security'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import type { Visit } from '../../platform/visit.ts'
import { deviceOf } from './agent.ts'

const SESSIONS = authorizedSql(`(SELECT json_group_array(json(record)) FROM (
    SELECT json_object('id', s.id, 'agent', s.agent, 'openedAt', s.created_at, 'seenAt', s.seen_at, 'isCurrent', s.token_hash = ?1) AS record
    FROM session s WHERE s.account_id = visitor.account_id AND s.revoked_at IS NULL AND s.expires_at > ?2 AND s.seen_at > ?3
    ORDER BY s.token_hash = ?1 DESC, s.seen_at DESC, s.id LIMIT 50)) AS sessions`)

interface SessionRecord {
  id: string
  agent: string | null
  openedAt: number
  seenAt: number
  isCurrent: number
}

/** This one first, then those seen last. */
export async function readSessions(visit: Visit): Promise<SessionList> {
  const { sessions } = await readAuthorized(visit, SESSIONS, [])
  return { items: recordsOf(sessions).map(toSession) }
}

/** What our own statement selects. */
const recordsOf = (json: unknown): SessionRecord[] => JSON.parse(String(json))

const toSession = ({ id, agent, openedAt, seenAt, isCurrent }: SessionRecord): OpenSession => ({
  id,
  ...deviceOf(agent),
  openedAt: new Date(openedAt).toISOString(),
  seenAt: new Date(seenAt).toISOString(),
  isCurrent: isCurrent === 1,
})
