import type { DetailsView } from '@foyer/contract/steps/details'
import { html, nothing, type TemplateResult } from 'lit'
import { field } from '../../../ui/field.ts'
import { alertIcon } from '../../../ui/icons.ts'
import { sentences } from '../../../ui/sentences.ts'
import type { Errors, Input } from '../../form-input.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { form } from '../form.ts'
import { frame } from '../frame.ts'
import { phoneCountry } from '../phone.ts'
import { refused } from '../refusal.ts'
import { birthDateField, checkBirthDate, withBirthDate } from './birth-date.ts'
import { checkNames, nameFields } from './name-fields.ts'

/** Who the customer is, as the utility knows it or to be corrected (G-4). What does not agree gets one sentence for all. */
export function detailsScreen(context: ScreenContext, view: DetailsView): TemplateResult {
  const { fields } = view
  const refusal = refused(context)
  return html`${frame(context, context.t('details.title'), context.t('details.lead'))}
    ${refusal ? sentences(refusal, 'danger', alertIcon, true) : nothing}
    ${form(
      context,
      html`${fields.includes('name') ? nameFields(context, view) : nothing}${fields.includes('birth-date') ? birthDateField(context) : nothing}${
        fields.includes('phone') ? phoneField(context, view) : nothing
      }`,
      context.t('button.next'),
      (input) => check(view, input),
      (input) => toInput(view, input),
    )}`
}

const phoneField = (context: ScreenContext, { countries }: DetailsView) =>
  field({
    name: 'phone',
    type: 'tel',
    label: context.t('details.phone'),
    hint: context.t('details.phone-hint'),
    autocomplete: 'tel',
    error: context.error('phone'),
    before: phoneCountry(context, countries),
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
