/**
 * What compilers of integrators know of events. It imports nothing: each file of `types/` begins with it, for it is saved beside
 * a page's own code.
 */
export type FoyerAudience = 'individual' | 'professional'

/** `detail` of every event, by its type. */
export interface FoyerEventDetails {
  /** `at` and `of` are null while the number of steps is unknown. */
  'foyer-step': { kind: string; step: string; at: number | null; of: number | null }
  'foyer-signed-in': { session: FoyerSession }
  'foyer-signed-out': undefined
  'foyer-sign-in': undefined
  'foyer-linked': { contracts: readonly { label: string; address: string; reference: string; energy: string }[] }
  'foyer-help': { reason: 'no-contract' | 'contract-ended' }
  'foyer-error': { code: string }
  /** `customer` is an id of the session's. */
  'foyer-team-changed': { customer: string; change: 'invited' | 'resent' | 'revoked' | 'changed' | 'removed' | 'granted' | 'refused' }
  /** What was added, removed or ended: `factors`, `password`, `sessions`… */
  'foyer-security-changed': { what: string }
  'foyer-complete': { value: string }
}

/** An event of a widget's: `FoyerEvent<'foyer-signed-in'>`. */
export type FoyerEvent<Type extends keyof FoyerEventDetails> = CustomEvent<FoyerEventDetails[Type]>

export interface FoyerSession {
  account: { id: string; email: string; firstName: string; lastName: string; locale: string }
  customers: readonly {
    id: string
    reference: string
    name: string
    audience: FoyerAudience
    role: 'owner' | 'member' | 'admin' | 'billing' | 'viewer'
  }[]
  /** RFC 3339: when the session ends without a request, and in any case. */
  idleExpiresAt: string
  expiresAt: string
  /** What a fresh proof has raised it for, at the moment it was read. */
  raised: readonly string[]
}
