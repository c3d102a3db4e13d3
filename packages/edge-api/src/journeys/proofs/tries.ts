import type { Refusal } from '@foyer/contract/journeys'
import type { StepName } from '@foyer/contract/steps/index'
import { failure, journey, throttle } from '../../platform/database/identity.ts'
import { alias, into, unqualified } from '../../platform/database/names.ts'
import { type Statement, sql, statement } from '../../platform/database/statement.ts'
import { MINUTE_MS } from '../../platform/durations.ts'
import { bucketName, countIn } from '../../platform/throttle/bucket.ts'
import type { Effect } from '../engine/effects.ts'
import type { Loaded, Reservation, StepContext } from '../engine/step.ts'
import { LOGIN_NAME_TRIES, PROOF_TRIES, PROOF_WINDOW_MS } from '../parameters.ts'

const [f, j, t, failures] = [alias(failure, 'f'), alias(journey, 'j'), alias(throttle, 't'), unqualified(failure)]

/**
 * What is proved by answers of which there are few: what stands on paper, and what only the customer knows. And login names,
 * of which each that is asked for says whether it is taken.
 */
export type Proof = 'references' | 'answers' | 'login-names'

const TRIES: Record<Proof, number> = { references: PROOF_TRIES, answers: PROOF_TRIES, 'login-names': LOGIN_NAME_TRIES }

/**
 * A stranger may type an address and answer for it, so known devices are counted apart: no owner's recovery is closed
 * by another. References are asked only where the address was proved.
 */
const bucketOf = (proof: Proof, { scope, subject }: Reservation) =>
  proof === 'answers' ? bucketName('answers', scope, subject) : bucketName(proof, subject)

/** Counts a try per account or address, before anything is compared. */
export function countProof(proof: Proof, reservation: Reservation): Statement {
  const { tokenHash, claimed, now } = reservation
  const bucket = { ...bucketOf(proof, reservation), windowMs: PROOF_WINDOW_MS }
  return statement(countIn(bucket, now, { from: j, where: sql`${j.tokenHash} = ${tokenHash} AND ${claimed}` }))
}

export function readProofTries(proof: Proof, reservation: Reservation): Statement {
  const { tokenHash, now } = reservation
  return statement(sql`SELECT ${t.count} AS count, ${t.windowEndsAt} AS windowEndsAt FROM ${j} JOIN ${t} ON ${t.bucket} = ${bucketOf(proof, reservation).name}
    WHERE ${j.tokenHash} = ${tokenHash} AND ${t.windowEndsAt} > ${now}`)
}

/** How many tries are left after the one that was counted; below zero none is compared. `until` says when there are new ones. */
export function proofTriesLeft(proof: Proof, loaded: Loaded, now: number): { triesLeft: number; until: string } {
  const row = loaded[0]?.[0]
  return {
    triesLeft: TRIES[proof] - Number(row?.['count'] ?? TRIES[proof] + 1),
    until: new Date(Number(row?.['windowEndsAt'] ?? now)).toISOString(),
  }
}

/**
 * Consecutive failures pause log-in. The attempt is counted before it is compared: the reservation raises the
 * counter, and only the request that raised it goes on to compare. While paused nothing is counted or prolonged.
 */
export function countFailure({ tokenHash, claimed, id, subject, scope, profile, now }: Reservation): {
  count: Statement[]
  read: Statement[]
} {
  const { failures: most, pauseMinutes } = profile.lockout
  const until = now + pauseMinutes * MINUTE_MS
  const count = sql`(CASE WHEN ${failures}.${failures.pausedUntil} IS NULL THEN ${failures}.${failures.count} + 1 ELSE 1 END)`
  const counting = statement(sql`INSERT INTO ${into(failures, 'subject', 'scope', 'count', 'pausedUntil', 'reservation', 'updatedAt')}
      SELECT ${subject}, ${scope}, 1, ${most <= 1 ? until : null}, ${id}, ${now} FROM ${j} WHERE ${j.tokenHash} = ${tokenHash} AND ${claimed} AND ${subject} IS NOT NULL
      ON CONFLICT (${failures.subject}, ${failures.scope}) DO UPDATE SET ${failures.count} = ${count}, ${failures.pausedUntil} = CASE WHEN ${count} >= ${most} THEN ${until} ELSE NULL END,
        ${failures.reservation} = excluded.${failures.reservation}, ${failures.updatedAt} = excluded.${failures.updatedAt}
      WHERE ${failures}.${failures.pausedUntil} IS NULL OR ${failures}.${failures.pausedUntil} <= ${now}`)
  const reading = statement(
    sql`SELECT ${f.reservation} AS reservation, ${f.pausedUntil} AS pausedUntil FROM ${j} JOIN ${f} ON ${f.subject} = ${subject} AND ${f.scope} = ${scope} WHERE ${j.tokenHash} = ${tokenHash}`,
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
