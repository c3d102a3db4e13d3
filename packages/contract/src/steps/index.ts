import type { ChoosePasswordInput, ChoosePasswordOptions, ChoosePasswordView } from './choose-password.ts'
import type { CodeInput, CodeOptions, CodeView } from './code.ts'
import type { ContactInput, ContactOptions, ContactView } from './contact.ts'
import type { CredentialsInput, CredentialsOptions, CredentialsView } from './credentials.ts'
import type { DetailsInput, DetailsOptions, DetailsView } from './details.ts'
import type { DoneView } from './done.ts'
import type { EmailInput, EmailOptions, EmailView } from './email.ts'
import type { IdentifyInput, IdentifyOptions, IdentifyView } from './identify.ts'
import type { LinkExpiredInput, LinkExpiredOptions, LinkExpiredView } from './link-expired.ts'
import type { MailLinkInput, MailLinkOptions, MailLinkView } from './mail-link.ts'
import type { NoAccountInput, NoAccountOptions, NoAccountView } from './no-account.ts'
import type { NoContractInput, NoContractOptions, NoContractView } from './no-contract.ts'
import type { OpenAccountInput, OpenAccountOptions } from './open-account.ts'
import type { PasswordInput, PasswordOptions, PasswordView } from './password.ts'
import type { PhoneInput, PhoneOptions, PhoneView } from './phone.ts'
import type { ReferencesInput, ReferencesOptions, ReferencesView } from './references.ts'
import type { SecretAnswerInput, SecretAnswerOptions, SecretAnswerView } from './secret-answer.ts'
import type { SecretQuestionInput, SecretQuestionOptions, SecretQuestionView } from './secret-question.ts'
import type { TermsInput, TermsOptions, TermsView } from './terms.ts'

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

/** What a customer sends from each step with `submit`; other actions say theirs in the step's own file. */
export interface StepInputs {
  identify: IdentifyInput
  'no-account': NoAccountInput
  password: PasswordInput
  code: CodeInput
  'choose-password': ChoosePasswordInput
  phone: PhoneInput
  email: EmailInput
  references: ReferencesInput
  terms: TermsInput
  'link-expired': LinkExpiredInput
  contact: ContactInput
  credentials: CredentialsInput
  details: DetailsInput
  'mail-link': MailLinkInput
  'no-contract': NoContractInput
  'open-account': OpenAccountInput
  'secret-answer': SecretAnswerInput
  'secret-question': SecretQuestionInput
}

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

/** The protocol version in which a step first appeared: an older bundle that would meet it is told so. */
export const STEP_SINCE: Record<StepName, number> = {
  identify: 1,
  'no-account': 1,
  password: 1,
  code: 1,
  'choose-password': 1,
  phone: 1,
  email: 2,
  references: 1,
  terms: 1,
  'link-expired': 1,
  contact: 2,
  credentials: 2,
  details: 2,
  'mail-link': 2,
  'no-contract': 2,
  'open-account': 2,
  'secret-answer': 2,
  'secret-question': 2,
}

/** Sent by this bundle with every write. */
export const PROTOCOL_VERSION = 2
