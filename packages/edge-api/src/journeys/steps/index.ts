import type { StepName } from '@foyer/contract/steps/index'
import type { Step } from '../engine/step.ts'
import { choosePassword } from './choose-password.ts'
import { code } from './code.ts'
import { identify } from './identify.ts'
import { linkExpired } from './link-expired.ts'
import { noAccount } from './no-account.ts'
import { password } from './password.ts'
import { phone } from './phone.ts'
import { references } from './references.ts'
import { terms } from './terms.ts'

export const steps: { [Name in StepName]: Step<Name> } = {
  identify,
  'no-account': noAccount,
  password,
  code,
  'choose-password': choosePassword,
  phone,
  references,
  terms,
  'link-expired': linkExpired,
}
