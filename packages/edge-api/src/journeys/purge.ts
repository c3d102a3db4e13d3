import type { Client, ResultSet } from '@libsql/client'
import { RELEASE_OPEN_MS } from '../identity/factors/release.ts'
import { claim } from '../platform/database/customer.ts'
import {
  challenge,
  device,
  deviceAccount,
  failure,
  journey,
  link,
  session,
  throttle,
  turn,
  turnResult,
} from '../platform/database/identity.ts'
import { unqualified } from '../platform/database/names.ts'
import { elevation, factorRelease } from '../platform/database/security.ts'
import { sql, statement } from '../platform/database/statement.ts'
import type { Deployment } from '../platform/deployment.ts'
import { DAY_MS, HOUR_MS } from '../platform/durations.ts'
import type { Ports } from '../platform/ports.ts'

const [
  challenges,
  claims,
  deviceAccounts,
  devices,
  elevations,
  failures,
  journeys,
  links,
  releases,
  sessions,
  throttles,
  turnResults,
  turns,
] = [
  unqualified(challenge),
  unqualified(claim),
  unqualified(deviceAccount),
  unqualified(device),
  unqualified(elevation),
  unqualified(failure),
  unqualified(journey),
  unqualified(link),
  unqualified(factorRelease),
  unqualified(session),
  unqualified(throttle),
  unqualified(turnResult),
  unqualified(turn),
]

/** An ended journey is kept this long, so that a repeat of its last turn still finds its answer. */
const KEPT_MS = HOUR_MS
/** A spent link is kept this long, so that it can say that it is over. */
const LINK_KEPT_MS = 90 * DAY_MS
/** One that a visitor asked for and that was never pressed: its address was typed, and may be another person's. A late press gets an answer for so long. */
const UNPRESSED_LINK_KEPT_MS = 7 * DAY_MS
/** What a customer wrote is kept this long after it was decided. */
const REQUEST_KEPT_MS = 90 * DAY_MS

/** Short transactions, that no request waits for; and so many that a flood of journeys is gone within the hour. */
const PORTION = 500
const PORTIONS = 20

/** Removes what has run out: journeys with their turns and codes, counters, sessions, devices, links, and what was never used. */
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
  const old = sql`(SELECT ${journeys.id} FROM ${journeys} WHERE ${journeys.expiresAt} <= ${now} AND (${journeys.expiresAt} <= ${now - KEPT_MS} OR ${journeys.finishedAt} <= ${now - KEPT_MS})
    ORDER BY ${journeys.expiresAt}, ${journeys.id} LIMIT ${PORTION})`
  const results = await database.batch(
    [
      sql`DELETE FROM ${turnResults} WHERE ${turnResults.journeyId} IN ${old}`,
      sql`DELETE FROM ${turns} WHERE ${turns.journeyId} IN ${old}`,
      sql`DELETE FROM ${challenges} WHERE ${challenges.journeyId} IN ${old}`,
      sql`DELETE FROM ${journeys} WHERE ${journeys.id} IN ${old}`,
    ].map(statement),
    'write',
  )
  return { rows: sum(results), journeys: results.at(-1)?.rowsAffected ?? 0 }
}

async function removeRest(database: Client, now: number): Promise<number> {
  const results = await database.batch(
    [
      sql`DELETE FROM ${throttles} WHERE ${throttles.windowEndsAt} <= ${now}`,
      sql`DELETE FROM ${failures} WHERE coalesce(${failures.pausedUntil}, ${failures.updatedAt}) <= ${now - DAY_MS}`,
      sql`DELETE FROM ${elevations} WHERE ${elevations.until} <= ${now}`,
      sql`DELETE FROM ${releases} WHERE ${releases.dueAt} <= ${now - RELEASE_OPEN_MS}`,
      sql`DELETE FROM ${sessions} WHERE ${sessions.expiresAt} <= ${now} OR ${sessions.revokedAt} <= ${now - DAY_MS}`,
      sql`UPDATE ${claims} SET ${claims.payload} = NULL WHERE ${claims.payload} IS NOT NULL AND ${claims.decidedAt} <= ${now - REQUEST_KEPT_MS}`,
      sql`DELETE FROM ${deviceAccounts} WHERE ${deviceAccounts.deviceId} IN (SELECT ${devices.id} FROM ${devices} WHERE ${devices.expiresAt} <= ${now})`,
      sql`DELETE FROM ${devices} WHERE ${devices.expiresAt} <= ${now}`,
      sql`DELETE FROM ${links} WHERE (${links.expiresAt} <= ${now - LINK_KEPT_MS} OR (${links.expiresAt} <= ${now - UNPRESSED_LINK_KEPT_MS} AND ${links.customerId} IS NULL AND ${links.uses} = 0)) AND ${links.id} NOT IN (SELECT ${journeys.linkId} FROM ${journeys} WHERE ${journeys.linkId} IS NOT NULL)`,
    ].map(statement),
    'write',
  )
  return sum(results)
}

const sum = (results: readonly ResultSet[]): number => results.reduce((total, { rowsAffected }) => total + rowsAffected, 0)
