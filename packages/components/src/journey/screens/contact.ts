import type { ContactView } from '@foyer/contract/steps/contact'
import { html, nothing, type TemplateResult } from 'lit'
import { field, fieldError } from '../../ui/field.ts'
import type { Errors, Input } from '../form-input.ts'
import type { ScreenContext } from '../screen-context.ts'
import { choiceField } from './choice-field.ts'
import { form, required } from './form.ts'
import { frame, givenAddress } from './frame.ts'
import { refusalNotice } from './refusal.ts'

const SHORTEST = 10
const LONGEST = 4_000

/** A letter to customer service (G-9, G-10), answered to an address that has been proved. */
export const contactScreen = (context: ScreenContext, { topics, email }: ContactView): TemplateResult =>
  html`${frame(context, context.t('contact.title'), context.t('contact.lead'))}${givenAddress(context, email)}${refusalNotice(context)}
    ${form(
      context,
      html`${choiceField({
        name: 'topic',
        label: context.t('topic.label'),
        none: context.t('choice.none'),
        choices: topics.map((id) => ({ id, text: context.t(`topic.${id}`) })),
        error: context.error('topic'),
      })}${field({ name: 'name', label: context.t('name.label'), autocomplete: 'name', error: context.error('name') })}${letter(context)}`,
      context.t('contact.button'),
      check,
    )}`

function letter(context: ScreenContext): TemplateResult {
  const error = context.error('text')
  return html`<div class="field" part="field"><label for="f-text">${context.t('text.label')}</label><small id="f-text-hint">${context.t('text.hint', { n: LONGEST.toLocaleString(context.host.site?.language) })}</small><div class="box"><textarea part="input" dir="auto" id="f-text" name="text" rows="6" aria-invalid=${
    error ? 'true' : nothing
  } aria-describedby=${error ? 'f-text-error' : 'f-text-hint'}></textarea></div>${fieldError('text', error)}</div>`
}

function check(input: Input): Errors {
  const { length } = (input['text'] ?? '').trim()
  const wrong = length > LONGEST ? 'too-long' : length > 0 && length < SHORTEST ? 'too-short' : undefined
  return { ...required('topic', 'name', 'text')(input), ...(wrong && { text: wrong }) }
}
