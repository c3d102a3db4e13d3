import type { SQL } from '../../platform/database/statement.ts'
import type { Effect, EffectName } from '../engine/effects.ts'
import type { Audited, Performance, Stage } from '../engine/performance.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { acceptTerms, claimCustomer, linkCustomer } from './access.ts'
import { addPhone, clearFailures, createAccount, rehashPassword, resetPassword, useFactor } from './account.ts'
import { changeAddress } from './address.ts'
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
import { sendMessage } from './message.ts'
import { fileRequest } from './request.ts'
import { openSession } from './session.ts'

const performances: { [Name in EffectName]: Performance<Name> } = {
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

/** The union's parts belong together by construction: an effect meets the performance of its own name. */
const performanceOf = (effect: Effect): Performance<EffectName> => performances[effect.do] as Performance<EffectName>

/** What the database will say once the effect is committed. */
export function project(snapshot: Snapshot, effect: Effect, now: number): Snapshot {
  return performanceOf(effect).project?.(snapshot, effect as never, now) ?? snapshot
}

export interface Performed {
  guards: SQL[]
  statements: SQL[]
  audits: Audited[]
}

export async function perform(effects: readonly Effect[], stage: Stage): Promise<Performed> {
  const performed: Performed = { guards: [], statements: [], audits: [] }
  for (const effect of effects) {
    const performance = performanceOf(effect)
    performed.guards.push(...(performance.guards?.(effect as never, stage) ?? []))
    performed.statements.push(...(await performance.statements(effect as never, stage)))
    const audit = performance.audit?.(effect as never, stage)
    if (audit) performed.audits.push(audit)
  }
  return performed
}
