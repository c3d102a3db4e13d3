import type { SecretAnswerView } from '@foyer/contract/steps/secret-answer'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { field } from '../../ui/field.ts'
import { alertIcon } from '../../ui/icons.ts'
import type { JourneyElement } from '../journey-element.ts'
import { required } from '../required.ts'
import { sentences } from '../sentences.ts'
import { switchTo } from '../ways/switch-to.ts'
import { birthDateField, checkBirthDate, withBirthDate } from './birth-date.ts'
import { form } from './form-of.ts'
import { frame } from './frame.ts'
import { refused } from './say.ts'
import { restart } from './ways-on.ts'

/** Date of birth and the answer to the personal question; which of them was wrong is not said (G-10). */
export function secretAnswerScreen(host: JourneyElement, { question, offersRequest }: SecretAnswerView): TemplateResult {
  const refusal = refused(host)
  return html`${frame(host, host.t('answer.title'), host.t('answer.lead'))}
    ${refusal ? sentences(refusal, 'danger', alertIcon, true) : nothing}
    ${form(
      host,
      html`${birthDateField(host)}${field({ name: 'answer', label: question, error: host.error('answer') })}`,
      host.t('button.next'),
      (input) => ({ ...checkBirthDate(input), ...required('answer')(input) }),
      withBirthDate,
    )}
    ${offersRequest ? linkButton(host.t('answer.forgot'), () => switchTo(host, 'request')) : nothing}${linkButton(host.t('way.back'), () => restart(host))}`
}
