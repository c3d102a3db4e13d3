import { isEmail } from '@foyer/contract/rules/emails'
import type { EmailView } from '@foyer/contract/steps/email'
import { html, type TemplateResult } from 'lit'
import { field } from '../../ui/field.ts'
import type { Errors, Input } from '../form-input.ts'
import type { ScreenContext } from '../screen-context.ts'
import { codeScreen } from './code/code-screen.ts'
import { form } from './form.ts'
import { address, frame } from './frame.ts'
import { refused } from './refusal.ts'

const check = ({ email = '' }: Input): Errors => (isEmail(email.trim()) ? {} : { email: email.trim() ? 'malformed' : 'missing' })

/** Another e-mail address for the account, then the code sent to it. */
export function emailScreen(context: ScreenContext, view: EmailView): TemplateResult {
  const { screen, current, email, target = '', resendAt = '', delivery = 'sent' } = view
  if (screen === 'code')
    return codeScreen(
      context,
      { target, resendAt, delivery, purpose: 'verify-email' },
      context.t('code.verify'),
      context.t('button.confirm'),
    )
  return html`${frame(context, context.t('email.title'), context.host.rich('email.lead', { email: address(current) }))}
    ${form(
      context,
      field({
        name: 'email',
        type: 'email',
        label: context.t('email.new'),
        hint: context.t('email.hint'),
        autocomplete: 'email',
        inputMode: 'email',
        value: email,
        error: context.error('email') ?? refused(context),
      }),
      context.t('email.send'),
      check,
    )}`
}
