// Foyer's tags and events for Angular. Save this file among your own sources.
import { booleanAttribute, Component, input, numberAttribute, output } from '@angular/core'

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

/** An attribute without brackets is a text. */
const numberOf = (value: number | `${number}` | undefined) => (value === undefined ? value : numberAttribute(value))
const isSet = (value: boolean | '') => booleanAttribute(value)

/** The button of a page's header: "Log in" for a visitor, then the customer's name, with a menu. */
@Component({
  selector: 'foyer-account',
  template: '<ng-content />',
  host: {
    '[attr.login-url]': 'loginUrl()',
    '[attr.area-url]': 'areaUrl()',
    '[attr.security-url]': 'securityUrl()',
    '[attr.audience]': 'audience()',
  },
})
export class FoyerAccount {
  /** Where "Log in" leads; the utility's own page when absent. */
  readonly loginUrl = input<string | undefined>(undefined, { alias: 'login-url' })
  /** Where "My invoices" leads; when absent the menu does not offer it. */
  readonly areaUrl = input<string | undefined>(undefined, { alias: 'area-url' })
  /** Where "Security" leads; when absent the menu does not offer it. */
  readonly securityUrl = input<string | undefined>(undefined, { alias: 'security-url' })
  /** Whose area; the provider’s when absent. */
  readonly audience = input<FoyerAudience>()
  /** "Log in" was pressed; cancel it to take over. A `foyer-login` on the page does. */
  readonly signIn = output<FoyerEvent<'foyer-sign-in'>>({ alias: 'foyer-sign-in' })
  /** The session is over: signed out here or in another tab, or it ended. */
  readonly signedOut = output<FoyerEvent<'foyer-signed-out'>>({ alias: 'foyer-signed-out' })
}

/** A customer's invoices: what is left to pay, then a row each, newest first, opening in place. */
@Component({
  selector: 'foyer-invoices',
  template: '<ng-content />',
  host: {
    '[attr.limit]': 'limit()',
    '[attr.login-url]': 'loginUrl()',
    '[attr.audience]': 'audience()',
  },
})
export class FoyerInvoices {
  /** Invoices asked for at a time, 10 when absent. The space of as many is kept while they load. */
  readonly limit = input(undefined, { transform: numberOf })
  /** Where "Log in" leads; the utility's own page when absent. */
  readonly loginUrl = input<string | undefined>(undefined, { alias: 'login-url' })
  /** Whose area; the provider’s when absent. */
  readonly audience = input<FoyerAudience>()
  /** "Log in" was pressed; cancel it to take over. A `foyer-login` on the page does. */
  readonly signIn = output<FoyerEvent<'foyer-sign-in'>>({ alias: 'foyer-sign-in' })
  /** Something did not load, and the customer was told. */
  readonly error = output<FoyerEvent<'foyer-error'>>({ alias: 'foyer-error' })
}

/** Links one more contract to the account of whoever is signed in, with the references from paper. */
@Component({
  selector: 'foyer-link-contract',
  template: '<ng-content />',
  host: {
    '[attr.login-url]': 'loginUrl()',
    '[attr.success-url]': 'successUrl()',
    '[attr.audience]': 'audience()',
  },
})
export class FoyerLinkContract {
  /** Where a visitor logs in; the utility's own page when absent. */
  readonly loginUrl = input<string | undefined>(undefined, { alias: 'login-url' })
  /** Where "see my invoices" leads once a contract is linked. */
  readonly successUrl = input<string | undefined>(undefined, { alias: 'success-url' })
  /** Whose area; the provider’s when absent. */
  readonly audience = input<FoyerAudience>()
  /** A contract was linked; `detail.contracts`. */
  readonly linked = output<FoyerEvent<'foyer-linked'>>({ alias: 'foyer-linked' })
  /** A screen is shown. */
  readonly step = output<FoyerEvent<'foyer-step'>>({ alias: 'foyer-step' })
  /** A turn could not be taken; `detail.code`. */
  readonly error = output<FoyerEvent<'foyer-error'>>({ alias: 'foyer-error' })
}

/** Log-in, sign-up, activation, recovery and the contact form: every journey of a utility's customer area. */
@Component({
  selector: 'foyer-login',
  template: '<ng-content />',
  host: {
    '[attr.audience]': 'audience()',
    '[attr.kind]': 'kind()',
    '[attr.email]': 'email()',
    '[attr.success-url]': 'successUrl()',
    '[attr.return-url]': 'returnUrl()',
    '[attr.light]': 'light() ? "" : null',
  },
})
export class FoyerLogin {
  /** Whose area; the provider's when absent. */
  readonly audience = input<FoyerAudience>()
  /** What begins here: log-in when absent (with sign-up, where the utility has one first screen for both), a new account, a forgotten password, or the contact form. */
  readonly kind = input<'enter' | 'create' | 'recover' | 'request'>()
  /** Address that the first field begins with, where the page knows it. What is no address is left out, and a journey that goes on keeps its own. */
  readonly email = input<string>()
  /** Where "see my invoices" leads once signed in; without it, fill the `signed-in` slot. */
  readonly successUrl = input<string | undefined>(undefined, { alias: 'success-url' })
  /** Where the last screen leads back to, e.g. an app; one of the addresses that the utility lists. */
  readonly returnUrl = input<string | undefined>(undefined, { alias: 'return-url' })
  /** Renders outside the shadow root, for password managers that do not look into it. Set it from the start. */
  readonly light = input(false, { transform: isSet })
  /** A screen is shown; `detail.kind`, `.step`, `.at`, `.of`. */
  readonly step = output<FoyerEvent<'foyer-step'>>({ alias: 'foyer-step' })
  /** A session began here; `detail.session`. */
  readonly signedIn = output<FoyerEvent<'foyer-signed-in'>>({ alias: 'foyer-signed-in' })
  /** The session is over: signed out here or in another tab, or it ended. */
  readonly signedOut = output<FoyerEvent<'foyer-signed-out'>>({ alias: 'foyer-signed-out' })
  /** A contract was linked on the way; `detail.contracts`. */
  readonly linked = output<FoyerEvent<'foyer-linked'>>({ alias: 'foyer-linked' })
  /** Somebody without an active contract asks for help; `detail.reason`. Cancel it to open a chat of your own: otherwise the utility's contact page is opened. */
  readonly help = output<FoyerEvent<'foyer-help'>>({ alias: 'foyer-help' })
  /** A turn could not be taken; `detail.code`. */
  readonly error = output<FoyerEvent<'foyer-error'>>({ alias: 'foyer-error' })
}

