import type { JourneyStart } from '@foyer/contract/journeys'
import type { ResultSet } from '@libsql/client'
import { isLive, isLiveSession, liveAt } from '../../identity/live-session.ts'
import { session } from '../../platform/database/identity.ts'
import { alias } from '../../platform/database/names.ts'
import { type SQL, type Statement, sql, statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { countWrite, mayWrite } from '../../platform/idempotency/write-limit.ts'
import { bucketName, countIn, countOf } from '../../platform/throttle/bucket.ts'
import { ADDRESS_LIMITS, JOURNEY_LIFETIME_MS, TURN_VOID_AFTER_MS } from '../parameters.ts'
import { counters, parseSnapshot, type Snapshot, snapshotStatement, type Who } from './snapshot.ts'
import type { JourneyRow, JourneyState } from './state.ts'
import type { Loaded, Reservation } from './step.ts'

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
  result: { view: string; openedSession: boolean; committedAt: number } | null
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

const z = alias(session, 'z')

const addressBucket = (what: 'journeys' | 'turns', addressHash: string | null) => bucketName(`address/${what}`, addressHash ?? '')

/** Counted before all else, and for every request. */
function countAddress({ addressHash, who: { now } }: Claim, what: 'journeys' | 'turns'): Statement[] {
  if (addressHash === null) return []
  return [statement(countIn({ ...addressBucket(what, addressHash), windowMs: ADDRESS_LIMITS.windowMs }, now))]
}

const isWithinLimit = ({ addressHash, who: { now } }: Claim, what: 'journeys' | 'turns') =>
  sql`${countOf(addressBucket(what, addressHash), now)} <= ${ADDRESS_LIMITS[what]}`

/** A journey that began with a session goes no further without it. */
const hasSession = (now: number) => sql`(session_id IS NULL OR ${isLiveSession(sql`session_id`, now)})`

/** Turns of a journey that began with a session are its account's writes; anybody may name an account in any other. */
const hasWrites = (now: number) => sql`(session_id IS NULL OR ${mayWrite(sql`account_id`, now)})`

const countWrites = (claim: Claim): Statement =>
  statement(
    countWrite(sql`j.account_id`, claim.who.now, {
      from: sql`journey j`,
      where: sql`j.token_hash = ${claim.who.tokenHash} AND j.session_id IS NOT NULL AND ${isClaimedBy(claim)}`,
    }),
  )

/** Of the journey `j`. */
const isClaimedBy = ({ n, reservation }: Claim): SQL =>
  sql`EXISTS (SELECT 1 FROM turn t WHERE t.journey_id = j.id AND t.n = ${n} AND t.reservation = ${reservation})`

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
            sql`UPDATE link SET uses = uses + 1 WHERE token_hash = ${linkHash} AND kind = ${start.kind} AND ${isWithinLimit(claim, 'journeys')} AND NOT EXISTS (SELECT 1 FROM journey WHERE token_hash = ${tokenHash})`,
          ),
        ]),
    statement(sql`INSERT INTO journey (id, token_hash, kind, audience, locale, n, entry, state, account_id, subject, email, link_id, session_id, created_at, expires_at)
      SELECT ${id}, ${tokenHash}, ${start.kind}, coalesce(l.audience, ${start.audience}), ${start.locale}, 1, '', '{"base":{},"entries":{}}',
        coalesce(z.account_id, f.account_id), coalesce(z.account_id, f.subject, ${subject}), coalesce(l.email, ${email}, f.email), l.id, z.id, ${now}, ${now + JOURNEY_LIFETIME_MS}
      FROM (SELECT 1) LEFT JOIN link l ON l.token_hash = ${linkHash} AND l.kind = ${start.kind}
        LEFT JOIN journey f ON f.token_hash = ${fromTokenHash} AND f.expires_at > ${now}
        LEFT JOIN ${z} ON ${z.tokenHash} = ${sessionTokenHash} AND ${isLive(liveAt(now), z)}
      WHERE ${isWithinLimit(claim, 'journeys')} AND (${linkHash} IS NULL OR l.id IS NOT NULL) AND (${needsSession} = 0 OR z.id IS NOT NULL)
      ON CONFLICT (token_hash) DO NOTHING`),
    statement(sql`INSERT INTO turn (journey_id, n, key_hash, reservation, reserved_at)
      SELECT id, 1, ${claim.keyHash}, ${claim.reservation}, ${now} FROM journey WHERE token_hash = ${tokenHash} AND n = 1 AND ${hasWrites(now)}
      ON CONFLICT (journey_id, n) DO UPDATE SET reservation = excluded.reservation, reserved_at = excluded.reserved_at
        WHERE turn.reserved_at <= ${now - TURN_VOID_AFTER_MS} AND NOT EXISTS (SELECT 1 FROM turn_result r WHERE r.journey_id = turn.journey_id AND r.n = turn.n)`),
    countWrites(claim),
  ]
}

