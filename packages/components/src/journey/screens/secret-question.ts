import type { SecretAnswerView } from '@foyer/contract/steps/secret-answer'
import type { SecretQuestionView } from '@foyer/contract/steps/secret-question'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { field } from '../../ui/field.ts'
import { alertIcon } from '../../ui/icons.ts'
import { sentences } from '../../ui/sentences.ts'
import type { ScreenContext } from '../screen-context.ts'
import { choiceField } from './choice-field.ts'
import { birthDateField, checkBirthDate, withBirthDate } from './details/birth-date.ts'
import { form, required } from './form.ts'
import { frame } from './frame.ts'
import { restart, switchTo } from './other-journeys.ts'
import { refused } from './refusal.ts'

/** A personal question for the day the password is forgotten (G-5, R-16). */
export const secretQuestionScreen = (context: ScreenContext, { questions }: SecretQuestionView): TemplateResult =>
  html`${frame(context, context.t('question.title'), context.t('question.lead'))}
    ${form(
      context,
      html`${choiceField({
        name: 'question',
        label: context.t('question.label'),
        none: context.t('choice.none'),
        choices: questions,
        error: context.error('question'),
      })}${field({ name: 'answer', label: context.t('answer.label'), hint: context.t('answer.hint'), error: context.error('answer') })}`,
      context.t('question.button'),
      required('question', 'answer'),
    )}`

/** Date of birth and the answer to the personal question; which of them was wrong is not said (G-10). */
export function secretAnswerScreen(context: ScreenContext, { question, offersRequest }: SecretAnswerView): TemplateResult {
  const refusal = refused(context)
  return html`${frame(context, context.t('answer.title'), context.t('answer.lead'))}
    ${refusal ? sentences(refusal, 'danger', alertIcon, true) : nothing}
    ${form(
      context,
      html`${birthDateField(context)}${field({ name: 'answer', label: question, error: context.error('answer') })}`,
      context.t('button.next'),
      (input) => ({ ...checkBirthDate(input), ...required('answer')(input) }),
      withBirthDate,
    )}
    ${offersRequest ? linkButton(context.t('answer.forgot'), () => switchTo(context, 'request')) : nothing}${linkButton(context.t('way.back'), () => restart(context))}`
}
