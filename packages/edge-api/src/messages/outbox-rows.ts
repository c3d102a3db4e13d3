import type { Client, Row } from '@libsql/client'
import { unqualified } from '../platform/database/names.ts'
import { type SQL, type Statement, sql, statement } from '../platform/database/statement.ts'
import { letter, outbox } from '../platform/database/system.ts'
import type { Deployment } from '../platform/deployment.ts'
import { DAY_MS } from '../platform/durations.ts'
import type { Ports } from '../platform/ports.ts'
import type { MessageDraft } from './message.ts'

const KEPT_MS = 30 * DAY_MS

const o = unqualified(outbox)
const version = unqualified(letter)

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

export const insertion = (id: string, { channel, template, locale, expiresAt }: MessageDraft, payload: string, now: number): Statement =>
  statement(sql`INSERT INTO ${o} (${o.id}, ${o.channel}, ${o.template}, ${o.locale}, ${o.payload}, ${o.status}, ${o.attempts}, ${o.nextAttemptAt},
      ${o.expiresAt}, ${o.createdAt})
    VALUES (${id}, ${channel}, ${template}, ${locale}, ${payload}, 'queued', 0, ${now}, ${expiresAt}, ${now})`)

/** What is of no use any more: it is not sent, and its content is forgotten. */
const expire = (which: SQL): SQL =>
  sql`UPDATE ${o} SET ${o.status} = 'failed', ${o.lastError} = 'expired', ${o.payload} = NULL, ${o.lease} = NULL WHERE ${o.status} = 'queued' AND ${which}`

/**
 * Takes due rows for `holder`, after giving up those that are of no use any more. The attempt is counted here, so that a
 * message that kills its sender is also tried less and less often.
 */
export async function lease(
  database: Client,
  claim: { holder: string; now: number; until: number; limit: number; ids: readonly string[] | undefined },
): Promise<{ due: Due[]; expired: number }> {
  const { holder, now, until, limit, ids } = claim
  const isNamed = ids ? sql`AND ${o.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))` : sql``
  const [given, taken] = await database.batch(
    [
      expire(sql`${o.nextAttemptAt} <= ${now} AND ${o.expiresAt} <= ${now}`),
      sql`UPDATE ${o} SET ${o.lease} = ${holder}, ${o.nextAttemptAt} = ${until}, ${o.attempts} = ${o.attempts} + 1
        WHERE ${o.id} IN (SELECT ${o.id} FROM ${o} WHERE ${o.status} = 'queued' AND ${o.nextAttemptAt} <= ${now} ${isNamed}
          ORDER BY ${o.nextAttemptAt} LIMIT ${limit})
        RETURNING ${o.id}, ${o.channel}, ${o.template}, ${o.locale}, ${o.payload}, ${o.attempts}, ${o.expiresAt}`,
    ].map(statement),
    'write',
  )
  return { due: taken?.rows.map(asDue) ?? [], expired: given?.rowsAffected ?? 0 }
}

/** Writes how it ended, unless the lease has passed to another caller meanwhile. */
export async function settle(database: Client, id: string, holder: string, outcome: Outcome): Promise<void> {
  const settled = sql`UPDATE ${o} SET ${settlement(outcome)}, ${o.lease} = NULL WHERE ${o.id} = ${id} AND ${o.lease} = ${holder}`
  await database.batch([statement(settled)], 'write')
}

function settlement(outcome: Outcome): SQL {
  switch (outcome.status) {
    case 'sent':
      return sql`${o.status} = 'sent', ${o.sentAt} = ${outcome.sentAt}, ${o.payload} = NULL, ${o.lastError} = NULL`
    case 'failed':
      return sql`${o.status} = 'failed', ${o.lastError} = ${outcome.code}, ${o.payload} = NULL`
    case 'queued':
      return sql`${o.nextAttemptAt} = ${outcome.nextAttemptAt}, ${o.lastError} = ${outcome.code}`
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

/** Gives up what has expired, empties spent payloads, and removes rows that were settled 30 days ago and web versions that are over. */
export async function purge(
  { database }: Pick<Deployment, 'database'>,
  ports: Pick<Ports, 'now'>,
): Promise<{ expired: number; removed: number; letters: number }> {
  const now = ports.now()
  const isSettled = sql`${o.status} IN ('sent', 'failed')`
  const [expired, , removed, letters] = await database.batch(
    [
      expire(sql`${o.expiresAt} <= ${now} AND (${o.lease} IS NULL OR ${o.nextAttemptAt} <= ${now})`),
      sql`UPDATE ${o} SET ${o.payload} = NULL WHERE ${isSettled} AND ${o.payload} IS NOT NULL`,
      // The end of the last lease lies at most a minute after the row was settled, and is what the index holds.
      sql`DELETE FROM ${o} WHERE ${isSettled} AND ${o.nextAttemptAt} <= ${now - KEPT_MS}`,
      sql`DELETE FROM ${version} WHERE ${version.expiresAt} <= ${now}`,
    ].map(statement),
    'write',
  )
  return { expired: expired?.rowsAffected ?? 0, removed: removed?.rowsAffected ?? 0, letters: letters?.rowsAffected ?? 0 }
}
