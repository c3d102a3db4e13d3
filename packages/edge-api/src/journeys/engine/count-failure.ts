import type { Refusal } from '@foyer/contract/journeys'
import type { StepName } from '@foyer/contract/steps/index'
import { type Statement, sql, statement } from '../../platform/database/statement.ts'
import { MINUTE_MS } from '../../platform/durations.ts'
import type { Effect } from './effects.ts'
import type { Reservation, StepContext } from './step.ts'

/**
 * Consecutive failures pause log-in. The attempt is counted before it is compared: the reservation raises the
 * counter, and only the request that raised it goes on to compare. While paused nothing is counted or prolonged.
 */
export function countFailure({ tokenHash, claimed, id, subject, scope, profile, now }: Reservation): {
  count: Statement[]
  read: Statement[]
} {
  const { failures, pauseMinutes } = profile.lockout
  const until = now + pauseMinutes * MINUTE_MS
  const count = sql`(CASE WHEN failure.paused_until IS NULL THEN failure.count + 1 ELSE 1 END)`
  const counting = statement(sql`INSERT INTO failure (subject, scope, count, paused_until, reservation, updated_at)
      SELECT ${subject}, ${scope}, 1, ${failures <= 1 ? until : null}, ${id}, ${now} FROM journey j WHERE j.token_hash = ${tokenHash} AND ${claimed} AND ${subject} IS NOT NULL
      ON CONFLICT (subject, scope) DO UPDATE SET count = ${count}, paused_until = CASE WHEN ${count} >= ${failures} THEN ${until} ELSE NULL END,
        reservation = excluded.reservation, updated_at = excluded.updated_at
      WHERE failure.paused_until IS NULL OR failure.paused_until <= ${now}`)
  const reading = statement(
    sql`SELECT f.reservation, f.paused_until AS pausedUntil FROM journey j JOIN failure f ON f.subject = ${subject} AND f.scope = ${scope} WHERE j.token_hash = ${tokenHash}`,
  )
  return { count: [counting], read: [reading] }
}

/** Compares a password with the account's, a dummy where there is none; the attempt was counted when the turn was reserved. */
export async function comparePassword(
  { snapshot, counted, reservation, passwords, now }: StepContext<StepName>,
  password: string,
  wrong: 'password-wrong' | 'credentials-wrong',
): Promise<{ refusal: Refusal } | { effects: Effect[] }> {
  const failure = counted[0]?.[0]
  const pausedUntil = failure?.['pausedUntil']
  const paused = (until: number): { refusal: Refusal } => ({ refusal: { code: 'paused', until: new Date(until).toISOString() } })
  if (failure?.['reservation'] !== reservation) return paused(typeof pausedUntil === 'number' ? pausedUntil : now)
  const hash = snapshot.account?.passwordHash ?? null
  if (!(await passwords.verify(hash, password))) return typeof pausedUntil === 'number' ? paused(pausedUntil) : { refusal: { code: wrong } }
  const rehashed = hash !== null && passwords.needsRehash(hash) ? await passwords.hash(password) : null
  return {
    effects: [
      { do: 'clear-failures' },
      ...(hash !== null && rehashed !== null ? [{ do: 'rehash-password' as const, from: hash, to: rehashed }] : []),
    ],
  }
}
