import type { StepView } from '@foyer/contract/journeys'
import type { TemplateResult } from 'lit'
import type { JourneyElement } from '../journey-element.ts'
import { choosePasswordScreen } from './choose-password.ts'
import { codeScreen } from './code.ts'
import { doneScreen } from './done.ts'
import { linkExpiredScreen } from './link-expired.ts'
import { noAccountScreen } from './no-account.ts'
import { passwordScreen } from './password.ts'
import { phoneScreen } from './phone.ts'
import { referencesScreen } from './references.ts'
import { termsScreen } from './terms.ts'

/** The screen of a step. One that this bundle does not know never arrives: the API answers `client-too-old`. */
export function screen(host: JourneyElement, step: StepView): TemplateResult | undefined {
  switch (step.name) {
    case 'no-account':
      return noAccountScreen(host, step)
    case 'password':
      return passwordScreen(host, step)
    case 'code': {
      const isVerification = step.purpose === 'verify-email'
      return codeScreen(host, step, host.t(isVerification ? 'code.verify' : 'code.sign-in'), host.t(step.purpose === 'sign-in' ? 'button.log-in' : 'button.confirm'))
    }
    case 'choose-password':
      return choosePasswordScreen(host, step)
    case 'phone':
      return phoneScreen(host, step)
    case 'references':
      return referencesScreen(host, step)
    case 'terms':
      return termsScreen(host, step)
    case 'link-expired':
      return linkExpiredScreen(host, step)
    case 'done':
      return doneScreen(host, step)
    default:
      return undefined
  }
}
