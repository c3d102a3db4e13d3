import type { FactorKind } from '@foyer/contract/factors'
import type { Scope } from '@foyer/contract/oauth'
import type { Audience, Language } from '@foyer/contract/profile'
import type { ContactTopic } from '@foyer/contract/steps/contact'

/** What each template says; wording is found by template, locale and audience. */
export interface TemplateValues {
  code: {
    code: string
    /** `contact`: to confirm an address before a request from it is taken. */
    purpose: 'verify-email' | 'sign-in' | 'recover' | 'verify-phone' | 'change-email' | 'contact' | 'step-up' | 'release'
    firstName: string | null
    /** Said to a customer who recovers access, and may have forgotten it (E-11). */
    loginName?: string | null
    /** Host of the page that waits for the code: an SMS ends with `@host #code` (WebOTP). */
    host: string | null
    expiresAt: number
  }
  /** `company` where its administrator invites a member, instead of the utility its customer. */
  'activation-link': { url: string; name: string | null; contracts: readonly string[]; expiresAt: number; company?: string }
  'activation-reminder': { url: string; name: string | null; contracts: readonly string[]; expiresAt: number }
  /** `opened`: an account was created; `linked`: a contract was linked to one that existed. */
  welcome: {
    firstName: string
    what: 'opened' | 'linked'
    contracts: readonly string[]
    /** Where it is another than the address (E-10): it stands on invoices from now on (E-8). */
    loginName?: string | null
  }
  /** `kept`: what still proves, beside the new password, that it is the owner; a number masked. */
  'password-changed': { firstName: string; at: number; kept?: readonly KeptFactor[] }
  'security-notice': SecurityNotice
  /** To the owner: a person who knows the household's references asks to see its contracts. */
  'household-request': { firstName: string; asker: string; askerEmail: string }
  /** To the person who asked. */
  'claim-granted': { firstName: string; what: ClaimedThing }
  'claim-refused': { firstName: string; what: ClaimedThing }
  /** To an address that is no customer's yet (E-5). `maxUses` is null where only the days count. */
  'continue-activation': { url: string; expiresAt: number; maxUses: number | null; lifetimeDays: number }
  /** To the owner of an account, for whose address another one was asked for. */
  'account-exists': { firstName: string; loginName: string | null }
  /** Where a new password is chosen (G-10). */
  'reset-link': { url: string; firstName: string; loginName: string | null; expiresAt: number; maxUses: number | null }
  /** To the sender of a request, once a code has proved the address: `text` is their own. */
  'request-received': { firstName: string | null; topic: ContactTopic; text: string; number: string }
  /** The same to the utility itself, which answers it by e-mail. */
  'request-for-operator': {
    topic: ContactTopic
    name: string
    email: string
    text: string
    number: string
    /** Whether the address is a customer's. */
    isCustomer: boolean
  }
}

export type KeptFactor = { kind: Exclude<FactorKind, 'email' | 'sms'> | 'recovery' } | { kind: 'sms'; target: string }

/** What a claim was about; wording is found by it. */
export type ClaimedThing = 'contract' | 'household' | 'unlock'

export type TemplateName = keyof TemplateValues

/** A message to write into the outbox. */
export type MessageDraft = {
  [Name in TemplateName]: {
    /** Codes go by SMS too, and what an account's owner must hear even if another person reads the e-mail. */
    channel: Name extends 'code' | 'security-notice' ? 'email' | 'sms' : 'email'
    /** E-mail address or E.164. */
    to: string
    template: Name
    locale: Language
    audience: Audience
    values: TemplateValues[Name]
    /** Not delivered after this time. */
    expiresAt: number
  }
}[TemplateName]

/** What an account's owner is told of a change of its protection. */
export interface SecurityNotice {
  what: SecurityChange
  firstName: string
  at: number
  /** What an app, a passkey or a client is called, the number or the new address masked. */
  name?: string
  /** Of a release: from when on codes by e-mail will do. */
  until?: number
  /** Recovery codes that are left. */
  left?: number
  /** What a client may do. */
  scopes?: readonly Scope[]
}

export type SecurityChange =
  | 'totp-added'
  | 'passkey-added'
  | 'sms-added'
  | 'email-changed'
  | 'email-confirmed'
  | 'address-given'
  | 'totp-removed'
  | 'passkey-removed'
  | 'sms-removed'
  | 'recovery-codes-made'
  | 'recovery-code-used'
  | 'codes-guessed'
  | 'client-allowed'
  | 'release-asked'
  | 'release-cancelled'
  | 'factors-released'
  | 'factors-reset'
