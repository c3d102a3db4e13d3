import type { Client, InStatement, Row } from '@libsql/client'
import type { Deployment } from '../platform/deployment.ts'
import { DAY_MS } from '../platform/durations.ts'
import type { Ports } from '../platform/ports.ts'
import type { Message } from './message.ts'

/** A leased row. `attempts` counts this one. */
export interface Due {
  id: string
  channel: string
  template: string
  locale: string
  payload: string
  attempts: number
  expiresAt: number
}

export type Outcome =
  | { status: 'sent'; sentAt: number }
  | { status: 'failed'; code: string }
  | { status: 'queued'; code: string; nextAttemptAt: number }

export function insertion(id: string, { channel, template, locale, expiresAt }: Message, payload: string, now: number): InStatement {
  return {
    sql: `INSERT INTO outbox (id, channel, template, locale, payload, status, attempts, next_attempt_at, expires_at, created_at)
          VALUES (?, ?, ?, ?, ?, 'queued', 0, ?, ?, ?)`,
    args: [id, channel, template, locale, payload, now, expiresAt, now],
  }
}

/**
 * Takes due rows for `holder`, after giving up those that are of no use any more. The attempt is counted here, so that a
 * message that kills its sender is also tried less and less often.
 */
export async function lease(
  database: Client,
  claim: { holder: string; now: number; until: number; limit: number; ids: readonly string[] | undefined },
): Promise<{ due: Due[]; expired: number }> {
  const { holder, now, until, limit, ids } = claim
  const [given, taken] = await database.batch(
    [
      {
        sql: `UPDATE outbox SET status = 'failed', last_error = 'expired', payload = NULL, lease = NULL
              WHERE status = 'queued' AND next_attempt_at <= ? AND expires_at <= ?`,
        args: [now, now],
      },
      {
        sql: `UPDATE outbox SET lease = ?, next_attempt_at = ?, attempts = attempts + 1
              WHERE id IN (SELECT id FROM outbox WHERE status = 'queued' AND next_attempt_at <= ?
                           ${ids ? 'AND id IN (SELECT value FROM json_each(?))' : ''} ORDER BY next_attempt_at LIMIT ?)
              RETURNING id, channel, template, locale, payload, attempts, expires_at`,
        args: [holder, until, now, ...(ids ? [JSON.stringify(ids)] : []), limit],
      },
    ],
    'write',
  )
  return { due: taken?.rows.map(asDue) ?? [], expired: given?.rowsAffected ?? 0 }
}

/** Writes how it ended, unless the lease has passed to another caller meanwhile. */
export async function settle(database: Client, id: string, holder: string, outcome: Outcome): Promise<void> {
  await database.batch([settlement(id, holder, outcome)], 'write')
}

function settlement(id: string, holder: string, outcome: Outcome): InStatement {
  switch (outcome.status) {
    case 'sent':
      return {
        sql: `UPDATE outbox SET status = 'sent', sent_at = ?, payload = NULL, lease = NULL, last_error = NULL WHERE id = ? AND lease = ?`,
        args: [outcome.sentAt, id, holder],
      }
    case 'failed':
      return {
        sql: `UPDATE outbox SET status = 'failed', last_error = ?, payload = NULL, lease = NULL WHERE id = ? AND lease = ?`,
        args: [outcome.code, id, holder],
      }
    case 'queued':
      return {
        sql: `UPDATE outbox SET next_attempt_at = ?, last_error = ?, lease = NULL WHERE id = ? AND lease = ?`,
        args: [outcome.nextAttemptAt, outcome.code, id, holder],
      }
  }
}

function asDue(row: Row): Due {
  return {
    id: String(row['id']),
    channel: String(row['channel']),
    template: String(row['template']),
    locale: String(row['locale']),
    payload: String(row['payload']),
    attempts: Number(row['attempts']),
    expiresAt: Number(row['expires_at']),
  }
}

const KEPT_MS = 30 * DAY_MS

/** Gives up what has expired, empties spent payloads, and removes rows that were settled 30 days ago and web versions that are over. */
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
