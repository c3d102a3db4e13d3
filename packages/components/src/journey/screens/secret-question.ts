import type { SecretQuestionView } from '@foyer/contract/steps/secret-question'
import { html, type TemplateResult } from 'lit'
import { field } from '../../ui/field.ts'
import type { JourneyElement } from '../journey-element.ts'
import { required } from '../required.ts'
import { choiceField } from './choice-field.ts'
import { form } from './form-of.ts'
import { frame } from './frame.ts'

/** A personal question for the day the password is forgotten (G-5, R-16). */
export const secretQuestionScreen = (host: JourneyElement, { questions }: SecretQuestionView): TemplateResult =>
  html`${frame(host, host.t('question.title'), host.t('question.lead'))}
    ${form(
      host,
      html`${choiceField({
        name: 'question',
        label: host.t('question.label'),
        none: host.t('choice.none'),
        choices: questions,
        error: host.error('question'),
      })}${field({ name: 'answer', label: host.t('answer.label'), hint: host.t('answer.hint'), error: host.error('answer') })}`,
      host.t('question.button'),
      required('question', 'answer'),
    )}`
