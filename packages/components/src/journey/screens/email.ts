import { isEmail } from '@foyer/contract/rules/emails'
import type { EmailView } from '@foyer/contract/steps/email'
import { html, type TemplateResult } from 'lit'
import { field } from '../../ui/field.ts'
import type { Errors, Input } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'
import { codeScreen } from './code.ts'
import { form } from './form-of.ts'
import { address, frame } from './frame.ts'
import { refused } from './say.ts'

const check = ({ email = '' }: Input): Errors => (isEmail(email.trim()) ? {} : { email: email.trim() ? 'malformed' : 'missing' })

/** Another e-mail address for the account, then the code sent to it. */
export function emailScreen(host: JourneyElement, view: EmailView): TemplateResult {
  const { screen, current, email, target = '', resendAt = '', delivery = 'sent' } = view
  if (screen === 'code')
    return codeScreen(host, { target, resendAt, delivery, purpose: 'verify-email' }, host.t('code.verify'), host.t('button.confirm'))
  return html`${frame(host, host.t('email.title'), host.rich('email.lead', { email: address(current) }))}
    ${form(
      host,
      field({
        name: 'email',
        type: 'email',
        label: host.t('email.new'),
        hint: host.t('email.hint'),
        autocomplete: 'email',
        inputMode: 'email',
        value: email,
        error: host.error('email') ?? refused(host),
      }),
      host.t('email.send'),
      check,
    )}`
}
