import type { Channel, Purpose, SentChannel } from '@foyer/contract/factors'
import type { Owner } from '../../features/claims/household-request.ts'
import type { WrittenRequest } from '../../features/claims/written-request.ts'
import type { Message } from '../../messages/message.ts'
import type { LinkedContract } from './linked-contracts.ts'
import type { Acceptance } from './state.ts'

/** What a decision wants done. Each kind is performed in `../effects/`, in the batch that commits the turn. */
export type Effect =
  | {
      do: 'send-code'
      entry: string
      channel: SentChannel
      target: string
      codeMac: string
      keyId: string
      expiresAt: number
      /** What the target's own sends are counted under. */
      addressee: string
      /** The code's message, or another where the address must not get it. */
      message: Message
      /** Whether it leaves: where nobody is to be written to, all else is the same. */
      isHeard: boolean
    }
  | {
      do: 'send-link'
      begins: 'activate' | 'recover'
      email: string
      addressee: string
      expiresAt: number
      maxUses: number | null
      accepted: readonly Acceptance[]
      returnTo: string | null
      /** The letter that carries the link, or another where the address must not get one. */
      letter: (url: string) => Message
      /** Whether it leaves, and whether the link is in it: where not, all else is the same. */
      isHeard: boolean
      isInLetter: boolean
    }
  /** The journey's link has done its work. */
  | { do: 'complete-link' }
  /** Nothing is sent: something held is asked for. `challenge`: what a passkey is to sign, hex. */
  | { do: 'expect-proof'; entry: string; channel: Exclude<Channel, SentChannel>; challenge: string }
  | { do: 'spend-code'; entry: string }
  | { do: 'use-factor'; channel: SentChannel; target: string }
  | { do: 'use-totp'; factorId: string; step: number }
  | { do: 'use-passkey'; factorId: string; counter: number }
  /** Until it is over, nobody signs in by it again. */
  | { do: 'spend-challenge'; challenge: string; endsAt: number }
  | { do: 'spend-recovery-code'; codeMac: string }
  | { do: 'elevate'; purpose: Purpose }
  | { do: 'ask-release'; dueAt: number }
  | { do: 'cancel-release' }
  | { do: 'release-factors' }
  /** The day's letter about guesses. */
  | { do: 'tell-of-guesses' }
  /** A line of the audit log about something that was refused: nobody knows to whom. */
  | { do: 'note'; action: string }
  | ({ do: 'create-account' } & NewAccount)
  | { do: 'reset-password'; passwordHash: string }
  /** The same password under another cost. */
  | { do: 'rehash-password'; from: string; to: string }
  | { do: 'clear-failures' }
  | { do: 'add-phone'; target: string }
  /** `fromSubject`: keyed hash of the old address, by which the operator finds the account again. */
  | { do: 'change-address'; from: string; to: string; fromSubject: string; keyId: string }
  | { do: 'link-customer'; customerId: string; role: string; linkId: string | null; contracts: readonly LinkedContract[] }
  | { do: 'claim-customer'; customerId: string; owner: Owner | null }
  | { do: 'accept-terms'; texts: readonly Acceptance[] }
  | { do: 'file-request'; request: WrittenRequest; isUnlock: boolean; claimId: string }
  | { do: 'renew-link'; addressee: string }
  /** `raised`: what a proof that was just given stands for, and until when. */
  | { do: 'open-session'; raised: { purposes: readonly Purpose[]; until: number } | null }
  | { do: 'send-message'; message: Message }

export interface NewAccount {
  accountId: string
  email: string
  /** As typed; null where the address alone logs in. */
  loginName: string | null
  firstName: string
  lastName: string
  passwordHash: string
  birthDate: string | null
  phone: string | null
  secretQuestion: string | null
  secretAnswerHash: string | null
}

export type EffectName = Effect['do']
export type EffectOf<Name extends EffectName> = Extract<Effect, { do: Name }>
