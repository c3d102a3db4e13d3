import type { ContactView } from '@foyer/contract/steps/contact'
import { html, nothing, type TemplateResult } from 'lit'
import { field, fieldError } from '../../ui/field.ts'
import type { Errors, Input } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'
import { required } from '../required.ts'
import { choiceField } from './choice-field.ts'
import { form } from './form-of.ts'
import { frame, givenAddress } from './frame.ts'
import { refusalNotice } from './refusal-notice.ts'

const SHORTEST = 10
const LONGEST = 4_000

/** A letter to customer service (G-9, G-10), answered to an address that has been proved. */
export const contactScreen = (host: JourneyElement, { topics, email }: ContactView): TemplateResult =>
  html`${frame(host, host.t('contact.title'), host.t('contact.lead'))}${givenAddress(host, email)}${refusalNotice(host)}
    ${form(
      host,
      html`${choiceField({
        name: 'topic',
        label: host.t('topic.label'),
        none: host.t('choice.none'),
        choices: topics.map((id) => ({ id, text: host.t(`topic.${id}`) })),
        error: host.error('topic'),
      })}${field({ name: 'name', label: host.t('name.label'), autocomplete: 'name', error: host.error('name') })}${letter(host)}`,
      host.t('contact.button'),
      check,
    )}`

function letter(host: JourneyElement): TemplateResult {
  const error = host.error('text')
  return html`<div class="field" part="field"><label for="f-text">${host.t('text.label')}</label><small id="f-text-hint">${host.t('text.hint', { n: LONGEST.toLocaleString(host.site?.language) })}</small><div class="box"><textarea part="input" dir="auto" id="f-text" name="text" rows="6" aria-invalid=${
    error ? 'true' : nothing
  } aria-describedby=${error ? 'f-text-error' : 'f-text-hint'}></textarea></div>${fieldError('text', error)}</div>`
}

function check(input: Input): Errors {
  const { length } = (input['text'] ?? '').trim()
  const wrong = length > LONGEST ? 'too-long' : length > 0 && length < SHORTEST ? 'too-short' : undefined
  return { ...required('topic', 'name', 'text')(input), ...(wrong && { text: wrong }) }
}
