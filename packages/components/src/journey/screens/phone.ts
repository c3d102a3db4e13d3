import type { PhoneView } from '@foyer/contract/steps/phone'
import { html, nothing, type TemplateResult } from 'lit'
import { button } from '../../ui/button.ts'
import { field } from '../../ui/field.ts'
import { icon } from '../../ui/icon.ts'
import { chevronIcon } from '../../ui/icons.ts'
import type { ScreenContext } from '../screen-context.ts'
import { codeScreen } from './code/code-screen.ts'
import { form, required } from './form.ts'
import { frame } from './frame.ts'
import { refused } from './refusal.ts'

/** A mobile number, then the code sent to it. */
export function phoneScreen(context: ScreenContext, view: PhoneView): TemplateResult {
  const { screen, target = '', resendAt = '', delivery = 'sent', optional, countries, phone } = view
  const skip = optional ? button(context.t('phone.skip'), false, () => context.act('skip'), true) : nothing
  if (screen === 'code')
    return html`${codeScreen(context, { target, resendAt, delivery }, context.t('phone.code'), context.t('button.confirm'))}${skip}`
  return html`${frame(context, context.t('phone.title'), context.t('phone.lead'))}
    ${form(
      context,
      field({
        name: 'phone',
        type: 'tel',
        label: context.t('phone.label'),
        hint: context.t('phone.hint'),
        autocomplete: 'tel',
        value: phone,
        error: context.error('phone') ?? refused(context),
        before: phoneCountry(context, countries),
      }),
      context.t('phone.send'),
      required('phone'),
    )}${skip}`
}

/** The prefix of a number, chosen inside its field. */
export const phoneCountry = (context: ScreenContext, countries: readonly { country: string; prefix: string }[]): TemplateResult =>
  html`<select name="country" aria-label=${context.t('phone.country')}>${countries.map(
    ({ country, prefix }) => html`<option value=${country}>${prefix}</option>`,
  )}</select>${icon(chevronIcon)}`
