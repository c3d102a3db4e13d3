import type { Language } from '@foyer/contract/profile'
import type { Message } from '../../messages/message.ts'
import type { Manner } from '../../messages/outbox.ts'
import type { SQL } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import type { EffectName, EffectOf } from './effects.ts'
import type { Snapshot } from './snapshot.ts'
import type { JourneyRow } from './state.ts'

/** What an effect is performed with. */
export interface Stage {
  deployment: Deployment
  ports: Ports
  journey: JourneyRow
  reservation: string
  /** Whose turn it is, once known: what the snapshot says after the effects before this one. */
  snapshot: Snapshot
  locale: Language
  now: number
  /** Statement and message id of a message that leaves with this commit. */
  enqueue(message: Message, manner?: Manner): Promise<string>
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
  actor?: 'stranger'
  detail?: Readonly<Record<string, string>>
  /** Whether it did anything, asked after it; what changed nothing is no line. */
  only?: SQL
}

/** How one kind of effect is performed. */
export interface Performance<Name extends EffectName> {
  /** What the database will say afterwards, for the view of this very turn. */
  project?(snapshot: Snapshot, effect: EffectOf<Name>, now: number): Snapshot
  /** Preconditions: each SQL expression must be true when the commit runs, or nothing of it is written. */
  guards?(effect: EffectOf<Name>, stage: Stage): SQL[]
  statements(effect: EffectOf<Name>, stage: Stage): SQL[] | Promise<SQL[]>
  /** A line of the audit log. */
  audit?(effect: EffectOf<Name>, stage: Stage): Audited
}

export function accountIdOf(stage: Pick<Stage, 'snapshot'>): string {
  const { account } = stage.snapshot
  if (!account) throw new Error('An effect on an account came before the account was known.')
  return account.id
}
