import type { Audience, Language } from '@foyer/contract/profile'

/** What each template says; wording is found by template, locale and audience. */
export interface TemplateValues {
  code: {
    code: string
    purpose: 'verify-email' | 'sign-in' | 'recover' | 'verify-phone'
    firstName: string | null
    /** Host of the page that waits for the code: an SMS ends with `@host #code` (WebOTP). */
    host: string | null
    expiresAt: number
  }
  /** `company` where its administrator invites somebody, instead of the utility its customer. */
  'activation-link': { url: string; name: string | null; contracts: readonly string[]; expiresAt: number; company?: string }
  'activation-reminder': { url: string; name: string | null; contracts: readonly string[]; expiresAt: number }
  /** `opened`: an account was created; `linked`: a contract was linked to one that existed. */
  welcome: { firstName: string; what: 'opened' | 'linked'; contracts: readonly string[] }
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
