import type { Journey, JourneyStart } from '@foyer/contract/journeys'
import type { ResultSet } from '@libsql/client'
import { isLive, isLiveSession, liveAt } from '../../identity/live-session.ts'
import { journey, link, session, turn, turnResult } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias, into, unqualified } from '../../platform/database/names.ts'
import { type SQL, type Statement, sql, statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { countWrite, mayWrite } from '../../platform/idempotency/write-limit.ts'
import { bucketName, countIn, countOf } from '../../platform/throttle/bucket.ts'
import { ADDRESS_LIMITS, JOURNEY_LIFETIME_MS, TURN_VOID_AFTER_MS } from '../parameters.ts'
import { parseSnapshot, type Snapshot } from './snapshot.ts'
import { counters, snapshotStatement, type Who } from './snapshot-statement.ts'
import { JOURNEY, type JourneyRow, parseJourney } from './state.ts'
import type { Loaded, Reservation } from './step.ts'

const [f, j, l, r, t, z, journeys, links, turns] = [
  alias(journey, 'f'),
  alias(journey, 'j'),
  alias(link, 'l'),
  alias(turnResult, 'r'),
  alias(turn, 't'),
  alias(session, 'z'),
  unqualified(journey),
  unqualified(link),
  unqualified(turn),
]

/** What claims a turn. */
export interface Claim {
  who: Who
  n: number
  keyHash: string
  /** Of this request alone. */
  reservation: string
  /** Keyed hash of the client's address; null where the platform tells none. */
  addressHash: string | null
}

/** What the batch found. */
export interface Reserved {
  journey: JourneyRow | null
  turn: { keyHash: string; reservation: string; reservedAt: number } | null
  result: { view: Journey; openedSession: boolean; committedAt: number } | null
  snapshot: Snapshot | null
  loaded: Loaded
  isOverLimit: boolean
  /** The account that the journey began signed in to has written enough for a minute. */
  isOverWrites: boolean
  /** The session that the journey began with is over. */
  isSignedOut: boolean
}

export interface Creation {
  id: string
  start: JourneyStart
  linkHash: string | null
  fromTokenHash: string | null
  sessionTokenHash: string | null
  needsSession: boolean
  /** Hashes of the tokens of the browser's other journeys. */
  browserTokenHashes: readonly string[]
  /** Where the last screen leads back to; checked against the deployment's list. */
  returnTo: string | null
}

const addressBucket = (what: 'journeys' | 'turns', addressHash: string | null) => bucketName(`address/${what}`, addressHash ?? '')

/** Counted before all else, and for every request. */
function countAddress({ addressHash, who: { now } }: Claim, what: 'journeys' | 'turns'): Statement[] {
  if (addressHash === null) return []
  return [statement(countIn({ ...addressBucket(what, addressHash), windowMs: ADDRESS_LIMITS.windowMs }, now))]
}

const isWithinLimit = ({ addressHash, who: { now } }: Claim, what: 'journeys' | 'turns') =>
  sql`${countOf(addressBucket(what, addressHash), now)} <= ${ADDRESS_LIMITS[what]}`

/** A journey that began with a session goes no further without it. */
const hasSession = (now: number) => sql`(${journeys.sessionId} IS NULL OR ${isLiveSession(journeys.sessionId, now)})`

/** Turns of a journey that began with a session are its account's writes; in any other journey a stranger may name the account. */
const hasWrites = (now: number) => sql`(${journeys.sessionId} IS NULL OR ${mayWrite(journeys.accountId, now)})`

const countWrites = (claim: Claim): Statement =>
  statement(
    countWrite(sql`${j.accountId}`, claim.who.now, {
      from: j,
      where: sql`${j.tokenHash} = ${claim.who.tokenHash} AND ${j.sessionId} IS NOT NULL AND ${isClaimedBy(claim)}`,
    }),
  )

/** Of the journey `j`. */
const isClaimedBy = ({ n, reservation }: Claim): SQL =>
  sql`EXISTS (SELECT 1 FROM ${t} WHERE ${t.journeyId} = ${j.id} AND ${t.n} = ${n} AND ${t.reservation} = ${reservation})`

/**
 * A journey's row and its first turn, once, however often the same key comes; a repeat takes over from a request that died.
 * A press of a link's button is counted with it.
 */
export function creationStatements(
  claim: Claim,
  { id, start, linkHash, fromTokenHash, sessionTokenHash, needsSession }: Creation,
): Statement[] {
  const { tokenHash, email, subject, now } = claim.who
  return [
    ...countAddress(claim, 'journeys'),
    ...(linkHash === null
      ? []
      : [
          statement(
            sql`UPDATE ${links} SET ${links.uses} = ${links.uses} + 1 WHERE ${links.tokenHash} = ${linkHash} AND ${links.kind} = ${start.kind} AND ${isWithinLimit(claim, 'journeys')} AND NOT EXISTS (SELECT 1 FROM ${journeys} WHERE ${journeys.tokenHash} = ${tokenHash})`,
          ),
        ]),
    statement(sql`INSERT INTO ${into(journeys, 'id', 'tokenHash', 'kind', 'audience', 'locale', 'n', 'entry', 'state', 'accountId', 'subject', 'email', 'linkId', 'sessionId', 'createdAt', 'expiresAt')}
      SELECT ${id}, ${tokenHash}, ${start.kind}, coalesce(${l.audience}, ${start.audience}), ${start.locale}, 1, '', '{"base":{},"entries":{}}',
        coalesce(${z.accountId}, ${f.accountId}), coalesce(${z.accountId}, ${f.subject}, ${subject}), coalesce(${l.email}, ${email}, ${f.email}), ${l.id}, ${z.id}, ${now}, ${now + JOURNEY_LIFETIME_MS}
      FROM (SELECT 1) LEFT JOIN ${l} ON ${l.tokenHash} = ${linkHash} AND ${l.kind} = ${start.kind}
        LEFT JOIN ${f} ON ${f.tokenHash} = ${fromTokenHash} AND ${f.expiresAt} > ${now}
        LEFT JOIN ${z} ON ${z.tokenHash} = ${sessionTokenHash} AND ${isLive(liveAt(now), z)}
      WHERE ${isWithinLimit(claim, 'journeys')} AND (${linkHash} IS NULL OR ${l.id} IS NOT NULL) AND (${needsSession} = 0 OR ${z.id} IS NOT NULL)
      ON CONFLICT (${journeys.tokenHash}) DO NOTHING`),
    statement(sql`INSERT INTO ${into(turns, 'journeyId', 'n', 'keyHash', 'reservation', 'reservedAt')}
      SELECT ${journeys.id}, 1, ${claim.keyHash}, ${claim.reservation}, ${now} FROM ${journeys} WHERE ${journeys.tokenHash} = ${tokenHash} AND ${journeys.n} = 1 AND ${hasWrites(now)}
      ON CONFLICT (${turns.journeyId}, ${turns.n}) DO UPDATE SET ${turns.reservation} = excluded.${turns.reservation}, ${turns.reservedAt} = excluded.${turns.reservedAt}
        WHERE ${turns}.${turns.reservedAt} <= ${now - TURN_VOID_AFTER_MS} AND NOT EXISTS (SELECT 1 FROM ${r} WHERE ${r.journeyId} = ${turns}.${turns.journeyId} AND ${r.n} = ${turns}.${turns.n})`),
    countWrites(claim),
  ]
}

/** Claims turn `n` where the journey stands at one of `entries`; a turn that died before it is void after 30 seconds. */
export function claimStatements(claim: Claim, entries: readonly string[]): Statement[] {
  const { tokenHash, now } = claim.who
  const deadTurn = sql`EXISTS (SELECT 1 FROM ${t} WHERE ${t.journeyId} = ${journeys}.${journeys.id} AND ${t.n} = ${journeys}.${journeys.n} AND ${t.reservedAt} <= ${now - TURN_VOID_AFTER_MS}
    AND NOT EXISTS (SELECT 1 FROM ${r} WHERE ${r.journeyId} = ${t.journeyId} AND ${r.n} = ${t.n}))`
  return [
    ...countAddress(claim, 'turns'),
    statement(sql`UPDATE ${journeys} SET ${journeys.n} = ${journeys.n} + 1 WHERE ${journeys.tokenHash} = ${tokenHash} AND ${deadTurn}`),
    statement(sql`INSERT INTO ${into(turns, 'journeyId', 'n', 'keyHash', 'reservation', 'reservedAt')}
      SELECT ${journeys.id}, ${journeys.n}, ${claim.keyHash}, ${claim.reservation}, ${now} FROM ${journeys}
      WHERE ${journeys.tokenHash} = ${tokenHash} AND ${journeys.n} = ${claim.n} AND ${journeys.expiresAt} > ${now} AND ${journeys.finishedAt} IS NULL
        AND ${journeys.entry} IN (${sql.join(
          entries.map((entry) => sql`${entry}`),
          sql`, `,
        )}) AND ${hasSession(now)} AND ${hasWrites(now)} AND ${isWithinLimit(claim, 'turns')}
      ON CONFLICT DO NOTHING`),
    countWrites(claim),
  ]
}

/** What a step's statements may refer to. */
export function reservationOf(claim: Claim, profile: Deployment['profile']): Reservation {
  const { subject, scope } = counters(claim.who)
  return {
    tokenHash: claim.who.tokenHash,
    claimed: isClaimedBy(claim),
    id: claim.reservation,
    subject,
    scope,
    profile,
    now: claim.who.now,
  }
}

/** A turn that was claimed, and what it came to. SQLite has no booleans. */
interface TurnRecord {
  keyHash: string
  reservation: string
  reservedAt: number
  view: Journey | null
  openedSession: 0 | 1 | null
  committedAt: number | null
}

const TURN = jsonObject<TurnRecord>({
  keyHash: t.keyHash,
  reservation: t.reservation,
  reservedAt: t.reservedAt,
  view: sql`json(${r.view})`,
  openedSession: r.openedSession,
  committedAt: r.committedAt,
})

/** Everything that is read, in the order `parseReserved` takes it. */
export function readStatements(claim: Claim, what: 'journeys' | 'turns', stepReads: readonly Statement[]): Statement[] {
  const { tokenHash, now } = claim.who
  return [
    ...stepReads,
    statement(sql`SELECT ${isWithinLimit(claim, what)} AS isWithinLimit, ${hasWrites(now)} AS hasWrites, ${hasSession(now)} AS hasSession,
      ${JOURNEY} AS journey FROM (SELECT 1) LEFT JOIN ${j} ON ${j.tokenHash} = ${tokenHash}`),
    statement(sql`SELECT ${TURN} AS turn FROM ${j} JOIN ${t} ON ${t.journeyId} = ${j.id} AND ${t.n} = ${claim.n}
      LEFT JOIN ${r} ON ${r.journeyId} = ${t.journeyId} AND ${r.n} = ${t.n} WHERE ${j.tokenHash} = ${tokenHash}`),
    snapshotStatement(claim.who),
  ]
}

const READS = 3

/** @param results of a batch that ends with `readStatements`. */
export function parseReserved(results: readonly ResultSet[], stepReads: number): Reserved {
  const [journeys, turns, snapshots] = results.slice(-READS)
  const row = journeys?.rows[0]
  const turn = parseTurn(turns?.rows[0]?.['turn'])
  const snapshot = snapshots?.rows[0]?.['snapshot']
  return {
    journey: parseJourney(row?.['journey']),
    turn,
    result:
      turn && turn.view !== null && turn.committedAt !== null
        ? { view: turn.view, openedSession: turn.openedSession === 1, committedAt: turn.committedAt }
        : null,
    snapshot: typeof snapshot === 'string' ? parseSnapshot(snapshot) : null,
    loaded: results
      .slice(results.length - READS - stepReads, results.length - READS)
      .map((result) => result.rows.map((each) => ({ ...each }))),
    isOverLimit: row?.['isWithinLimit'] === 0,
    isOverWrites: row?.['hasWrites'] === 0,
    isSignedOut: row?.['hasSession'] === 0,
  }
}

/** @param json a column that `TURN` filled; anything else is no turn. */
const parseTurn = (json: unknown): TurnRecord | null => (typeof json === 'string' ? JSON.parse(json) : null)
