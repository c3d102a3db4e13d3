// Foyer's tags and events for the DOM. Save this file among your own sources.
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

/** The button of a page's header: "Log in" for a visitor, then the customer's name, with a menu. */
export interface FoyerAccountElement extends HTMLElement {
  /** Where "Log in" leads; the utility's own page when absent. */
  loginUrl: string | undefined
  /** Where "My invoices" leads; when absent the menu does not offer it. */
  areaUrl: string | undefined
  /** Where "Security" leads; when absent the menu does not offer it. */
  securityUrl: string | undefined
  /** Whose area; the provider’s when absent. */
  audience: FoyerAudience | undefined
}

/** A customer's invoices: what is left to pay, then a row each, newest first, opening in place. */
export interface FoyerInvoicesElement extends HTMLElement {
  /** Invoices asked for at a time, 10 when absent. The space of as many is kept while they load. */
  limit: number | undefined
  /** Where "Log in" leads; the utility's own page when absent. */
  loginUrl: string | undefined
  /** Whose area; the provider’s when absent. */
  audience: FoyerAudience | undefined
}

/** Links one more contract to the account of whoever is signed in, with the references from paper. */
export interface FoyerLinkContractElement extends HTMLElement {
  /** Where a visitor logs in; the utility's own page when absent. */
  loginUrl: string | undefined
  /** Where "see my invoices" leads once a contract is linked. */
  successUrl: string | undefined
  /** Whose area; the provider’s when absent. */
  audience: FoyerAudience | undefined
}

/** Log-in, sign-up, activation, recovery and the contact form: every journey of a utility's customer area. */
export interface FoyerLoginElement extends HTMLElement {
  /** What begins here: log-in when absent (with sign-up, where the utility has one first screen for both), a new account, a forgotten password, or the contact form. */
  kind: 'enter' | 'create' | 'recover' | 'request' | undefined
  /** Address that the first field begins with, where the page knows it. What is no address is left out, and a journey that goes on keeps its own. */
  email: string | undefined
  /** Where "see my invoices" leads once signed in; without it, fill the `signed-in` slot. */
  successUrl: string | undefined
}

/** A field for a code of digits: one input, so that phones can fill it from a message and a paste works. */
export interface FoyerOtpElement extends HTMLElement, Pick<HTMLInputElement, 'value' | 'disabled' | 'type' | 'form' | 'labels' | 'willValidate' | 'validity' | 'validationMessage' | 'checkValidity' | 'reportValidity' | 'setCustomValidity' | 'select'> {
  name: string | undefined
  /** What it holds; as an attribute, what it holds at first and after a reset. */
  defaultValue: string | undefined
  /** Digits of a code; 6 when absent. */
  length: number | undefined
  /** Words of the label, where no `label` slot is given. A `<label>` of the page and `aria-label` name it too. */
  label: string | undefined
  /** What the browser says of an incomplete code. */
  message: string | undefined
  /** What was wrong with the code, shown and read with the field. */
  error: string | undefined
  required: boolean | undefined
  readOnly: boolean | undefined
  /** The code was refused. */
  invalid: boolean | undefined
}

export interface FoyerProviderElement extends HTMLElement {
  /** Origin of the API, one that a script of the page comes from; the script's own when absent. */
  api: string | undefined
  /** Utility's id; the script's own when absent. */
  utility: string | undefined
  audience: FoyerAudience | undefined
  /** `auto` follows the device; when absent, widgets follow the page's `color-scheme`. */
  theme: 'light' | 'dark' | 'auto' | undefined
}

/** What protects the account: authenticator apps, passkeys, the mobile number, recovery codes, e-mail address and password; the devices it is open on, the clients that were let in, and what happened. */
export interface FoyerSecurityElement extends HTMLElement {
  /** Where "Log in" leads; the utility's own page when absent. */
  loginUrl: string | undefined
  /** Whose area; the provider’s when absent. */
  audience: FoyerAudience | undefined
}

/** Who has access. */
export interface FoyerTeamElement extends HTMLElement {
  /** Where "Log in" leads; the utility's own page when absent. */
  loginUrl: string | undefined
  /** Whose area; the provider’s when absent. */
  audience: FoyerAudience | undefined
}

type FoyerElementEvents = { [Type in keyof FoyerEventDetails]: FoyerEvent<Type> }

declare global {
  interface HTMLElementTagNameMap {
    'foyer-account': FoyerAccountElement
    'foyer-invoices': FoyerInvoicesElement
    'foyer-link-contract': FoyerLinkContractElement
    'foyer-login': FoyerLoginElement
    'foyer-otp': FoyerOtpElement
    'foyer-provider': FoyerProviderElement
    'foyer-security': FoyerSecurityElement
    'foyer-team': FoyerTeamElement
  }
  interface GlobalEventHandlersEventMap extends FoyerElementEvents {}
}
