import type { Client, ResultSet } from '@libsql/client'
import { RELEASE_OPEN_MS } from '../identity/factors/release.ts'
import { sql, statement } from '../platform/database/statement.ts'
import type { Deployment } from '../platform/deployment.ts'
import { DAY_MS, HOUR_MS } from '../platform/durations.ts'
import type { Ports } from '../platform/ports.ts'

/** An ended journey is kept this long, so that a repeat of its last turn still finds its answer. */
const KEPT_MS = HOUR_MS
/** A spent link is kept this long, so that it can say that it is over. */
const LINK_KEPT_MS = 90 * DAY_MS
/** One that somebody asked for and nobody pressed: its address was typed, and may be anybody's. So long an answer is ready for who presses it late. */
const UNPRESSED_LINK_KEPT_MS = 7 * DAY_MS
/** What somebody wrote is kept this long after it was decided. */
const REQUEST_KEPT_MS = 90 * DAY_MS

/** Short transactions, that nobody waits for; and so many that a flood of journeys is gone within the hour. */
const PORTION = 500
const PORTIONS = 20

/** Removes what has run out: journeys with their turns and codes, counters, sessions, devices, links, and what nobody made use of. */
export async function purgeJourneys({ database }: Pick<Deployment, 'database'>, ports: Pick<Ports, 'now'>): Promise<{ removed: number }> {
  const now = ports.now()
  let removed = 0
  for (let portion = 0; portion < PORTIONS; portion++) {
    const { rows, journeys } = await removeJourneys(database, now)
    removed += rows
    if (journeys < PORTION) break
  }
  return { removed: removed + (await removeRest(database, now)) }
}

async function removeJourneys(database: Client, now: number): Promise<{ rows: number; journeys: number }> {
  const old = sql`(SELECT id FROM journey WHERE expires_at <= ${now} AND (expires_at <= ${now - KEPT_MS} OR finished_at <= ${now - KEPT_MS})
    ORDER BY expires_at, id LIMIT ${PORTION})`
  const results = await database.batch(
    [
      sql`DELETE FROM turn_result WHERE journey_id IN ${old}`,
      sql`DELETE FROM turn WHERE journey_id IN ${old}`,
      sql`DELETE FROM challenge WHERE journey_id IN ${old}`,
      sql`DELETE FROM journey WHERE id IN ${old}`,
    ].map(statement),
    'write',
  )
  return { rows: sum(results), journeys: results.at(-1)?.rowsAffected ?? 0 }
}

async function removeRest(database: Client, now: number): Promise<number> {
  const results = await database.batch(
    [
      sql`DELETE FROM throttle WHERE window_ends_at <= ${now}`,
      sql`DELETE FROM failure WHERE coalesce(paused_until, updated_at) <= ${now - DAY_MS}`,
      sql`DELETE FROM elevation WHERE until <= ${now}`,
      sql`DELETE FROM factor_release WHERE due_at <= ${now - RELEASE_OPEN_MS}`,
      sql`DELETE FROM session WHERE expires_at <= ${now} OR revoked_at <= ${now - DAY_MS}`,
      sql`UPDATE claim SET payload = NULL WHERE payload IS NOT NULL AND decided_at <= ${now - REQUEST_KEPT_MS}`,
      sql`DELETE FROM device_account WHERE device_id IN (SELECT id FROM device WHERE expires_at <= ${now})`,
      sql`DELETE FROM device WHERE expires_at <= ${now}`,
      sql`DELETE FROM link WHERE (expires_at <= ${now - LINK_KEPT_MS} OR (expires_at <= ${now - UNPRESSED_LINK_KEPT_MS} AND customer_id IS NULL AND uses = 0)) AND id NOT IN (SELECT link_id FROM journey WHERE link_id IS NOT NULL)`,
    ].map(statement),
    'write',
  )
  return sum(results)
}

const sum = (results: readonly ResultSet[]): number => results.reduce((total, { rowsAffected }) => total + rowsAffected, 0)
