// Foyer's tags and events for Vue 3. Save this file among your own sources.
import type { HTMLAttributes, PublicProps } from 'vue'

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

type FoyerEmit<Type extends keyof FoyerEventDetails> = {
  [Each in Type]: (emit: (type: Each, event: FoyerEvent<Each>) => void) => void
}[Type] extends (emit: infer Emit) => void
  ? Emit
  : never

type FoyerTag<Type extends keyof FoyerEventDetails, Attributes> = new () => HTMLElement & {
  $props: HTMLAttributes & PublicProps & { slot?: string } & Attributes
  $emit: FoyerEmit<Type>
}

/** Every tag with its attributes and listeners. */
export interface FoyerElements {
  /** The button of a page's header: "Log in" for a visitor, then the customer's name, with a menu. */
  'foyer-account': FoyerTag<
    'foyer-sign-in' | 'foyer-signed-out',
    {
      /** Where "Log in" leads; the utility's own page when absent. */
      loginUrl?: string
      /** Where "My invoices" leads; when absent the menu does not offer it. */
      areaUrl?: string
      /** Where "Security" leads; when absent the menu does not offer it. */
      securityUrl?: string
      /** Whose area; the provider’s when absent. */
      audience?: FoyerAudience
    }
  >
  /** A customer's invoices: what is left to pay, then a row each, newest first, opening in place. */
  'foyer-invoices': FoyerTag<
    'foyer-sign-in' | 'foyer-error',
    {
      /** Invoices asked for at a time, 10 when absent. The space of as many is kept while they load. */
      limit?: number
      /** Where "Log in" leads; the utility's own page when absent. */
      loginUrl?: string
      /** Whose area; the provider’s when absent. */
      audience?: FoyerAudience
    }
  >
  /** Links one more contract to the account of whoever is signed in, with the references from paper. */
  'foyer-link-contract': FoyerTag<
    'foyer-linked' | 'foyer-step' | 'foyer-error',
    {
      /** Where a visitor logs in; the utility's own page when absent. */
      loginUrl?: string
      /** Where "see my invoices" leads once a contract is linked. */
      successUrl?: string
      /** Whose area; the provider’s when absent. */
      audience?: FoyerAudience
    }
  >
  /** Log-in, sign-up, activation, recovery and the contact form: every journey of a utility's customer area. */
  'foyer-login': FoyerTag<
    'foyer-step' | 'foyer-signed-in' | 'foyer-signed-out' | 'foyer-linked' | 'foyer-help' | 'foyer-error',
    {
      /** Whose area; the provider's when absent. */
      audience?: FoyerAudience
      /** What begins here: log-in when absent (with sign-up, where the utility has one first screen for both), a new account, a forgotten password, or the contact form. */
      kind?: 'enter' | 'create' | 'recover' | 'request'
      /** Address that the first field begins with, where the page knows it. What is no address is left out, and a journey that goes on keeps its own. */
      email?: string
      /** Where "see my invoices" leads once signed in; without it, fill the `signed-in` slot. */
      successUrl?: string
      /** Where the last screen leads back to, e.g. an app; one of the addresses that the utility lists. */
      returnUrl?: string
      /** Renders outside the shadow root, for password managers that do not look into it. Set it from the start. */
      light?: boolean
    }
  >
  /** A field for a code of digits: one input, so that phones can fill it from a message and a paste works. */
  'foyer-otp': FoyerTag<
    'foyer-complete',
    {
      name?: string
      /** What it holds; as an attribute, what it holds at first and after a reset. */
      value?: string
      /** Digits of a code; 6 when absent. */
      length?: number
      /** Words of the label, where no `label` slot is given. A `<label>` of the page and `aria-label` name it too. */
      label?: string
      /** What the browser says of an incomplete code. */
      message?: string
      /** What was wrong with the code, shown and read with the field. */
      error?: string
      required?: boolean
      disabled?: boolean
      readonly?: boolean
      /** The code was refused. */
      invalid?: boolean
    }
  >
  'foyer-provider': FoyerTag<
    keyof FoyerEventDetails,
    {
      /** Origin of the API, one that a script of the page comes from; the script's own when absent. */
      api?: string
      /** Utility's id; the script's own when absent. */
      utility?: string
      audience?: FoyerAudience
      /** `auto` follows the device; when absent, widgets follow the page's `color-scheme`. */
      theme?: 'light' | 'dark' | 'auto'
    }
  >
  /** What protects the account: authenticator apps, passkeys, the mobile number, recovery codes, e-mail address and password; the devices it is open on, the clients that were let in, and what happened. */
  'foyer-security': FoyerTag<
    'foyer-security-changed' | 'foyer-sign-in' | 'foyer-error',
    {
      /** Where "Log in" leads; the utility's own page when absent. */
      loginUrl?: string
      /** Whose area; the provider’s when absent. */
      audience?: FoyerAudience
    }
  >
  /** Who has access. */
  'foyer-team': FoyerTag<
    'foyer-team-changed' | 'foyer-sign-in' | 'foyer-error',
    {
      /** Where "Log in" leads; the utility's own page when absent. */
      loginUrl?: string
      /** Whose area; the provider’s when absent. */
      audience?: FoyerAudience
    }
  >
}

declare module 'vue' {
  interface GlobalComponents extends FoyerElements {}
}
