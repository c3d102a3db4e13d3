import type { Deployment } from '../platform/deployment.ts'
import { DAY_MS } from '../platform/durations.ts'
import type { Ports } from '../platform/ports.ts'

const KEPT_MS = 30 * DAY_MS

/** Gives up what has expired, empties spent payloads, and removes rows that were settled 30 days ago and letters that are over. */
export async function purge(
  { database }: Pick<Deployment, 'database'>,
  ports: Pick<Ports, 'now'>,
): Promise<{ expired: number; removed: number; letters: number }> {
  const now = ports.now()
  const [expired, , removed, letters] = await database.batch(
    [
      {
        sql: `UPDATE outbox SET status = 'failed', last_error = 'expired', payload = NULL, lease = NULL
              WHERE status = 'queued' AND expires_at <= ? AND (lease IS NULL OR next_attempt_at <= ?)`,
        args: [now, now],
      },
      `UPDATE outbox SET payload = NULL WHERE status IN ('sent', 'failed') AND payload IS NOT NULL`,
      // The end of the last lease lies at most a minute after the row was settled, and is what the index holds.
      { sql: `DELETE FROM outbox WHERE status IN ('sent', 'failed') AND next_attempt_at <= ?`, args: [now - KEPT_MS] },
      { sql: 'DELETE FROM letter WHERE expires_at <= ?', args: [now] },
    ],
    'write',
  )
  return { expired: expired?.rowsAffected ?? 0, removed: removed?.rowsAffected ?? 0, letters: letters?.rowsAffected ?? 0 }
}
