import type { ActivityEvent, FactorOffer } from '@foyer/contract/security'
import type { MessageId, Say } from '../../core/messages/message-id.ts'
import type { WriteRequest } from '../../data/elevated-write.ts'
import type { PagedResource } from '../../data/paged-resource.ts'
import type { Moments } from '../../ui/moments.ts'
import type { Question } from '../../ui/question.ts'
import type { Protection } from './protection.ts'

/** One write and what becomes of it. */
export interface Task<Answer = unknown> {
  /** Where it was set off, and where a refusal is said. */
  panel: string
  write: WriteRequest
  /** What is said when it is done; nothing is when absent, and what is shown is not read again. */
  done?: MessageId
  after?(answer: Answer): void
}

/** What is open, and what stands in it. */
export interface SecurityState {
  /** `totp`, `passkey`, `password`, `codes`, or the id of a row. */
  panel: string | undefined
  /** What went wrong, and in which panel. */
  fault: { panel: string; text: string; field?: string } | undefined
  offer: FactorOffer | undefined
  /** Recovery codes, shown once. */
  codes: readonly string[] | undefined
  /** What stands in the field of a new password. */
  typed: string
  isRevealed: boolean
  isCopied: boolean
  done: MessageId | undefined
}

/** Everything is closed. */
export const closedState = (): SecurityState => ({
  panel: undefined,
  fault: undefined,
  offer: undefined,
  codes: undefined,
  typed: '',
  isRevealed: false,
  isCopied: false,
  done: undefined,
})

/** What the views of an account's protection look at and set off. */
export interface SecurityContext extends SecurityState {
  say: Say
  when: Moments
  protection: PagedResource<ActivityEvent, Protection>
  factors: Protection['factors']
  email: string
  /** The panel whose write is on its way. */
  busy: string | undefined
  toggle(panel: string): void
  ask(question: Question<Task>): void
  run<Answer>(task: Task<Answer>): void
  refuse(panel: string, text: string, field?: string): void
  /** Walks the journey that adds a mobile number. */
  addPhone(): void
  /** Walks the one that changes the e-mail address. */
  changeEmail(): void
  offerFactor(kind: FactorOffer['kind']): void
  makeCodes(): void
  change(state: Partial<Pick<SecurityState, 'codes' | 'typed' | 'isRevealed' | 'isCopied'>>): void
}
