import { authenticatorSubject } from '../../identity/accounts/failures.ts'
import { ELEVATION_MS } from '../../identity/elevation.ts'
import { VISITOR } from '../../platform/audit/author.ts'
import { challenge, factor, failure } from '../../platform/database/identity.ts'
import { into, unqualified } from '../../platform/database/names.ts'
import { elevation, factorRelease, recoveryCode } from '../../platform/database/security.ts'
import { sql } from '../../platform/database/statement.ts'
import { countIn, countOf } from '../../platform/throttle/bucket.ts'
import { accountIdOf, type EffectContext, type EffectHandler } from '../engine/effects.ts'
import { GUESSES_TOLD_ONCE_MS, JOURNEY_LIFETIME_MS } from '../parameters.ts'
import { toldBucket } from '../proofs/authenticators.ts'
import { challengeBucket } from '../proofs/passkey-entry.ts'

const [challenges, elevations, factors, failures, recoveryCodes, releases] = [
  unqualified(challenge),
  unqualified(elevation),
  unqualified(factor),
  unqualified(failure),
  unqualified(recoveryCode),
  unqualified(factorRelease),
]

/** Tries are counted as those of a code that was sent, and survive going to and fro between channels. */
export const expectProof: EffectHandler<'expect-proof'> = {
  project(snapshot, { entry, channel, challenge }, now) {
    const before = snapshot.challenges.find((each) => each.entry === entry)
    const expected = {
      entry,
      channel,
      target: channel,
      codeMac: challenge,
      keyId: '',
      sentAt: now,
      expiresAt: now + JOURNEY_LIFETIME_MS,
      tries: before?.tries ?? 0,
      reservation: null,
      spentAt: null,
      delivery: 'sent' as const,
    }
    return { ...snapshot, challenges: [...snapshot.challenges.filter((each) => each !== before), expected] }
  },
  statements: ({ entry, channel, challenge }, { journey, now }) => [
    sql`INSERT INTO ${into(challenges, 'journeyId', 'entry', 'channel', 'target', 'codeMac', 'keyId', 'sentAt', 'expiresAt', 'tries')}
      VALUES (${journey.id}, ${entry}, ${channel}, ${channel}, ${challenge}, '', ${now}, ${now + JOURNEY_LIFETIME_MS}, 0)
      ON CONFLICT (${challenges.journeyId}, ${challenges.entry}) DO UPDATE SET ${challenges.channel} = excluded.${challenges.channel}, ${challenges.target} = excluded.${challenges.target}, ${challenges.codeMac} = excluded.${challenges.codeMac},
        ${challenges.keyId} = '', ${challenges.sentAt} = excluded.${challenges.sentAt}, ${challenges.expiresAt} = excluded.${challenges.expiresAt}, ${challenges.spentAt} = NULL, ${challenges.reservation} = NULL, ${challenges.outboxId} = NULL`,
  ],
}

const forgetTries = (context: EffectContext) =>
  sql`DELETE FROM ${failures} WHERE ${failures.subject} = ${authenticatorSubject(accountIdOf(context))} AND ${failures.scope} = ${context.snapshot.isKnownDevice ? 'known-device' : 'stranger'}`

/** Of two that find the day's e-mail unwritten, the second finds it written. */
export const tellOfGuesses: EffectHandler<'tell-of-guesses'> = {
  guards: (_, context) => [sql`${countOf(toldBucket(accountIdOf(context)), context.now)} = 0`],
  statements: (_, context) => [countIn({ ...toldBucket(accountIdOf(context)), windowMs: GUESSES_TOLD_ONCE_MS }, context.now)],
}

/** A time step is used once (RFC 6238, 5.2): of two journeys that hold the same code, the second finds it used. */
export const useTotp: EffectHandler<'use-totp'> = {
  guards: ({ factorId, step }, context) => [
    sql`EXISTS (SELECT 1 FROM ${factors} WHERE ${factors.id} = ${factorId} AND ${factors.accountId} = ${accountIdOf(context)} AND (${factors.counter} IS NULL OR ${factors.counter} < ${step}))`,
  ],
  statements: ({ factorId, step }, context) => [
    sql`UPDATE ${factors} SET ${factors.counter} = ${step}, ${factors.lastUsedAt} = ${context.now} WHERE ${factors.id} = ${factorId}`,
    forgetTries(context),
  ],
}

/** The counter only rises; an authenticator that has none says zero for ever (WebAuthn, 6.1.1). */
export const usePasskey: EffectHandler<'use-passkey'> = {
  guards: ({ factorId, counter }, context) => [
    sql`EXISTS (SELECT 1 FROM ${factors} WHERE ${factors.id} = ${factorId} AND ${factors.accountId} = ${accountIdOf(context)} AND (${factors.counter} < ${counter} OR (${factors.counter} = 0 AND ${counter} = 0)))`,
  ],
  statements: ({ factorId, counter }, { now }) => [
    sql`UPDATE ${factors} SET ${factors.counter} = ${counter}, ${factors.lastUsedAt} = ${now} WHERE ${factors.id} = ${factorId}`,
  ],
}

