import type { Audience, JourneyKind } from '@foyer/contract/profile'
import type { Client } from '@libsql/client'
import { sql, statement } from '../platform/database/statement.ts'
import { toJourney } from './engine/reserve.ts'
import { parseSnapshot, type Snapshot, snapshotStatement } from './engine/snapshot.ts'
import type { JourneyRow } from './engine/state.ts'

/** Whether a journey goes on, in whichever browser. */
export async function isOpen(database: Client, id: string, now: number): Promise<boolean> {
  const { rows } = await database.execute(
    statement(sql`SELECT 1 FROM journey WHERE id = ${id} AND finished_at IS NULL AND expires_at > ${now}`),
  )
  return rows.length > 0
}

/** The newest open journey among tokens a browser holds, in one round trip. */
export async function readOpenJourney(
  database: Client,
  tokenHashes: readonly string[],
  which: { id: string } | { kind: JourneyKind; audience: Audience },
  now: number,
  deviceTokenHash: string | null,
): Promise<{ journey: JourneyRow; snapshot: Snapshot; tokenHash: string } | null> {
  const tokens = sql.join(
    tokenHashes.map((hash) => sql`${hash}`),
    sql`, `,
  )
  const condition = 'id' in which ? sql`id = ${which.id}` : sql`kind = ${which.kind} AND audience = ${which.audience}`
  const newest = sql`(SELECT token_hash FROM journey WHERE token_hash IN (${tokens}) AND ${condition} AND finished_at IS NULL AND expires_at > ${now} AND entry <> '' ORDER BY id DESC LIMIT 1)`
  const [journeys, ...snapshots] = await database.batch(
    [
      statement(sql`SELECT * FROM journey WHERE token_hash = ${newest}`),
      ...tokenHashes.map((tokenHash) => snapshotStatement({ tokenHash, email: null, subject: null, deviceTokenHash, now })),
    ],
    'read',
  )
  const row = journeys?.rows[0]
  if (!row) return null
  const tokenHash = String(row['token_hash'])
  const json = snapshots[tokenHashes.indexOf(tokenHash)]?.rows[0]?.['snapshot']
  return typeof json === 'string' ? { journey: toJourney(row), snapshot: parseSnapshot(json), tokenHash } : null
}
