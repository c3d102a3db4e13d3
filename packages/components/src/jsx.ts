/**
 * What editors and compilers of integrators check tags and events against. It imports nothing: the build serves it, with
 * each of `types/`, as one file to be saved beside a page's own code.
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

/** A code field as scripts use it. */
export interface FoyerOtpElement extends HTMLElement {
  value: string
}

/** Attributes as every JSX writes them. */
interface Common<Tag = HTMLElement> {
  id?: string
  class?: string
  className?: string
  slot?: string
  hidden?: boolean
  lang?: string
  key?: string | number
  ref?: ((element: Tag | null) => void) | { current: Tag | null }
  children?: unknown
}

/** `onfoyer-signed-in`, in small letters: React and Preact listen for the very name that follows `on`. */
type Listeners = {
  [Type in keyof FoyerEventDetails as `on${Type}`]?: (event: CustomEvent<FoyerEventDetails[Type]>) => void
}

type Widget<Attributes> = Common & Listeners & { audience?: FoyerAudience } & Attributes

/** Every tag with its attributes: what JSX checks `<foyer-login audience="individual" />` against. */
export interface FoyerElements {
  'foyer-provider': Common & Listeners & { api?: string; utility?: string; audience?: FoyerAudience; theme?: 'light' | 'dark' | 'auto' }
  'foyer-login': Widget<{
    kind?: 'enter' | 'create' | 'recover' | 'request'
    'success-url'?: string
    'return-url'?: string
    light?: boolean
  }>
  'foyer-link-contract': Widget<{ 'login-url'?: string; 'success-url'?: string }>
  'foyer-invoices': Widget<{ limit?: number; 'login-url'?: string }>
  'foyer-account': Widget<{ 'login-url'?: string; 'area-url'?: string; 'security-url'?: string }>
  'foyer-team': Widget<{ 'login-url'?: string }>
  'foyer-security': Widget<{ 'login-url'?: string }>
  'foyer-otp': Common<FoyerOtpElement> &
    Listeners & {
      name?: string
      value?: string
      length?: number
      label?: string
      message?: string
      error?: string
      required?: boolean
      invalid?: boolean
    }
}
