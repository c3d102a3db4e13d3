import type { PhoneView } from '@foyer/contract/steps/phone'
import { html, nothing, type TemplateResult } from 'lit'
import { button } from '../../ui/button.ts'
import { field } from '../../ui/field.ts'
import type { JourneyElement } from '../journey-element.ts'
import { required } from '../required.ts'
import { codeScreen } from './code.ts'
import { form } from './form-of.ts'
import { frame } from './frame.ts'
import { phoneCountry } from './phone-country.ts'
import { refused } from './say.ts'

/** A mobile number, then the code sent to it. */
export function phoneScreen(host: JourneyElement, view: PhoneView): TemplateResult {
  const { screen, target = '', resendAt = '', delivery = 'sent', optional, countries, phone } = view
  const skip = optional ? button(host.t('phone.skip'), false, () => host.act('skip'), true) : nothing
  if (screen === 'code')
    return html`${codeScreen(host, { target, resendAt, delivery }, host.t('phone.code'), host.t('button.confirm'))}${skip}`
  return html`${frame(host, host.t('phone.title'), host.t('phone.lead'))}
    ${form(
      host,
      field({
        name: 'phone',
        type: 'tel',
        label: host.t('phone.label'),
        hint: host.t('phone.hint'),
        autocomplete: 'tel',
        value: phone,
        error: host.error('phone') ?? refused(host),
        before: phoneCountry(host, countries),
      }),
      host.t('phone.send'),
      required('phone'),
    )}${skip}`
}
