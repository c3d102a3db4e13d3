import type { StepName } from '@foyer/contract/steps/index'
import type { Step } from '../engine/step.ts'
import { choosePassword } from './choose-password.ts'
import { code } from './code.ts'
import { contact } from './contact.ts'
import { credentials } from './credentials.ts'
import { details } from './details.ts'
import { email } from './email.ts'
import { identify } from './identify.ts'
import { linkExpired } from './link-expired.ts'
import { mailLink } from './mail-link.ts'
import { noAccount } from './no-account.ts'
import { noContract } from './no-contract.ts'
import { openAccount } from './open-account.ts'
import { password } from './password.ts'
import { phone } from './phone.ts'
import { references } from './references.ts'
import { secretAnswer } from './secret-answer.ts'
import { secretQuestion } from './secret-question.ts'
import { terms } from './terms.ts'

export const steps: { [Name in StepName]: Step<Name> } = {
  identify,
  'no-account': noAccount,
  password,
  code,
  'choose-password': choosePassword,
  phone,
  email,
  references,
  terms,
  'link-expired': linkExpired,
  contact,
  credentials,
  details,
  'mail-link': mailLink,
  'no-contract': noContract,
  'open-account': openAccount,
  'secret-answer': secretAnswer,
  'secret-question': secretQuestion,
}
