import type { CustomerAccess, Session, TeamEvent } from '@foyer/contract/resources'
import type { MessageId, Say } from '../../core/messages/message-id.ts'
import type { PagedResource } from '../../data/paged-resource.ts'
import type { Writes } from '../../data/writes.ts'
import type { Moments } from '../../ui/moments.ts'
import type { Question } from '../../ui/question.ts'
import type { Change } from './changes.ts'
import type { People } from './people-store.ts'

/** Names of fields to what is wrong with them. */
export type Faults = Readonly<Record<string, MessageId>>

/** What is open, and what stands in it. */
export interface TeamState {
  /** `invite`, or the id of a row. */
  panel: string | undefined
  /** What is wrong with the form that is open. */
  faults: Faults
  /** Every invitation is shown, not the newest alone. */
  isWhole: boolean
}

/** What the views of one customer's people write with, look at, and set off. */
export interface TeamContext extends TeamState {
  say: Say
  when: Moments
  session: Session
  customer: CustomerAccess
  people: People
  writes: Writes<Change>
  log: PagedResource<TeamEvent>
  isSending(panel: string, kind: Change['kind']): boolean
  toggle(panel: string): void
  showWhole(): void
  refuse(faults: Faults): void
  ask(question: Question<Change>): void
  perform(change: Change): void
}
