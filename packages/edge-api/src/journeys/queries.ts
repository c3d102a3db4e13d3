import type { Audience, JourneyKind } from '@foyer/contract/profile'
import type { Client } from '@libsql/client'
import { journey } from '../platform/database/identity.ts'
import { alias, unqualified } from '../platform/database/names.ts'
import { sql, statement } from '../platform/database/statement.ts'
import { parseSnapshot, type Snapshot } from './engine/snapshot.ts'
import { snapshotStatement } from './engine/snapshot-statement.ts'
import { JOURNEY, type JourneyRow, parseJourney } from './engine/state.ts'

const j = alias(journey, 'j')
const journeys = unqualified(journey)

/** Whether a journey goes on, in this or another browser. */
export async function isOpen(database: Client, id: string, now: number): Promise<boolean> {
  const { rows } = await database.execute(
    statement(
      sql`SELECT 1 FROM ${journeys} WHERE ${journeys.id} = ${id} AND ${journeys.finishedAt} IS NULL AND ${journeys.expiresAt} > ${now}`,
    ),
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
  const condition =
    'id' in which ? sql`${journeys.id} = ${which.id}` : sql`${journeys.kind} = ${which.kind} AND ${journeys.audience} = ${which.audience}`
  const newest = sql`(SELECT ${journeys.tokenHash} FROM ${journeys} WHERE ${journeys.tokenHash} IN (${tokens}) AND ${condition}
    AND ${journeys.finishedAt} IS NULL AND ${journeys.expiresAt} > ${now} AND ${journeys.entry} <> ''
    ORDER BY ${journeys.id} DESC LIMIT 1)`
  const [found, ...snapshots] = await database.batch(
    [
      statement(sql`SELECT ${j.tokenHash} AS tokenHash, ${JOURNEY} AS journey FROM ${j} WHERE ${j.tokenHash} = ${newest}`),
      ...tokenHashes.map((tokenHash) => snapshotStatement({ tokenHash, email: null, subject: null, deviceTokenHash, now })),
    ],
    'read',
  )
  const row = found?.rows[0]
  const journey = parseJourney(row?.['journey'])
  if (!journey) return null
  const tokenHash = String(row?.['tokenHash'])
  const json = snapshots[tokenHashes.indexOf(tokenHash)]?.rows[0]?.['snapshot']
  return typeof json === 'string' ? { journey, snapshot: parseSnapshot(json), tokenHash } : null
}
