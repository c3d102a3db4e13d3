import { ACTIVITIES, type ActivityEvent, type ActivityPage } from '@foyer/contract/security'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { fromCursor, toCursor } from '../../platform/audit/cursor.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { sql } from '../../platform/database/statement.ts'
import { audit } from '../../platform/database/system.ts'
import type { Visit } from '../../platform/visit.ts'

const PAGE = 20

interface EventRecord extends Pick<ActivityEvent, 'id' | 'action' | 'kind'> {
  at: number
  actor: string
  isOwner: 0 | 1
}

const e = alias(audit, 'e')

const EVENT = jsonObject<EventRecord>({
  id: e.id,
  at: e.at,
  action: e.action,
  actor: e.actor,
  isOwner: sql`${e.actor} = visitor.account_id`,
  kind: sql`${e.detail} ->> 'kind'`,
})

/** ?4: the actions that are shown; ?5 and ?6: where the page begins. */
const ACTIVITY = authorizedSql(sql`(SELECT json_group_array(json(record)) FROM (
    SELECT ${EVENT} AS record FROM ${e}
    WHERE ${e.accountId} = visitor.account_id AND ${e.action} IN (SELECT value FROM json_each(?4)) AND (${e.at}, ${e.id}) < (?5, ?6)
    ORDER BY ${e.at} DESC, ${e.id} DESC LIMIT ${PAGE + 1})) AS activity`)

const SHOWN = JSON.stringify(ACTIVITIES)

/** Newest first, from the log, through the session. */
export async function readActivity(visit: Visit, cursor: string | undefined): Promise<ActivityPage> {
  const place = fromCursor(cursor)
  const { activity } = await readAuthorized(visit, ACTIVITY, [SHOWN, BigInt(place.at), place.id])
  const records = eventsIn(activity)
  const page = records.slice(0, PAGE)
  const last = page.at(-1)
  return { items: page.map(toEvent), next: last && records.length > PAGE ? toCursor(last) : null }
}

/** An array of `EVENT`, whose action is one of those asked for. */
const eventsIn = (json: unknown): EventRecord[] => JSON.parse(String(json))

const toEvent = ({ id, at, action, actor, isOwner, kind }: EventRecord): ActivityEvent => ({
  id,
  at: new Date(at).toISOString(),
  action,
  by: isOwner === 1 ? 'owner' : actor === 'operator' || actor === 'system' ? actor : 'stranger',
  kind,
})