/** A field for a code of digits: one input, so that phones can fill it from a message and a paste works. */
@Component({
  selector: 'foyer-otp',
  template: '<ng-content />',
  host: {
    '[attr.name]': 'name()',
    '[attr.value]': 'value()',
    '[attr.length]': 'length()',
    '[attr.label]': 'label()',
    '[attr.message]': 'message()',
    '[attr.error]': 'error()',
    '[attr.required]': 'required() ? "" : null',
    '[attr.disabled]': 'disabled() ? "" : null',
    '[attr.readonly]': 'readonly() ? "" : null',
    '[attr.invalid]': 'invalid() ? "" : null',
  },
})
export class FoyerOtp {
  readonly name = input<string>()
  /** What it holds; as an attribute, what it holds at first and after a reset. */
  readonly value = input<string>()
  /** Digits of a code; 6 when absent. */
  readonly length = input(undefined, { transform: numberOf })
  /** Words of the label, where no `label` slot is given. A `<label>` of the page and `aria-label` name it too. */
  readonly label = input<string>()
  /** What the browser says of an incomplete code. */
  readonly message = input<string>()
  /** What was wrong with the code, shown and read with the field. */
  readonly error = input<string>()
  readonly required = input(false, { transform: isSet })
  readonly disabled = input(false, { transform: isSet })
  readonly readonly = input(false, { transform: isSet })
  /** The code was refused. */
  readonly invalid = input(false, { transform: isSet })
  /** All digits are there; `detail.value`. */
  readonly complete = output<FoyerEvent<'foyer-complete'>>({ alias: 'foyer-complete' })
}

@Component({
  selector: 'foyer-provider',
  template: '<ng-content />',
  host: {
    '[attr.api]': 'api()',
    '[attr.utility]': 'utility()',
    '[attr.audience]': 'audience()',
    '[attr.theme]': 'theme()',
  },
})
export class FoyerProvider {
  /** Origin of the API, one that a script of the page comes from; the script's own when absent. */
  readonly api = input<string>()
  /** Utility's id; the script's own when absent. */
  readonly utility = input<string>()
  readonly audience = input<FoyerAudience>()
  /** `auto` follows the device; when absent, widgets follow the page's `color-scheme`. */
  readonly theme = input<'light' | 'dark' | 'auto'>()

}

/** What protects the account: authenticator apps, passkeys, the mobile number, recovery codes, e-mail address and password; the devices it is open on, the clients that were let in, and what happened. */
@Component({
  selector: 'foyer-security',
  template: '<ng-content />',
  host: {
    '[attr.login-url]': 'loginUrl()',
    '[attr.audience]': 'audience()',
  },
})
export class FoyerSecurity {
  /** Where "Log in" leads; the utility's own page when absent. */
  readonly loginUrl = input<string | undefined>(undefined, { alias: 'login-url' })
  /** Whose area; the provider’s when absent. */
  readonly audience = input<FoyerAudience>()
  /** Something was added, removed or ended; `detail.what` is its path. */
  readonly securityChanged = output<FoyerEvent<'foyer-security-changed'>>({ alias: 'foyer-security-changed' })
  /** "Log in" was pressed; cancel it to take over. A `foyer-login` on the page does. */
  readonly signIn = output<FoyerEvent<'foyer-sign-in'>>({ alias: 'foyer-sign-in' })
  /** Something did not load or was refused, and the customer was told. */
  readonly error = output<FoyerEvent<'foyer-error'>>({ alias: 'foyer-error' })
}

/** Who has access. */
@Component({
  selector: 'foyer-team',
  template: '<ng-content />',
  host: {
    '[attr.login-url]': 'loginUrl()',
    '[attr.audience]': 'audience()',
  },
})
export class FoyerTeam {
  /** Where "Log in" leads; the utility's own page when absent. */
  readonly loginUrl = input<string | undefined>(undefined, { alias: 'login-url' })
  /** Whose area; the provider’s when absent. */
  readonly audience = input<FoyerAudience>()
  /** A person was invited, let in, changed or removed. */
  readonly teamChanged = output<FoyerEvent<'foyer-team-changed'>>({ alias: 'foyer-team-changed' })
  /** "Log in" was pressed; cancel it to take over. A `foyer-login` on the page does. */
  readonly signIn = output<FoyerEvent<'foyer-sign-in'>>({ alias: 'foyer-sign-in' })
  /** Something did not load or was refused, and the customer was told. */
  readonly error = output<FoyerEvent<'foyer-error'>>({ alias: 'foyer-error' })
}

/** All of them: `imports: [foyerTags]`. */
export const foyerTags = [FoyerAccount, FoyerInvoices, FoyerLinkContract, FoyerLogin, FoyerOtp, FoyerProvider, FoyerSecurity, FoyerTeam] as const
