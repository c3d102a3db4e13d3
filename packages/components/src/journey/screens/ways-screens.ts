import type { StepView } from '@foyer/contract/journeys'
import type { TemplateResult } from 'lit'
import type { JourneyElement } from '../journey-element.ts'
import { billScreen } from './bill-references.ts'
import { contactScreen } from './contact.ts'
import { detailsScreen } from './details.ts'
import { emailScreen } from './email.ts'
import { endedScreen } from './ended.ts'
import { mailLinkScreen } from './mail-link.ts'
import { noContractScreen } from './no-contract.ts'
import { secretAnswerScreen } from './secret-answer.ts'
import { secretQuestionScreen } from './secret-question.ts'

/** The screens that only journeys of other ways in have. */
export function screen(host: JourneyElement, step: StepView): TemplateResult | undefined {
  switch (step.name) {
    case 'references':
      return billScreen(host, step)
    case 'mail-link':
      return mailLinkScreen(host, step)
    case 'details':
      return detailsScreen(host, step)
    case 'secret-question':
      return secretQuestionScreen(host, step)
    case 'secret-answer':
      return secretAnswerScreen(host, step)
    case 'no-contract':
      return noContractScreen(host, step)
    case 'contact':
      return contactScreen(host, step)
    case 'email':
      return emailScreen(host, step)
    case 'done':
      return endedScreen(host, step)
    default:
      // Drawn by the script and its other parts; a step without a screen does not compile here.
      step.name satisfies
        | 'identify'
        | 'credentials'
        | 'no-account'
        | 'password'
        | 'code'
        | 'choose-password'
        | 'phone'
        | 'terms'
        | 'link-expired'
      return undefined
  }
}
