import { normalizeCode, normalizeRecoveryCode } from '@foyer/contract/rules/codes'
import type { CodeInput } from '@foyer/contract/steps/code'
import { verifyPasskey } from '../../factors/passkeys.ts'
import { recoveryMac } from '../../factors/recovery-codes.ts'
import { relyingParty } from '../../factors/relying-party.ts'
import { loadTotp, secretPlace } from '../../factors/totp-secrets.ts'
import { base64url, fromHex } from '../../keys.ts'
import { CODE_TRIES, HELD_TRIES } from '../parameters.ts'
import type { Effect } from './effects.ts'
import type { Challenge } from './snapshot.ts'
import type { Decision, StepContext } from './step.ts'

type Context = StepContext<'code'>

/** What proves it, or why it does not. */
export type Proof = Decision & { isRight: boolean }

const wrong = (refusal: NonNullable<Decision['refusal']>, effects: Effect[] = []): Proof => ({ isRight: false, refusal, effects })
const right = (effects: Effect[]): Proof => ({ isRight: true, effects })

/** Compares a code of an app, a recovery code or a passkey's signature. The try was counted when the turn was reserved. */
export async function checkHeld(context: Context, challenge: Challenge, input: CodeInput): Promise<Proof> {
  if (challenge.expiresAt <= context.now) return wrong({ code: 'code-expired' })
  if (challenge.reservation !== context.reservation)
    return wrong({ code: challenge.tries >= CODE_TRIES ? 'code-exhausted' : 'code-expired' })
  if (challenge.channel === 'passkey') return checkPasskey(context, challenge, input)
  const paused = pauseOf(context)
  if (paused) return wrong(paused)
  const triesLeft = CODE_TRIES - challenge.tries
  const none: NonNullable<Decision['refusal']> =
    triesLeft > 0 ? { code: 'code-wrong', triesLeft } : { code: 'code-exhausted', triesLeft: 0 }
  const typed = input.code ?? ''
  return challenge.channel === 'totp'
    ? checkTotp(context, normalizeCode(typed), none)
    : checkRecovery(context, normalizeRecoveryCode(typed), none)
}

/** Beside a journey's own five tries: whoever knows the password could begin one journey after the other. */
function pauseOf({ loaded, now }: Context): Decision['refusal'] {
  const row = loaded[0]?.[0]
  if (Number(row?.['count'] ?? HELD_TRIES + 1) <= HELD_TRIES) return undefined
  return { code: 'factor-paused', until: new Date(Number(row?.['windowEndsAt'] ?? now)).toISOString() }
}

async function checkTotp({ snapshot, keys, now }: Context, code: string | null, none: NonNullable<Decision['refusal']>): Promise<Proof> {
  const { stepOf } = await loadTotp()
  let isUsed = false
  for (const { id, kind, secret, counter } of snapshot.factors) {
    if (kind !== 'totp' || !secret || code === null) continue
    const step = stepOf(await keys.open(secretPlace(id), secret), code, now)
    if (step === null) continue
    if (counter === null || counter === undefined || step > counter) return right([{ do: 'use-totp', factorId: id, step }])
    isUsed = true
  }
  return wrong(isUsed ? { code: 'code-used' } : none)
}

async function checkRecovery(
  { snapshot, loaded, keys }: Context,
  code: string | null,
  none: NonNullable<Decision['refusal']>,
): Promise<Proof> {
  const accountId = snapshot.account?.id
  if (code === null || accountId === undefined) return wrong(none)
  for (const row of loaded[1] ?? []) {
    const codeMac = await recoveryMac(keys, String(row['keyId']), accountId, code)
    if (codeMac === row['codeMac'] && row['spentAt'] === null) return right([{ do: 'spend-recovery-code', codeMac }])
  }
  return wrong(none)
}

async function checkPasskey({ snapshot, sites }: Context, { codeMac }: Challenge, { passkey: response }: CodeInput): Promise<Proof> {
  const stored = snapshot.factors.find(({ kind, target }) => kind === 'passkey' && target === response?.['id'])
  if (!stored || !response) return wrong({ code: 'passkey-refused' })
  const verdict = await verifyPasskey(relyingParty({ sites }), base64url(fromHex(codeMac)), stored, response)
  if (verdict.is === 'right') return right([{ do: 'use-passkey', factorId: stored.id, counter: verdict.counter }])
  return wrong({ code: 'passkey-refused' }, verdict.is === 'cloned' ? [{ do: 'note', action: 'passkey.cloned' }] : [])
}
