import type { TeamEvent, TeamEventPage, TeamRole } from '@foyer/contract/resources'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { fromCursor, toCursor } from '../../platform/audit/cursor.ts'
import type { Visit } from '../../platform/visit.ts'
import { ADMINISTRATOR } from './queries.ts'

const PAGE = 30

const personOf = (id: string) => `(SELECT first_name || ' ' || last_name FROM account WHERE id = ${id})`
const addressOf = (id: string) => `(SELECT display FROM identifier WHERE account_id = ${id} AND kind = 'email')`

/** The log has ids alone; names are read from today's accounts, so that whoever was erased has none here either. ?5 and ?6: where the page begins. */
const TRAIL = authorizedSql(`(SELECT (SELECT json_group_array(json(record)) FROM (
    SELECT json_object('id', e.id, 'at', e.at, 'action', e.action, 'actor', e.actor, 'actorName', ${personOf('e.actor')}, 'actorEmail', ${addressOf('e.actor')},
      'subjectName', ${personOf('e.account_id')}, 'subjectEmail', coalesce(${addressOf('e.account_id')}, (
        SELECT l.email FROM invitation i JOIN link l ON l.id = i.link_id WHERE i.id = e.detail ->> 'invitation')),
      'role', e.detail ->> 'role', 'contracts', e.detail ->> 'contracts') AS record
    FROM audit e WHERE e.customer_id = c.id AND (e.at, e.id) < (?5, ?6) ORDER BY e.at DESC, e.id DESC LIMIT ${PAGE + 1})) ${ADMINISTRATOR}) AS trail`)

interface EventRecord {
  id: string
  at: number
  action: string
  actor: string
  actorName: string | null
  actorEmail: string | null
  subjectName: string | null
  subjectEmail: string | null
  role: TeamRole | null
  contracts: number | null
}

/** Who did what to whom in a company, newest first; null for whoever is no administrator of it. */
export async function readTrail(visit: Visit, customerId: string, cursor: string | undefined): Promise<TeamEventPage | null> {
  const { at, id } = fromCursor(cursor)
  const { trail } = await readAuthorized(visit, TRAIL, [customerId, BigInt(at), id])
  if (typeof trail !== 'string') return null
  const records = recordsOf(trail)
  const page = records.slice(0, PAGE)
  const last = page.at(-1)
  return { items: page.map(toEvent), next: last && records.length > PAGE ? toCursor(last) : null }
}

/** What our own statement selects. */
const recordsOf = (json: string): EventRecord[] => JSON.parse(json)

function toEvent({ id, at, action, actor, actorName, actorEmail, subjectName, subjectEmail, role, contracts }: EventRecord): TeamEvent {
  return {
    id,
    at: new Date(at).toISOString(),
    action,
    actor: { kind: actorKind(actor), name: actorName, email: actorEmail },
    subject: subjectName === null && subjectEmail === null ? null : { name: subjectName, email: subjectEmail },
    role,
    contracts,
  }
}

const actorKind = (actor: string): TeamEvent['actor']['kind'] =>
  actor === 'operator' || actor === 'system' || actor === 'stranger' ? actor : 'member'
