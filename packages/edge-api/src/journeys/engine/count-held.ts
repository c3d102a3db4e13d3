import { type Statement, sql, statement } from '../../database/statement.ts'
import { HELD_WINDOW_MS } from '../parameters.ts'
import type { Reservation } from './step.ts'

const bucketOf = ({ scope, subject }: Reservation) => sql`'held/' || ${scope} || '/' || ${subject}`

/** The entry expects a code that was not sent. */
const IS_HELD = sql`EXISTS (SELECT 1 FROM challenge h WHERE h.journey_id = j.id AND h.entry = j.entry AND h.channel IN ('totp', 'recovery'))`

/** Counts a code that is held per account, before anything is compared; known devices apart, so that a stranger keeps nobody out. */
export function countHeld(reservation: Reservation): Statement {
  const { tokenHash, claimed, subject, now } = reservation
  return statement(sql`INSERT INTO throttle (bucket, count, window_ends_at)
    SELECT ${bucketOf(reservation)}, 1, ${now + HELD_WINDOW_MS} FROM journey j WHERE j.token_hash = ${tokenHash} AND ${claimed} AND ${subject} IS NOT NULL AND ${IS_HELD}
    ON CONFLICT (bucket) DO UPDATE SET count = CASE WHEN window_ends_at <= ${now} THEN 1 ELSE count + 1 END,
      window_ends_at = CASE WHEN window_ends_at <= ${now} THEN excluded.window_ends_at ELSE window_ends_at END`)
}

/** How often, and the account's recovery codes. */
export function readHeld(reservation: Reservation): Statement[] {
  const { tokenHash, subject, now } = reservation
  return [
    statement(sql`SELECT t.count, t.window_ends_at AS windowEndsAt FROM journey j JOIN throttle t ON t.bucket = ${bucketOf(reservation)}
      WHERE j.token_hash = ${tokenHash} AND t.window_ends_at > ${now}`),
    statement(sql`SELECT r.code_mac AS codeMac, r.key_id AS keyId, r.spent_at AS spentAt FROM journey j JOIN recovery_code r ON r.account_id = ${subject}
      WHERE j.token_hash = ${tokenHash} AND ${IS_HELD}`),
  ]
}
