import { authenticatorSubject } from '../../identity/accounts/failures.ts'
import { ELEVATION_MS } from '../../identity/elevation.ts'
import { sql } from '../../platform/database/statement.ts'
import { countIn, countOf } from '../../platform/throttle/bucket.ts'
import { accountIdOf, type EffectContext, type EffectHandler } from '../engine/effects.ts'
import { GUESSES_TOLD_ONCE_MS, JOURNEY_LIFETIME_MS } from '../parameters.ts'
import { toldBucket } from '../proofs/authenticators.ts'
import { challengeBucket } from '../proofs/passkey-entry.ts'

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
    sql`INSERT INTO challenge (journey_id, entry, channel, target, code_mac, key_id, sent_at, expires_at, tries)
      VALUES (${journey.id}, ${entry}, ${channel}, ${channel}, ${challenge}, '', ${now}, ${now + JOURNEY_LIFETIME_MS}, 0)
      ON CONFLICT (journey_id, entry) DO UPDATE SET channel = excluded.channel, target = excluded.target, code_mac = excluded.code_mac,
        key_id = '', sent_at = excluded.sent_at, expires_at = excluded.expires_at, spent_at = NULL, reservation = NULL, outbox_id = NULL`,
  ],
}

const forgetTries = (context: EffectContext) =>
  sql`DELETE FROM failure WHERE subject = ${authenticatorSubject(accountIdOf(context))} AND scope = ${context.snapshot.isKnownDevice ? 'known-device' : 'stranger'}`

/** Of two that find the day's letter unwritten, the second finds it written. */
export const tellOfGuesses: EffectHandler<'tell-of-guesses'> = {
  guards: (_, context) => [sql`${countOf(toldBucket(accountIdOf(context)), context.now)} = 0`],
  statements: (_, context) => [countIn({ ...toldBucket(accountIdOf(context)), windowMs: GUESSES_TOLD_ONCE_MS }, context.now)],
}

/** A time step is used once (RFC 6238, 5.2): of two journeys that hold the same code, the second finds it used. */
export const useTotp: EffectHandler<'use-totp'> = {
  guards: ({ factorId, step }, context) => [
    sql`EXISTS (SELECT 1 FROM factor WHERE id = ${factorId} AND account_id = ${accountIdOf(context)} AND (counter IS NULL OR counter < ${step}))`,
  ],
  statements: ({ factorId, step }, context) => [
    sql`UPDATE factor SET counter = ${step}, last_used_at = ${context.now} WHERE id = ${factorId}`,
    forgetTries(context),
  ],
}

/** The counter only rises; an authenticator that has none says zero for ever (WebAuthn, 6.1.1). */
export const usePasskey: EffectHandler<'use-passkey'> = {
  guards: ({ factorId, counter }, context) => [
    sql`EXISTS (SELECT 1 FROM factor WHERE id = ${factorId} AND account_id = ${accountIdOf(context)} AND (counter < ${counter} OR (counter = 0 AND ${counter} = 0)))`,
  ],
  statements: ({ factorId, counter }, { now }) => [
    sql`UPDATE factor SET counter = ${counter}, last_used_at = ${now} WHERE id = ${factorId}`,
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
    sql`EXISTS (SELECT 1 FROM recovery_code WHERE code_mac = ${codeMac} AND account_id = ${accountIdOf(context)} AND spent_at IS NULL)`,
  ],
  statements: ({ codeMac }, context) => [
    sql`UPDATE recovery_code SET spent_at = ${context.now} WHERE code_mac = ${codeMac}`,
    forgetTries(context),
  ],
  audit: () => ({ action: 'recovery-code.used' }),
}

/** Raises the session behind the journey, for one purpose. */
export const elevate: EffectHandler<'elevate'> = {
  statements: ({ purpose }, { journey, now }) => [
    sql`INSERT INTO elevation (session_id, purpose, until) VALUES (${journey.sessionId}, ${purpose}, ${now + ELEVATION_MS})
      ON CONFLICT (session_id, purpose) DO UPDATE SET until = excluded.until`,
  ],
  audit: ({ purpose }) => ({ action: `session.raised-for-${purpose}` }),
}

export const askRelease: EffectHandler<'ask-release'> = {
  project: (snapshot, { dueAt }) => ({ ...snapshot, releaseDueAt: dueAt }),
  // Of two that ask, the first one's time counts.
  statements: ({ dueAt }, context) => [
    sql`INSERT INTO factor_release (account_id, asked_at, due_at) VALUES (${accountIdOf(context)}, ${context.now}, ${dueAt})
      ON CONFLICT (account_id) DO UPDATE SET asked_at = excluded.asked_at, due_at = excluded.due_at WHERE factor_release.due_at <= ${context.now}`,
  ],
  audit: (_, context) => ({
    action: 'factors.release-asked',
    only: sql`EXISTS (SELECT 1 FROM factor_release WHERE account_id = ${accountIdOf(context)} AND asked_at = ${context.now})`,
  }),
}

/** Whoever proves a factor has not lost it. */
export const cancelRelease: EffectHandler<'cancel-release'> = {
  project: (snapshot) => ({ ...snapshot, releaseDueAt: null }),
  statements: (_, context) => [sql`DELETE FROM factor_release WHERE account_id = ${accountIdOf(context)}`],
  audit: () => ({ action: 'factors.release-cancelled' }),
}

/** What was lost opens nothing any more, should somebody find it. */
export const releaseFactors: EffectHandler<'release-factors'> = {
  project: (snapshot) => ({
    ...snapshot,
    factors: snapshot.factors.filter(({ kind }) => kind === 'email' || kind === 'sms'),
    recoveryCodes: 0,
    releaseDueAt: null,
  }),
  guards: (_, context) => [
    sql`EXISTS (SELECT 1 FROM factor_release WHERE account_id = ${accountIdOf(context)} AND due_at <= ${context.now})`,
  ],
  statements(_, context) {
    const accountId = accountIdOf(context)
    return [
      sql`DELETE FROM factor WHERE account_id = ${accountId} AND kind IN ('totp', 'passkey')`,
      sql`DELETE FROM recovery_code WHERE account_id = ${accountId}`,
      sql`DELETE FROM factor_release WHERE account_id = ${accountId}`,
    ]
  },
  audit: () => ({ action: 'factors.released' }),
}

export const note: EffectHandler<'note'> = {
  statements: () => [],
  audit: ({ action }) => ({ action, actor: 'stranger' }),
}
