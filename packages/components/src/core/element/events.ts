import type { ProblemCode } from '@foyer/contract/errors'
import type { JourneyKind } from '@foyer/contract/profile'
import type { Session } from '@foyer/contract/resources'
import type { DoneView } from '@foyer/contract/steps/done'

/** Every event of every widget, by its type, with its `detail`. All bubble and cross shadow roots. */
export interface FoyerEvents {
  /** A screen is shown. `at` and `of` are null while the number of steps is unknown. */
  'foyer-step': { kind: JourneyKind; step: string; at: number | null; of: number | null }
  'foyer-signed-in': { session: Session }
  'foyer-signed-out': undefined
  /** "Log in" was pressed in a widget that is not the login. Cancelled by who takes over: the page, or its `foyer-login`. */
  'foyer-sign-in': undefined
  /** A contract was linked to the account. */
  'foyer-linked': { contracts: NonNullable<DoneView['contracts']> }
  /** A visitor who may not enter asks for help. Cancelled by what offers it, e.g. a chat; otherwise the contact page is opened. */
  'foyer-help': { reason: 'no-contract' | 'contract-ended' }
  /** Something went wrong that the customer was told about. */
  'foyer-error': { code: ProblemCode | 'offline' }
  /** A person was invited, let in, changed or removed. `customer` is an id of the session's. */
  'foyer-team-changed': { customer: string; change: TeamChange }
  /** Something of the account's protection was added, removed or ended: `factors`, `password`, `sessions`… */
  'foyer-security-changed': { what: string }
  /** In `foyer-otp`: all digits are there. */
  'foyer-complete': { value: string }
}

/** What was done in `foyer-team`, and to whom the access belongs. */
export type TeamChange = 'invited' | 'resent' | 'revoked' | 'changed' | 'removed' | 'granted' | 'refused'

declare global {
  interface GlobalEventHandlersEventMap {
    'foyer-step': CustomEvent<FoyerEvents['foyer-step']>
    'foyer-signed-in': CustomEvent<FoyerEvents['foyer-signed-in']>
    'foyer-signed-out': CustomEvent<FoyerEvents['foyer-signed-out']>
    'foyer-sign-in': CustomEvent<FoyerEvents['foyer-sign-in']>
    'foyer-linked': CustomEvent<FoyerEvents['foyer-linked']>
    'foyer-help': CustomEvent<FoyerEvents['foyer-help']>
    'foyer-error': CustomEvent<FoyerEvents['foyer-error']>
    'foyer-team-changed': CustomEvent<FoyerEvents['foyer-team-changed']>
    'foyer-security-changed': CustomEvent<FoyerEvents['foyer-security-changed']>
    'foyer-complete': CustomEvent<FoyerEvents['foyer-complete']>
  }
}
