import type { Action, Refusal, StepInputs, StepView } from '@foyer/contract/journeys'
import type { AudienceDefinition, Profile } from '@foyer/contract/profile'
import type { StepName, StepOptions, StepViews } from '@foyer/contract/steps/index'
import type { SQL, Statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import type { MatchedCustomer } from '../proofs/matched-customer.ts'
import type { Effect } from './effects.ts'
import type { Snapshot } from './snapshot.ts'
import type { Established, JourneyRow } from './state.ts'

/** What the statements of a turn may refer to: `j` is the journey's row. */
export interface Reservation {
  tokenHash: string
  /** True in SQL only for the request that claimed the turn: what it counts is counted once, whatever is repeated. */
  claimed: SQL
  id: string
  subject: SQL
  scope: SQL
  profile: Profile
  now: number
}

/** Rows of the step's own `read` statements, in their order. */
export type Loaded = readonly (readonly Record<string, unknown>[])[]

export interface StepContext<Name extends StepName> {
  journey: JourneyRow
  profile: Profile
  audience: AudienceDefinition
  /** Id of the entry in the journey's list. */
  entry: string
  options: StepOptions[Name]
  snapshot: Snapshot
  loaded: Loaded
  /** The same as the reservation found them: a try that was counted then is not asked about again when a race was lost. */
  counted: Loaded
  /** Of the request that claimed the turn; counters carry it. */
  reservation: string
  /** Host of the page that asked. */
  host: string | null
  keys: Deployment['keys']
  sites: Deployment['sites']
  now: number
  random: Ports['random']
  passwords: Ports['passwords']
}

/** What a turn comes to, as data. */
export interface Decision {
  /** Laid over what the entry established before. */
  established?: Established
  /** Forget what this entry and all after it established, and stand at the entry named; `established` is kept beside. */
  backTo?: string
  refusal?: Refusal
  effects?: readonly Effect[]
  /** The address has an account by now, which another journey opened: what was established on the contrary is void. */
  hasAccount?: true
  /** Whom the references named, for what follows in this very turn. */
  matched?: MatchedCustomer
}

export interface Step<Name extends StepName> {
  /** No screen: it is done as soon as the journey comes to it, by `arrive`. */
  isAutomatic?: true
  /** What the customer says they are called, as typed: failures and codes are counted under it, and its account is loaded. */
  identifier?(input: Record<string, unknown>): string | undefined
  /** An address to be written to that says nothing of who asks: what is sent to it is counted for it as well, and its owner is looked up. */
  addressee?(input: Record<string, unknown>): string | undefined
  /** The id of a passkey that says whose it is: its account is loaded. */
  credential?(input: Record<string, unknown>): string | undefined
  actions(context: StepContext<Name>): readonly Action[]
  /** Statements of the batch that reserves the turn: counters first and once, then what is read (and read again after a lost race). */
  needs?(input: Record<string, unknown>, reservation: Reservation): { count?: Statement[]; read?: Statement[] }
  decide(context: StepContext<Name>, action: Action, input: StepInputs[Name]): Promise<Decision>
  /** When the journey comes to this step. */
  arrive?(context: StepContext<Name>): Promise<Decision>
  view(context: StepContext<Name>): StepViews[Name]
}

export type { StepView }
