import { sql, statement } from '../../database/statement.ts'
import { needsRehash } from '../../passwords/phc.ts'
import { established } from '../engine/state.ts'
import type { Step } from '../engine/step.ts'
import { toIdentify } from '../engine/to-identify.ts'

/**
 * Consecutive failures pause log-in. The attempt is counted before it is compared: the reservation raises the
 * counter, and only the request that raised it goes on to compare. While paused nothing is counted or prolonged.
 */
export const password: Step<'password'> = {
  actions: ({ journey }) => (journey.linkId === null ? ['submit', 'change'] : ['submit']),
  needs(_input, { tokenHash, claimed, id, subject, scope, profile, now }) {
    const { failures, pauseMinutes } = profile.lockout
    const until = now + pauseMinutes * 60_000
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
  },
  async decide(context, action, input) {
    if (action === 'change') return toIdentify(context)
    const { snapshot, loaded, reservation, passwords, now } = context
    const failure = loaded[0]?.[0]
    const isCounted = failure?.['reservation'] === reservation
    if (!isCounted) {
      const until = typeof failure?.['pausedUntil'] === 'number' ? failure['pausedUntil'] : now
      return { refusal: { code: 'paused', until: new Date(until).toISOString() } }
    }
    const hash = snapshot.account?.passwordHash ?? null
    if (await passwords.verify(hash, input.password)) {
      const rehashed = hash && needsRehash(hash) ? await passwords.hash(input.password) : null
      return {
        established: { done: true },
        effects: [{ do: 'clear-failures' }, ...(rehashed ? [{ do: 'set-password' as const, passwordHash: rehashed, isReset: false }] : [])],
      }
    }
    const pausedUntil = failure?.['pausedUntil']
    return typeof pausedUntil === 'number'
      ? { refusal: { code: 'paused', until: new Date(pausedUntil).toISOString() } }
      : { refusal: { code: 'password-wrong' } }
  },
  view({ journey, audience, snapshot }) {
    const email = established(journey.state).email ?? journey.email ?? ''
    const canRecover = audience.journeys.recover !== undefined
    return snapshot.pausedUntil === null
      ? { email, canRecover }
      : { email, canRecover, pausedUntil: new Date(snapshot.pausedUntil).toISOString() }
  },
}
