import { ELEVATION_MS } from '../../identity/elevation.ts'
import { sql } from '../../platform/database/statement.ts'
import { countIn, countOf } from '../../platform/throttle/bucket.ts'
import { heldSubject, toldBucket } from '../engine/count-held.ts'
import { challengeBucket } from '../engine/passkey-entry.ts'
import { accountIdOf, type Performance, type Stage } from '../engine/performance.ts'
import { HELD_TOLD_ONCE_MS, JOURNEY_LIFETIME_MS } from '../parameters.ts'

/** Tries are counted as those of a code that was sent, and survive going to and fro between channels. */
export const expectProof: Performance<'expect-proof'> = {
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

const forgetTries = (stage: Stage) =>
  sql`DELETE FROM failure WHERE subject = ${heldSubject(accountIdOf(stage))} AND scope = ${stage.snapshot.isKnownDevice ? 'known-device' : 'stranger'}`

/** Of two that find the day's letter unwritten, the second finds it written. */
export const tellOfGuesses: Performance<'tell-of-guesses'> = {
  guards: (_, stage) => [sql`${countOf(toldBucket(accountIdOf(stage)), stage.now)} = 0`],
  statements: (_, stage) => [countIn({ ...toldBucket(accountIdOf(stage)), windowMs: HELD_TOLD_ONCE_MS }, stage.now)],
}

/** A time step is used once (RFC 6238, 5.2): of two journeys that hold the same code, the second finds it used. */
export const useTotp: Performance<'use-totp'> = {
  guards: ({ factorId, step }, stage) => [
    sql`EXISTS (SELECT 1 FROM factor WHERE id = ${factorId} AND account_id = ${accountIdOf(stage)} AND (counter IS NULL OR counter < ${step}))`,
  ],
  statements: ({ factorId, step }, stage) => [
    sql`UPDATE factor SET counter = ${step}, last_used_at = ${stage.now} WHERE id = ${factorId}`,
    forgetTries(stage),
  ],
}

/** The counter only rises; an authenticator that has none says zero for ever (WebAuthn, 6.1.1). */
export const usePasskey: Performance<'use-passkey'> = {
  guards: ({ factorId, counter }, stage) => [
    sql`EXISTS (SELECT 1 FROM factor WHERE id = ${factorId} AND account_id = ${accountIdOf(stage)} AND (counter < ${counter} OR (counter = 0 AND ${counter} = 0)))`,
  ],
  statements: ({ factorId, counter }, { now }) => [
    sql`UPDATE factor SET counter = ${counter}, last_used_at = ${now} WHERE id = ${factorId}`,
  ],
}

/** Of two that hold the same answer, the second finds its challenge there. */
export const spendChallenge: Performance<'spend-challenge'> = {
  guards: ({ challenge }, { now }) => [sql`${countOf(challengeBucket(challenge), now)} = 0`],
  statements: ({ challenge, endsAt }, { now }) => [countIn({ ...challengeBucket(challenge), windowMs: endsAt - now }, now)],
}

export const spendRecoveryCode: Performance<'spend-recovery-code'> = {
  project: (snapshot) => ({ ...snapshot, recoveryCodes: snapshot.recoveryCodes - 1 }),
  guards: ({ codeMac }, stage) => [
    sql`EXISTS (SELECT 1 FROM recovery_code WHERE code_mac = ${codeMac} AND account_id = ${accountIdOf(stage)} AND spent_at IS NULL)`,
  ],
  statements: ({ codeMac }, stage) => [
    sql`UPDATE recovery_code SET spent_at = ${stage.now} WHERE code_mac = ${codeMac}`,
    forgetTries(stage),
  ],
  audit: () => ({ action: 'recovery-code.used' }),
}

/** Raises the session behind the journey, for one purpose. */
export const elevate: Performance<'elevate'> = {
  statements: ({ purpose }, { journey, now }) => [
    sql`INSERT INTO elevation (session_id, purpose, until) VALUES (${journey.sessionId}, ${purpose}, ${now + ELEVATION_MS})
      ON CONFLICT (session_id, purpose) DO UPDATE SET until = excluded.until`,
  ],
  audit: ({ purpose }) => ({ action: `session.raised-for-${purpose}` }),
}

export const askRelease: Performance<'ask-release'> = {
  project: (snapshot, { dueAt }) => ({ ...snapshot, releaseDueAt: dueAt }),
  // Of two that ask, the first one's time counts.
  statements: ({ dueAt }, stage) => [
    sql`INSERT INTO factor_release (account_id, asked_at, due_at) VALUES (${accountIdOf(stage)}, ${stage.now}, ${dueAt})
      ON CONFLICT (account_id) DO UPDATE SET asked_at = excluded.asked_at, due_at = excluded.due_at WHERE factor_release.due_at <= ${stage.now}`,
  ],
  audit: (_, stage) => ({
    action: 'factors.release-asked',
    only: sql`EXISTS (SELECT 1 FROM factor_release WHERE account_id = ${accountIdOf(stage)} AND asked_at = ${stage.now})`,
  }),
}

/** Whoever proves a factor has not lost it. */
export const cancelRelease: Performance<'cancel-release'> = {
  project: (snapshot) => ({ ...snapshot, releaseDueAt: null }),
  statements: (_, stage) => [sql`DELETE FROM factor_release WHERE account_id = ${accountIdOf(stage)}`],
  audit: () => ({ action: 'factors.release-cancelled' }),
}

/** What was lost opens nothing any more, should somebody find it. */
export const releaseFactors: Performance<'release-factors'> = {
  project: (snapshot) => ({
    ...snapshot,
    factors: snapshot.factors.filter(({ kind }) => kind === 'email' || kind === 'sms'),
    recoveryCodes: 0,
    releaseDueAt: null,
  }),
  guards: (_, stage) => [sql`EXISTS (SELECT 1 FROM factor_release WHERE account_id = ${accountIdOf(stage)} AND due_at <= ${stage.now})`],
  statements(_, stage) {
    const accountId = accountIdOf(stage)
    return [
      sql`DELETE FROM factor WHERE account_id = ${accountId} AND kind IN ('totp', 'passkey')`,
      sql`DELETE FROM recovery_code WHERE account_id = ${accountId}`,
      sql`DELETE FROM factor_release WHERE account_id = ${accountId}`,
    ]
  },
  audit: () => ({ action: 'factors.released' }),
}

export const note: Performance<'note'> = {
  statements: () => [],
  audit: ({ action }) => ({ action, actor: 'stranger' }),
}
