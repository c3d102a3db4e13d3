import { type SQL, type Statement, sql, statement } from '../../platform/database/statement.ts'
import { type BucketName, bucketName, countOf } from '../../platform/throttle/bucket.ts'
import { HELD_PAUSE_MS, HELD_TRIES, MAX_HELD_PAUSE_MS } from '../parameters.ts'
import type { Reservation } from './step.ts'

/** Beside the account's wrong passwords: a right one forgives none of these. */
export const heldSubject = (accountId: string | null | SQL): SQL => sql`'held/' || ${accountId}`

/** Of the day's letter about guesses. */
export const toldBucket = (accountId: string | SQL): BucketName => bucketName('told/guesses', accountId)

/** The entry expects a code that was not sent. */
const IS_HELD = sql`EXISTS (SELECT 1 FROM challenge h WHERE h.journey_id = j.id AND h.entry = j.entry AND h.channel IN ('totp', 'recovery'))`

/**
 * Counts a code that is held per account, before anything is compared; known devices apart, so that a stranger keeps nobody out.
 * The pause is set when the last try before it is reserved; while it lasts nothing is counted or prolonged.
 */
export function countHeld({ tokenHash, claimed, id, subject, scope, now }: Reservation): Statement {
  const isQuiet = sql`coalesce(failure.paused_until, failure.updated_at) <= ${now - MAX_HELD_PAUSE_MS}`
  const count = sql`(CASE WHEN ${isQuiet} THEN 1 ELSE failure.count + 1 END)`
  // Twice as long each time: the shift is bounded, for so is an integer.
  const pause = sql`min(${HELD_PAUSE_MS} << min(${count} / ${HELD_TRIES} - 1, 8), ${MAX_HELD_PAUSE_MS})`
  return statement(sql`INSERT INTO failure (subject, scope, count, paused_until, reservation, updated_at)
    SELECT ${heldSubject(subject)}, ${scope}, 1, NULL, ${id}, ${now} FROM journey j WHERE j.token_hash = ${tokenHash} AND ${claimed} AND ${subject} IS NOT NULL AND ${IS_HELD}
    ON CONFLICT (subject, scope) DO UPDATE SET count = ${count},
      paused_until = CASE WHEN ${count} % ${HELD_TRIES} = 0 THEN ${now} + ${pause} END,
      reservation = excluded.reservation, updated_at = excluded.updated_at
    WHERE failure.paused_until IS NULL OR failure.paused_until <= ${now}`)
}

/** How it stands, and the account's recovery codes. */
export function readHeld({ tokenHash, subject, scope, now }: Reservation): Statement[] {
  return [
    statement(sql`SELECT f.count, f.reservation, f.paused_until AS pausedUntil,
        ${countOf(toldBucket(subject), now)} AS isTold
      FROM journey j JOIN failure f ON f.subject = ${heldSubject(subject)} AND f.scope = ${scope} WHERE j.token_hash = ${tokenHash}`),
    statement(sql`SELECT r.code_mac AS codeMac, r.key_id AS keyId, r.spent_at AS spentAt FROM journey j JOIN recovery_code r ON r.account_id = ${subject}
      WHERE j.token_hash = ${tokenHash} AND ${IS_HELD}`),
  ]
}
