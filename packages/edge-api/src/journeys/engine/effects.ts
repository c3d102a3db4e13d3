import type { Channel, Purpose, SentChannel } from '@foyer/contract/factors'
import type { Language } from '@foyer/contract/profile'
import type { Owner } from '../../features/claims/household-request.ts'
import type { WrittenRequest } from '../../features/claims/written-request.ts'
import type { MessageDraft } from '../../messages/message.ts'
import type { Manner } from '../../messages/outbox.ts'
import type { Author } from '../../platform/audit/author.ts'
import type { SQL } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import type { LinkedContract } from '../proofs/matched-customer.ts'
import type { Snapshot } from './snapshot.ts'
import type { Acceptance, JourneyRow } from './state.ts'

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
      message: MessageDraft
      /** Whether it leaves: where there is no one to write to, all else is the same. */
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
      /** The e-mail that carries the link, or another where the address must not get one. */
      message: (url: string) => MessageDraft
      /** Whether it leaves, and whether the link is in it: where not, all else is the same. */
      isHeard: boolean
      hasLink: boolean
    }
  /** The journey's link has done its work. */
  | { do: 'complete-link' }
  /** Nothing is sent: an authenticator is asked for. `challenge`: what a passkey is to sign, hex. */
  | { do: 'expect-proof'; entry: string; channel: Exclude<Channel, SentChannel>; challenge: string }
  | { do: 'spend-code'; entry: string }
  | { do: 'use-factor'; channel: SentChannel; target: string }
  | { do: 'use-totp'; factorId: string; step: number }
  | { do: 'use-passkey'; factorId: string; counter: number }
  /** Until it is over, it signs in no second time. */
  | { do: 'spend-challenge'; challenge: string; endsAt: number }
  | { do: 'spend-recovery-code'; codeMac: string }
  | { do: 'elevate'; purpose: Purpose }
  | { do: 'ask-release'; dueAt: number }
  | { do: 'cancel-release' }
  | { do: 'release-factors' }
  /** The day's e-mail about guesses. */
  | { do: 'tell-of-guesses' }
  /** A line of the audit log about something that was refused, to a caller who is not known. */
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
  /** `elevated`: the purposes that a proof just given stands for, and until when. */
  | { do: 'open-session'; elevated: { purposes: readonly Purpose[]; until: number } | null }
  | { do: 'send-message'; message: MessageDraft }

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

/** What an effect is performed with. */
export interface EffectContext {
  deployment: Deployment
  ports: Ports
  journey: JourneyRow
  reservation: string
  /** Whose turn it is, once known: what the snapshot says after the effects before this one. */
  snapshot: Snapshot
  locale: Language
  now: number
  /** Statement and message id of a message that leaves with this commit. */
  enqueue(message: MessageDraft, manner?: Manner): Promise<string>
  /** SHA-256 of the tokens that the response will carry, should the journey end signed in. */
  sessionTokenHash: string
  deviceTokenHash: string
  /** Browser and system of the request. */
  agent: string | null
}

/** A line of the audit log, beside whose it is. */
export interface Audited {
  action: string
  customerId?: string
  /** Where it is not the account's own. */
  author?: Author
  detail?: Readonly<Record<string, string>>
  /** Whether it did anything, asked after it; what changed nothing is no line. */
  only?: SQL
}

/** How one kind of effect is performed. */
export interface EffectHandler<Name extends EffectName> {
  /** What the database will say afterwards, for the view of this very turn. */
  project?(snapshot: Snapshot, effect: EffectOf<Name>, now: number): Snapshot
  /** Preconditions: each SQL expression must be true when the commit runs, or nothing of it is written. */
  guards?(effect: EffectOf<Name>, context: EffectContext): SQL[]
  statements(effect: EffectOf<Name>, context: EffectContext): SQL[] | Promise<SQL[]>
  /** A line of the audit log. */
  audit?(effect: EffectOf<Name>, context: EffectContext): Audited
}

export function accountIdOf(context: Pick<EffectContext, 'snapshot'>): string {
  const { account } = context.snapshot
  if (!account) throw new Error('An effect on an account came before the account was known.')
  return account.id
}
