import { sql, statement } from '../database/statement.ts'
import type { Deployment } from '../deployment.ts'
import type { Ports } from '../ports.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** An ended journey is kept this long, so that a repeat of its last turn still finds its answer. */
const KEPT_MS = HOUR_MS
/** A spent link is kept this long, so that it can say that it is over. */
const LINK_KEPT_MS = 90 * DAY_MS

/** Removes what has run out: journeys with their turns and codes, counters, sessions, devices, links. */
export async function purgeJourneys({ database }: Pick<Deployment, 'database'>, ports: Pick<Ports, 'now'>): Promise<{ removed: number }> {
  const now = ports.now()
  const old = sql`(SELECT id FROM journey WHERE expires_at <= ${now - KEPT_MS} ORDER BY expires_at LIMIT 500)`
  const results = await database.batch(
    [
      sql`DELETE FROM turn_result WHERE journey_id IN ${old}`,
      sql`DELETE FROM turn WHERE journey_id IN ${old}`,
      sql`DELETE FROM challenge WHERE journey_id IN ${old}`,
      sql`DELETE FROM journey WHERE id IN ${old}`,
      sql`DELETE FROM throttle WHERE window_ends_at <= ${now}`,
      sql`DELETE FROM failure WHERE coalesce(paused_until, updated_at) <= ${now - DAY_MS}`,
      sql`DELETE FROM session WHERE expires_at <= ${now} OR revoked_at <= ${now - DAY_MS}`,
      sql`DELETE FROM device_account WHERE device_id IN (SELECT id FROM device WHERE expires_at <= ${now})`,
      sql`DELETE FROM device WHERE expires_at <= ${now}`,
      sql`DELETE FROM link WHERE expires_at <= ${now - LINK_KEPT_MS} AND id NOT IN (SELECT link_id FROM journey WHERE link_id IS NOT NULL)`,
    ].map(statement),
    'write',
  )
  return { removed: results.reduce((sum, result) => sum + result.rowsAffected, 0) }
}
