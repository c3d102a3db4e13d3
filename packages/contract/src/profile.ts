import type { Scope } from './oauth.ts'
import type { PasswordPolicy } from './rules/passwords.ts'
import type { StepOptions } from './steps/index.ts'
import type { ReferenceField } from './steps/references.ts'

export const LANGUAGES = ['fr', 'en', 'it', 'nl', 'de'] as const

/** BCP 47 language of widgets, e-mails and SMS. */
export type Language = (typeof LANGUAGES)[number]

export const AUDIENCES = ['individual', 'professional'] as const
export type Audience = (typeof AUDIENCES)[number]

export const JOURNEY_KINDS = ['enter', 'create', 'activate', 'recover', 'link', 'step-up', 'phone', 'email', 'request'] as const

/**
 * What a journey is for. `enter` covers log-in and, where a utility wants it, sign-up from the same first screen. `step-up`
 * elevates a session for one purpose; `phone` adds a mobile number to the account that is signed in, `email` gives it
 * another address to log in with.
 */
export type JourneyKind = (typeof JOURNEY_KINDS)[number]

/** A text in every language the profile lists. */
export type Localized = Partial<Record<Language, string>>

/**
 * What a condition can ask: one closed vocabulary, so that a journey can be checked and drawn without running it.
 * Each fact is a boolean; one that is not known yet counts as `false`.
 */
export interface Facts {
  /** An identifier was given. */
  identified: boolean
  /** An account exists for it, and the profile lets this be told (`identify: 'disclose'`), or the customer proved it. */
  accountKnown: boolean
  /** No account exists, and the profile lets this be told. */
  accountUnknown: boolean
  /** The journey began with a valid activation link. */
  byLink: boolean
  /** The journey began with a link that has expired or was used up. */
  linkExpired: boolean
  /** It continues another journey (`from`). */
  continued: boolean
  /** A passkey said whose it is, and its owner was verified by it. */
  passkeyUsed: boolean
  /** A session stands behind the journey. */
  signedIn: boolean
  /** The e-mail address was proved by a code or link in this journey, or belongs to the known account. */
  emailVerified: boolean
  /** The account has a verified mobile number. */
  phoneVerified: boolean
  /** The account is linked to a customer of the journey's audience, or will be: by the journey's link, or by references it gave. */
  linked: boolean
  /** The versions of the legal texts now in force are accepted. */
  termsAccepted: boolean
  /** A customer of the account has an active contract (R-14: signed in is not eligible). */
  eligible: boolean
}

export type Condition =
  | { fact: keyof Facts; is: boolean }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }

/** One entry of a journey: the next step is the first whose `when` holds and that is not yet satisfied. */
export type Entry = {
  [Name in keyof StepOptions]: {
    step: Name
    /** Distinguishes two entries of the same step in one list; the step's name when absent. */
    id?: string
    when?: Condition
    /** Whether the step is counted in "Step 2 of 6". `true` when absent. */
    counts?: boolean | Condition
  } & (Record<string, never> extends StepOptions[Name] ? { options?: StepOptions[Name] } : { options: StepOptions[Name] })
}[keyof StepOptions]

/** A utility's own words, by language and message id: they replace or add to the product's. */
export type UtilityMessages = Partial<Record<Language, Readonly<Record<string, string>>>>

export interface JourneyDefinition {
  /** What its end brings: a session, or a last screen only. */
  ends: 'signed-in' | 'finished'
  /** Counted steps that the customer has behind them when it begins: the address that a link was sent to. 0 when absent. */
  stepsBefore?: number
  steps: readonly Entry[]
}

export interface SecretQuestion {
  id: string
  text: Localized
}

export interface LegalText {
  id: string
  /** Stored with every acceptance, e.g. `2026-03-01`. A new version asks everybody again. */
  version: string
  title: Localized
  url: Localized
  pages?: number
}

/** Shown from `from` to `until`, both inclusive, as dates in the utility's time zone. */
export interface Notice {
  id: string
  from?: string
  until?: string
  title: Localized
  text: Localized
  links?: readonly { text: string; url: string }[]
  audiences?: readonly Audience[]
}

/**
 * A third party's page or app that may ask customers for access: a public client of the OAuth 2.1 authorization code grant.
 */
