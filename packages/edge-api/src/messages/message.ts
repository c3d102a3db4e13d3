import type { Audience, Language } from '@foyer/contract/profile'
import type { ContactTopic } from '@foyer/contract/steps/contact'

/** What each template says; wording is found by template, locale and audience. */
export interface TemplateValues {
  code: {
    code: string
    purpose: 'verify-email' | 'sign-in' | 'recover' | 'verify-phone' | 'contact'
    /** In a recovery: what the customer may have forgotten too (E-11). */
    loginName?: string | null
    firstName: string | null
    /** Host of the page that waits for the code: an SMS ends with `@host #code` (WebOTP). */
    host: string | null
    expiresAt: number
  }
  /** `company` where its administrator invites somebody, instead of the utility its customer. */
  'activation-link': { url: string; name: string | null; contracts: readonly string[]; expiresAt: number; company?: string }
  'activation-reminder': { url: string; name: string | null; contracts: readonly string[]; expiresAt: number }
  /** To an address that is no customer's yet (E-5). */
  'continue-activation': { url: string; expiresAt: number; maxUses: number | null; lifetimeDays: number }
  /** Somebody asked to open an account at an address that has one. */
  'account-exists': { firstName: string; loginName: string | null }
  'reset-link': { url: string; firstName: string; loginName: string | null; expiresAt: number; maxUses: number | null }
  'request-received': { firstName: string | null; topic: ContactTopic; text: string; number: string }
  /** To the utility itself. */
  'request-for-operator': { topic: ContactTopic; name: string; email: string; text: string; number: string; isCustomer: boolean }
  /** `opened`: an account was created; `linked`: a contract was linked to one that existed. */
  welcome: { firstName: string; what: 'opened' | 'linked'; contracts: readonly string[]; loginName?: string | null }
  'password-changed': { firstName: string; at: number }
  /** To the owner: somebody knows the household's references, and asks to see its contracts. */
  'household-request': { firstName: string; asker: string; askerEmail: string }
  /** To whoever asked. */
  'claim-granted': { firstName: string; what: ClaimedThing }
  'claim-refused': { firstName: string; what: ClaimedThing }
}

/** What a claim was about; wording is found by it. */
export type ClaimedThing = 'contract' | 'household' | 'unlock'

export type TemplateName = keyof TemplateValues

/** A message to write into the outbox. */
export type Message = {
  [Name in TemplateName]: {
    /** Only a code goes by SMS. */
    channel: Name extends 'code' ? 'email' | 'sms' : 'email'
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