/** Of two that hold the same answer, the second finds its challenge there. */
export const spendChallenge: EffectHandler<'spend-challenge'> = {
  guards: ({ challenge }, { now }) => [sql`${countOf(challengeBucket(challenge), now)} = 0`],
  statements: ({ challenge, endsAt }, { now }) => [countIn({ ...challengeBucket(challenge), windowMs: endsAt - now }, now)],
}

export const spendRecoveryCode: EffectHandler<'spend-recovery-code'> = {
  project: (snapshot) => ({ ...snapshot, recoveryCodes: snapshot.recoveryCodes - 1 }),
  guards: ({ codeMac }, context) => [
    sql`EXISTS (SELECT 1 FROM ${recoveryCodes} WHERE ${recoveryCodes.codeMac} = ${codeMac} AND ${recoveryCodes.accountId} = ${accountIdOf(context)} AND ${recoveryCodes.spentAt} IS NULL)`,
  ],
  statements: ({ codeMac }, context) => [
    sql`UPDATE ${recoveryCodes} SET ${recoveryCodes.spentAt} = ${context.now} WHERE ${recoveryCodes.codeMac} = ${codeMac}`,
    forgetTries(context),
  ],
  audit: () => ({ action: 'recovery-code.used' }),
}

/** Elevates the session behind the journey, for one purpose. */
export const elevate: EffectHandler<'elevate'> = {
  statements: ({ purpose }, { journey, now }) => [
    sql`INSERT INTO ${into(elevations, 'sessionId', 'purpose', 'until')} VALUES (${journey.sessionId}, ${purpose}, ${now + ELEVATION_MS})
      ON CONFLICT (${elevations.sessionId}, ${elevations.purpose}) DO UPDATE SET ${elevations.until} = excluded.${elevations.until}`,
  ],
  audit: ({ purpose }) => ({ action: `session.raised-for-${purpose}` }),
}

export const askRelease: EffectHandler<'ask-release'> = {
  project: (snapshot, { dueAt }) => ({ ...snapshot, releaseDueAt: dueAt }),
  // Of two that ask, the first one's time counts.
  statements: ({ dueAt }, context) => [
    sql`INSERT INTO ${into(releases, 'accountId', 'askedAt', 'dueAt')} VALUES (${accountIdOf(context)}, ${context.now}, ${dueAt})
      ON CONFLICT (${releases.accountId}) DO UPDATE SET ${releases.askedAt} = excluded.${releases.askedAt}, ${releases.dueAt} = excluded.${releases.dueAt} WHERE ${releases}.${releases.dueAt} <= ${context.now}`,
  ],
  audit: (_, context) => ({
    action: 'factors.release-asked',
    only: sql`EXISTS (SELECT 1 FROM ${releases} WHERE ${releases.accountId} = ${accountIdOf(context)} AND ${releases.askedAt} = ${context.now})`,
  }),
}

/** A factor that is proved is not lost. */
export const cancelRelease: EffectHandler<'cancel-release'> = {
  project: (snapshot) => ({ ...snapshot, releaseDueAt: null }),
  statements: (_, context) => [sql`DELETE FROM ${releases} WHERE ${releases.accountId} = ${accountIdOf(context)}`],
  audit: () => ({ action: 'factors.release-cancelled' }),
}

/** What was lost opens nothing any more, should it be found. */
export const releaseFactors: EffectHandler<'release-factors'> = {
  project: (snapshot) => ({
    ...snapshot,
    factors: snapshot.factors.filter(({ kind }) => kind === 'email' || kind === 'sms'),
    recoveryCodes: 0,
    releaseDueAt: null,
  }),
  guards: (_, context) => [
    sql`EXISTS (SELECT 1 FROM ${releases} WHERE ${releases.accountId} = ${accountIdOf(context)} AND ${releases.dueAt} <= ${context.now})`,
  ],
  statements(_, context) {
    const accountId = accountIdOf(context)
    return [
      sql`DELETE FROM ${factors} WHERE ${factors.accountId} = ${accountId} AND ${factors.kind} IN ('totp', 'passkey')`,
      sql`DELETE FROM ${recoveryCodes} WHERE ${recoveryCodes.accountId} = ${accountId}`,
      sql`DELETE FROM ${releases} WHERE ${releases.accountId} = ${accountId}`,
    ]
  },
  audit: () => ({ action: 'factors.released' }),
}

export const note: EffectHandler<'note'> = {
  statements: () => [],
  audit: ({ action }) => ({ action, author: VISITOR }),
}
