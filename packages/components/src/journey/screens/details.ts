import type { DetailsView } from '@foyer/contract/steps/details'
import { html, nothing, type TemplateResult } from 'lit'
import { field } from '../../ui/field.ts'
import { alertIcon } from '../../ui/icons.ts'
import type { Errors, Input } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'
import { sentences } from '../sentences.ts'
import { birthDateField, checkBirthDate, withBirthDate } from './birth-date.ts'
import { form } from './form-of.ts'
import { frame } from './frame.ts'
import { checkNames, nameFields } from './name-fields.ts'
import { phoneCountry } from './phone-country.ts'
import { refused } from './say.ts'

/** Who the customer is, as the utility knows it or to be corrected (G-4). What does not agree gets one sentence for all. */
export function detailsScreen(host: JourneyElement, view: DetailsView): TemplateResult {
  const { fields } = view
  const refusal = refused(host)
  return html`${frame(host, host.t('details.title'), host.t('details.lead'))}
    ${refusal ? sentences(refusal, 'danger', alertIcon, true) : nothing}
    ${form(
      host,
      html`${fields.includes('name') ? nameFields(host, view) : nothing}${fields.includes('birth-date') ? birthDateField(host) : nothing}${
        fields.includes('phone') ? phoneField(host, view) : nothing
      }`,
      host.t('button.next'),
      (input) => check(view, input),
      (input) => toInput(view, input),
    )}`
}

const phoneField = (host: JourneyElement, { countries }: DetailsView) =>
  field({
    name: 'phone',
    type: 'tel',
    label: host.t('details.phone'),
    hint: host.t('details.phone-hint'),
    autocomplete: 'tel',
    error: host.error('phone'),
    before: phoneCountry(host, countries),
  })

const check = ({ fields }: DetailsView, input: Input): Errors => ({
  ...(fields.includes('name') && checkNames(input)),
  ...(fields.includes('birth-date') && checkBirthDate(input)),
})

/** A number that was not given is not sent, nor its prefix. */
function toInput({ fields }: DetailsView, input: Input): Input {
  const { phone = '', country = '', ...rest } = input
  const asked = fields.includes('birth-date') ? withBirthDate(rest) : rest
  return phone.trim() ? { ...asked, phone, country } : asked
}