/** Claims turn `n` where the journey stands at one of `entries`; a turn that died before it is void after 30 seconds. */
export function claimStatements(claim: Claim, entries: readonly string[]): Statement[] {
  const { tokenHash, now } = claim.who
  const deadTurn = sql`EXISTS (SELECT 1 FROM turn t WHERE t.journey_id = journey.id AND t.n = journey.n AND t.reserved_at <= ${now - TURN_VOID_AFTER_MS}
    AND NOT EXISTS (SELECT 1 FROM turn_result r WHERE r.journey_id = t.journey_id AND r.n = t.n))`
  return [
    ...countAddress(claim, 'turns'),
    statement(sql`UPDATE journey SET n = n + 1 WHERE token_hash = ${tokenHash} AND ${deadTurn}`),
    statement(sql`INSERT INTO turn (journey_id, n, key_hash, reservation, reserved_at)
      SELECT id, n, ${claim.keyHash}, ${claim.reservation}, ${now} FROM journey
      WHERE token_hash = ${tokenHash} AND n = ${claim.n} AND expires_at > ${now} AND finished_at IS NULL
        AND entry IN (${sql.join(
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

/** Everything that is read, in the order `parseReserved` takes it. */
export function readStatements(claim: Claim, what: 'journeys' | 'turns', stepReads: readonly Statement[]): Statement[] {
  const { tokenHash, now } = claim.who
  return [
    ...stepReads,
    statement(
      sql`SELECT j.*, ${isWithinLimit(claim, what)} AS within_limit, ${hasWrites(now)} AS has_writes, ${hasSession(now)} AS has_session FROM (SELECT 1) LEFT JOIN journey j ON j.token_hash = ${tokenHash}`,
    ),
    statement(sql`SELECT t.key_hash, t.reservation, t.reserved_at, r.view, r.opened_session, r.committed_at FROM journey j
      JOIN turn t ON t.journey_id = j.id AND t.n = ${claim.n} LEFT JOIN turn_result r ON r.journey_id = t.journey_id AND r.n = t.n WHERE j.token_hash = ${tokenHash}`),
    snapshotStatement(claim.who),
  ]
}

const READS = 3

/** @param results of a batch that ends with `readStatements`. */
export function parseReserved(results: readonly ResultSet[], stepReads: number): Reserved {
  const [journeys, turns, snapshots] = results.slice(-READS)
  const row = journeys?.rows[0]
  const turn = turns?.rows[0]
  const json = snapshots?.rows[0]?.['snapshot']
  return {
    journey: row && row['id'] !== null ? toJourney(row) : null,
    turn: turn
      ? { keyHash: String(turn['key_hash']), reservation: String(turn['reservation']), reservedAt: Number(turn['reserved_at']) }
      : null,
    result:
      turn && turn['view'] !== null
        ? { view: String(turn['view']), openedSession: turn['opened_session'] === 1, committedAt: Number(turn['committed_at']) }
        : null,
    snapshot: typeof json === 'string' ? parseSnapshot(json) : null,
    loaded: results
      .slice(results.length - READS - stepReads, results.length - READS)
      .map((result) => result.rows.map((each) => ({ ...each }))),
    isOverLimit: row?.['within_limit'] === 0,
    isOverWrites: row?.['has_writes'] === 0,
    isSignedOut: row?.['has_session'] === 0,
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** A row of `journey`: its columns are ours, checked when they were written. */
export function toJourney(row: Record<string, unknown>): JourneyRow {
  const state: JourneyState = JSON.parse(String(row['state']))
  return {
    id: String(row['id']),
    kind: row['kind'] as JourneyRow['kind'],
    audience: row['audience'] as JourneyRow['audience'],
    locale: row['locale'] as JourneyRow['locale'],
    n: Number(row['n']),
    entry: String(row['entry']),
    state,
    accountId: text(row['account_id']),
    subject: text(row['subject']),
    email: text(row['email']),
    linkId: text(row['link_id']),
    sessionId: text(row['session_id']),
    createdAt: Number(row['created_at']),
    expiresAt: Number(row['expires_at']),
    finishedAt: row['finished_at'] === null ? null : Number(row['finished_at']),
  }
}
