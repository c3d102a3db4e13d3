import type { FactorOffer } from '@foyer/contract/security'
import type { MessageId, Say } from '../../core/messages/message-id.ts'
import type { WriteRequest } from '../../data/elevated-write.ts'
import type { Moments } from '../../ui/moments.ts'
import type { Vault } from './vault.ts'

/** Asked before something that is not easily taken back. */
export interface Question {
  title: string
  text: string
  /** The verb on its button. */
  action: string
  task: Task
}

/** One write and what becomes of it. */
export interface Task<Answer = unknown> {
  /** Where it was set off, and where a refusal is said. */
  panel: string
  write: WriteRequest
  /** What is said when it is done; nothing is when absent, and what is shown is not read again. */
  done?: MessageId
  after?(answer: Answer): void
}

/** What the views of an account's protection look at and set off. */
export interface Desk {
  say: Say
  when: Moments
  vault: Vault
  email: string
  /** The one that is open: `totp`, `passkey`, `password`, `codes`, or the id of a row. */
  panel: string | undefined
  /** The panel whose write is on its way. */
  busy: string | undefined
  /** What went wrong, and in which panel. */
  fault: { panel: string; text: string; field?: string } | undefined
  offer: FactorOffer | undefined
  /** Shown once. */
  codes: readonly string[] | undefined
  /** What stands in the field of a new password. */
  typed: string
  isRevealed: boolean
  isCopied: boolean
  toggle(panel: string): void
  ask(question: Question): void
  run<Answer>(task: Task<Answer>): void
  refuse(panel: string, text: string, field?: string): void
  /** Walks the journey that adds a mobile number. */
  addPhone(): void
  /** Walks the one that changes the e-mail address. */
  changeEmail(): void
  offerFactor(kind: FactorOffer['kind']): void
  makeCodes(): void
  change(state: { codes?: undefined; typed?: string; isRevealed?: boolean; isCopied?: boolean }): void
}