export interface OAuthClient {
  /** `client_id`. */
  id: string
  name: string
  /** Follows the name on the consent screen, e.g. `is your property manager’s portal`. */
  about?: Localized
  /** An SVG document, shown as a picture of 48 px; it is served by the utility, so that no third party learns who looks at it. */
  logo?: string
  /** A `web` client has https addresses; an `app` may have private-use schemes and loopback ones (RFC 8252). */
  kind: 'web' | 'app'
  /** Compared character by character; of an app's loopback address the port may differ (RFC 8252, 7.3). */
  redirects: readonly string[]
  /** Exact origins of the pages that call the API; an app has none. */
  origins: readonly string[]
  /** The most it may ask for. */
  scopes: readonly Scope[]
}

export interface AudienceDefinition {
  /** `soon` shows "available soon" instead of the first screen. */
  status: 'open' | 'soon'
  /** A policy for each flow in which a password is set, `default` for the others. */
  passwords: { default: PasswordPolicy } & Partial<Record<JourneyKind, PasswordPolicy>>
  journeys: Partial<Record<JourneyKind, JourneyDefinition>>
}

export interface Profile {
  id: string
  name: string
  languages: readonly [Language, ...Language[]]
  /** IANA name: "until" a date means the end of that day here. */
  timeZone: string
  /** ISO 3166 alpha-2 of the numbers SMS may go to; the first is the one offered. */
  phoneCountries: readonly [string, ...string[]]
  currency: 'EUR'
  /** Whether the first screen may say that an account exists. */
  identify: 'disclose' | 'neutral'
  audiences: Partial<Record<Audience, AudienceDefinition>>
  references: readonly ReferenceField[]
  /** Personal questions for recovery: never enough alone. A customer chooses one; their ids are stored. */
  secretQuestions?: readonly SecretQuestion[]
  /** Links of `activate` campaigns. */
  activationLink: { lifetimeDays: number; maxUses: number | null; reminderAfterDays: number | null }
  lockout: { failures: number; pauseMinutes: number }
  legal: readonly LegalText[]
  notices: readonly Notice[]
  /** Where the utility's own first-party page and its website live. A deployment may replace them. */
  sites: {
    /** Origins of the first-party page, the first being where links in e-mails lead. */
    firstParty: readonly [string, ...string[]]
    /** Exact origins of pages on the same site that embed the widgets. */
    pages: readonly string[]
    /** Exact addresses a journey may lead back to at its end: an app's claimed https address, or its private-use scheme (RFC 8252). */
    returns?: readonly string[]
    /**
     * The domain that passkeys belong to (WebAuthn's RP ID): the one that all these pages share, `utility.example` of
     * `www.` and `area.`. It must never change: passkeys are lost with it. What the hosts have in common when absent.
     */
    rpId?: string
  }
  contact: { url: Localized; email?: string; phone?: string }
  sender: { email: string; name: string; smsName: string }
  /**
   * Codes and links an hour and a day: per account or mailbox and class of sender. SMS, and e-mails that visitors ask for, a day
   * for the whole utility, of which a third is kept for known devices; what the utility sends of its own accord does not count.
   */
  sendLimits?: { perHour: number; perDay: number; smsPerDay: number; emailsPerDay: number }
  /** How e-mails look; quiet neutrals when absent. */
  emailTheme?: EmailTheme
  /** Other people's pages and apps that may ask customers for access. */
  clients?: readonly OAuthClient[]
}

/** The colours of an e-mail, `#RRGGBB`. */
export interface EmailColours {
  /** The ground around the e-mail. */
  ground: string
  surface: string
  /** The box of a code, the circles of a list. */
  sunken: string
  text: string
  quiet: string
  line: string
  /** Bar and button. */
  accent: string
  onAccent: string
  link: string
}

/** An e-mail knows no custom property and no host page, so its look is data of its own. */
export interface EmailTheme {
  /** As written in the head of the e-mail. */
  name: string
  colours: EmailColours
  /** For clients that follow the dark; without it the e-mail stays light. */
  dark?: EmailColours
  headingFont?: 'serif' | 'sans-serif'
  /** In px. */
  radius?: number
  buttonRadius?: number
}
