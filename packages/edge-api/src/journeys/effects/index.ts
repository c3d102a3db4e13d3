import type { SQL } from '../../platform/database/statement.ts'
import type { Audited, Effect, EffectContext, EffectHandler, EffectName } from '../engine/effects.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { acceptTerms, claimCustomer, linkCustomer } from './access.ts'
import { addPhone, changeAddress, clearFailures, createAccount, rehashPassword, resetPassword, useFactor } from './account.ts'
import { sendCode, spendCode } from './code.ts'
import {
  askRelease,
  cancelRelease,
  elevate,
  expectProof,
  note,
  releaseFactors,
  spendChallenge,
  spendRecoveryCode,
  tellOfGuesses,
  usePasskey,
  useTotp,
} from './factor.ts'
import { completeLink, renewLink, sendLink } from './link.ts'
import { fileRequest, sendMessage } from './messages.ts'
import { openSession } from './session.ts'

const handlers: { [Name in EffectName]: EffectHandler<Name> } = {
  'send-code': sendCode,
  'spend-code': spendCode,
  'use-factor': useFactor,
  'expect-proof': expectProof,
  'use-totp': useTotp,
  'use-passkey': usePasskey,
  'spend-challenge': spendChallenge,
  'spend-recovery-code': spendRecoveryCode,
  'tell-of-guesses': tellOfGuesses,
  elevate,
  'ask-release': askRelease,
  'cancel-release': cancelRelease,
  'release-factors': releaseFactors,
  note,
  'create-account': createAccount,
  'reset-password': resetPassword,
  'rehash-password': rehashPassword,
  'clear-failures': clearFailures,
  'add-phone': addPhone,
  'change-address': changeAddress,
  'link-customer': linkCustomer,
  'claim-customer': claimCustomer,
  'accept-terms': acceptTerms,
  'send-link': sendLink,
  'complete-link': completeLink,
  'renew-link': renewLink,
  'file-request': fileRequest,
  'open-session': openSession,
  'send-message': sendMessage,
}

/** The union's parts belong together by construction: an effect meets the handler of its own name. */
const handlerOf = (effect: Effect): EffectHandler<EffectName> => handlers[effect.do] as EffectHandler<EffectName>

/** What the database will say once the effect is committed. */
export function project(snapshot: Snapshot, effect: Effect, now: number): Snapshot {
  return handlerOf(effect).project?.(snapshot, effect as never, now) ?? snapshot
}

export interface EffectBatch {
  guards: SQL[]
  statements: SQL[]
  audits: Audited[]
}

export async function perform(effects: readonly Effect[], context: EffectContext): Promise<EffectBatch> {
  const batch: EffectBatch = { guards: [], statements: [], audits: [] }
  for (const effect of effects) {
    const handler = handlerOf(effect)
    batch.guards.push(...(handler.guards?.(effect as never, context) ?? []))
    batch.statements.push(...(await handler.statements(effect as never, context)))
    const audit = handler.audit?.(effect as never, context)
    if (audit) batch.audits.push(audit)
  }
  return batch
}
