import type { CustomerAccess, Session } from '@foyer/contract/resources'
import type { Moments } from '../../ui/moments.ts'
import type { WordId } from '../../words/ids.ts'
import type { Say } from '../../words/say.ts'
import type { Change } from './changes.ts'
import type { People } from './people.ts'
import type { Trail } from './trail.ts'
import type { Writer } from './writer.ts'

/** Asked before something that is not easily taken back. */
export interface Question {
  title: string
  text: string
  /** The verb on its button. */
  action: string
  isDanger?: boolean
  change: Change
}

/** Names of fields to what is wrong with them. */
export type Faults = Readonly<Record<string, WordId>>

/** What the views of one customer's people write with, look at, and set off. */
export interface Desk {
  say: Say
  when: Moments
  session: Session
  customer: CustomerAccess
  people: People
  writer: Writer
  trail: Trail
  /** The one that is open: `invite`, or the id of a row. */
  panel: string | undefined
  /** What is wrong with the form that is open. */
  faults: Faults
  /** Every invitation is shown, not the newest alone. */
  isWhole: boolean
  toggle(panel: string): void
  showWhole(): void
  refuse(faults: Faults): void
  ask(question: Question): void
  perform(change: Change): void
}
