import type { TeamEvent, TeamEventPage, TeamRole } from '@foyer/contract/resources'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { fromCursor, toCursor } from '../../platform/audit/cursor.ts'
import { invitation } from '../../platform/database/customer.ts'
import { account, identifier, link } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { type SQL, sql } from '../../platform/database/statement.ts'
import { audit } from '../../platform/database/system.ts'
import type { Visit } from '../../platform/visit.ts'
import { ADMINISTRATOR, company } from './queries.ts'

const PAGE = 30

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

const e = alias(audit, 'e')
const v = alias(account, 'v')
const n = alias(identifier, 'n')
const i = alias(invitation, 'i')
const l = alias(link, 'l')

const personOf = (id: SQL) => sql`(SELECT ${v.firstName} || ' ' || ${v.lastName} FROM ${v} WHERE ${v.id} = ${id})`
const addressOf = (id: SQL) => sql`(SELECT ${n.display} FROM ${n} WHERE ${n.accountId} = ${id} AND ${n.kind} = 'email')`

/** The log has ids alone; names are read from today's accounts, so that an account that was erased has none here either. */
const EVENT = jsonObject<EventRecord>({
  id: e.id,
  at: e.at,
  action: e.action,
  actor: e.actor,
  actorName: personOf(e.actor),
  actorEmail: addressOf(e.actor),
  subjectName: personOf(e.accountId),
  subjectEmail: sql`coalesce(${addressOf(e.accountId)}, (
    SELECT ${l.email} FROM ${i} JOIN ${l} ON ${l.id} = ${i.linkId} WHERE ${i.id} = ${e.detail} ->> 'invitation'))`,
  role: sql`${e.detail} ->> 'role'`,
  contracts: sql`${e.detail} ->> 'contracts'`,
})

/** ?5 and ?6: where the page begins. */
const TRAIL = authorizedSql(sql`(SELECT (SELECT json_group_array(json(record)) FROM (
    SELECT ${EVENT} AS record FROM ${e} WHERE ${e.customerId} = ${company.id} AND (${e.at}, ${e.id}) < (?5, ?6)
    ORDER BY ${e.at} DESC, ${e.id} DESC LIMIT ${PAGE + 1})) ${ADMINISTRATOR}) AS trail`)

/** Who did what to whom in a company, newest first; null for any but an administrator of it. */
export async function readTrail(visit: Visit, customerId: string, cursor: string | undefined): Promise<TeamEventPage | null> {
  const { at, id } = fromCursor(cursor)
  const { trail } = await readAuthorized(visit, TRAIL, [customerId, BigInt(at), id])
  if (typeof trail !== 'string') return null
  const records = eventsIn(trail)
  const page = records.slice(0, PAGE)
  const last = page.at(-1)
  return { items: page.map(toEvent), next: last && records.length > PAGE ? toCursor(last) : null }
}

/** An array of `EVENT`. */
const eventsIn = (json: string): EventRecord[] => JSON.parse(json)

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
