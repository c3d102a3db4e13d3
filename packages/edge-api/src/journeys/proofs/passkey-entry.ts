import type { PasskeyResponse } from '@foyer/contract/factors'
import { challengeIn, openChallengeEnd } from '../../identity/factors/open-challenge.ts'
import { isUserOf, verifyPasskey } from '../../identity/factors/passkeys.ts'
import { relyingParty } from '../../identity/factors/relying-party.ts'
import { throttle } from '../../platform/database/identity.ts'
import { unqualified } from '../../platform/database/names.ts'
import { type Statement, sql, statement } from '../../platform/database/statement.ts'
import { type BucketName, bucketName } from '../../platform/throttle/bucket.ts'
import type { Decision, StepContext } from '../engine/step.ts'
import { securityNotices } from '../notices.ts'

const throttles = unqualified(throttle)

export const challengeBucket = (challenge: string): BucketName => bucketName('passkey', challenge)

/** Whether what was signed was used before. */
export const readChallenge = (response: PasskeyResponse): Statement =>
  statement(sql`SELECT 1 FROM ${throttles} WHERE ${throttles.bucket} = ${challengeBucket(challengeIn(response)).name}`)

export const PASSKEY_REFUSED: Decision = { refusal: { code: 'passkey-refused', fields: { email: 'refused' } } }

/**
 * A passkey that says whose it is stands for address, password and code: it is something one has, and its owner was verified
 * by it. The account was loaded by the credential's id, and has to be the one that the passkey itself names (WebAuthn, 7.2).
 */
export async function enterByPasskey(context: StepContext<'identify'>, response: PasskeyResponse): Promise<Decision> {
  const { snapshot, options, keys, sites, now, loaded } = context
  if (!options.passkeys) return PASSKEY_REFUSED
  const challenge = challengeIn(response)
  const endsAt = await openChallengeEnd(keys, challenge, now)
  const stored = snapshot.factors.find(({ kind, target }) => kind === 'passkey' && target === response['id'])
  if (endsAt === null || !snapshot.account || !stored || loaded[0]?.length) return PASSKEY_REFUSED
  if (!isUserOf(response, snapshot.account.id)) return PASSKEY_REFUSED
  const verdict = await verifyPasskey(relyingParty({ sites }), challenge, stored, response)
  if (verdict.is === 'cloned') return { ...PASSKEY_REFUSED, effects: [{ do: 'note', action: 'passkey.cloned' }] }
  if (verdict.is === 'refused') return PASSKEY_REFUSED
  return {
    established: {
      done: true,
      email: snapshot.account.email.toLowerCase(),
      account: 'known',
      channel: 'passkey',
      provedAt: now,
      byPasskey: true,
    },
    effects: [
      { do: 'spend-challenge', challenge, endsAt },
      { do: 'use-passkey', factorId: stored.id, counter: verdict.counter },
      ...(snapshot.releaseDueAt === null
        ? []
        : [{ do: 'cancel-release' as const }, ...securityNotices(context, { what: 'release-cancelled' })]),
    ],
  }
}
