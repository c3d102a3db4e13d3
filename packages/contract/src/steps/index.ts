import type { ChoosePasswordOptions, ChoosePasswordView } from './choose-password.ts'
import type { CodeOptions, CodeView } from './code.ts'
import type { ContactOptions, ContactView } from './contact.ts'
import type { CredentialsOptions, CredentialsView } from './credentials.ts'
import type { DetailsOptions, DetailsView } from './details.ts'
import type { DoneView } from './done.ts'
import type { EmailOptions, EmailView } from './email.ts'
import type { IdentifyOptions, IdentifyView } from './identify.ts'
import type { LinkExpiredOptions, LinkExpiredView } from './link-expired.ts'
import type { MailLinkOptions, MailLinkView } from './mail-link.ts'
import type { NoAccountOptions, NoAccountView } from './no-account.ts'
import type { NoContractOptions, NoContractView } from './no-contract.ts'
import type { OpenAccountOptions } from './open-account.ts'
import type { PasswordOptions, PasswordView } from './password.ts'
import type { PhoneOptions, PhoneView } from './phone.ts'
import type { ReferencesOptions, ReferencesView } from './references.ts'
import type { SecretAnswerOptions, SecretAnswerView } from './secret-answer.ts'
import type { SecretQuestionOptions, SecretQuestionView } from './secret-question.ts'
import type { TermsOptions, TermsView } from './terms.ts'

/** What a profile may say of each step. */
export interface StepOptions {
  identify: IdentifyOptions
  'no-account': NoAccountOptions
  password: PasswordOptions
  code: CodeOptions
  'choose-password': ChoosePasswordOptions
  phone: PhoneOptions
  email: EmailOptions
  references: ReferencesOptions
  terms: TermsOptions
  'link-expired': LinkExpiredOptions
  contact: ContactOptions
  credentials: CredentialsOptions
  details: DetailsOptions
  'mail-link': MailLinkOptions
  'no-contract': NoContractOptions
  'open-account': OpenAccountOptions
  'secret-answer': SecretAnswerOptions
  'secret-question': SecretQuestionOptions
}

export type StepName = keyof StepOptions

/** What a customer can do in a step; its file says which of them. */
export const ACTIONS = ['submit', 'resend', 'skip', 'switch-channel', 'change', 'back'] as const

/** What each screen needs beside its actions. */
export interface StepViews {
  identify: IdentifyView
  'no-account': NoAccountView
  password: PasswordView
  code: CodeView
  'choose-password': ChoosePasswordView
  phone: PhoneView
  email: EmailView
  references: ReferencesView
  terms: TermsView
  'link-expired': LinkExpiredView
  contact: ContactView
  credentials: CredentialsView
  details: DetailsView
  'mail-link': MailLinkView
  'no-contract': NoContractView
  /** Has no screen. */
  'open-account': never
  'secret-answer': SecretAnswerView
  'secret-question': SecretQuestionView
  done: DoneView
}
