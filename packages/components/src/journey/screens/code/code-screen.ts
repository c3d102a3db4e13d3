import { normalizeCode } from '@foyer/contract/rules/codes'
import type { CodeView } from '@foyer/contract/steps/code'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../../ui/button.ts'
import { field } from '../../../ui/field.ts'
import type { Errors, Input } from '../../form-input.ts'
import type { ScreenContext } from '../../screen-context.ts'
import { form } from '../form.ts'
import { address, frame } from '../frame.ts'
import { refused } from '../refusal.ts'
import { resend } from './resend.ts'

const check = ({ code = '' }: Input): Errors => (normalizeCode(code) ? {} : { code: 'malformed' })

/** What a code entry needs, whichever step asks for it. */
export type CodeEntry = Pick<CodeView, 'target' | 'resendAt' | 'delivery'> & Partial<CodeView>

/** A 6-digit code: the field (one input, so that phones fill it and a paste works), then when and how else it can be sent. */
export function codeScreen(context: ScreenContext, view: CodeEntry, title: string, label: string): TemplateResult {
  const { target, delivery, resendAt } = view
  const returning = context.chunks['returning-visits']
  return html`${frame(context, title, context.host.rich('code.sent', { target: target.includes('@') ? address(target) : html`<b dir="ltr">${target}</b>` }))}
    ${delivery === 'sent' ? nothing : returning?.deliveryNotice(context, delivery)}
    ${form(
      context,
      field({
        name: 'code',
        look: 'code',
        label: context.t('code.label'),
        inputMode: 'numeric',
        autocomplete: 'one-time-code',
        error: context.error('code') ?? refused(context),
      }),
      label,
      check,
    )}
    ${context.journey?.step.refusal?.code === 'code-exhausted' ? returning?.startAgain(context) : resend(context, resendAt, context.t('code.again'))}${returning?.otherChannels(context, view)}${changeLink(context, view)}`
}

/** The step that asks for a code alone. */
export const codeStepScreen = (context: ScreenContext, step: CodeView): TemplateResult =>
  codeScreen(
    context,
    step,
    context.t(step.purpose === 'verify-email' ? 'code.verify' : 'code.sign-in'),
    context.t(step.purpose === 'sign-in' ? 'button.log-in' : 'button.confirm'),
  )

/** A mistyped address or number can still be corrected while it is being proved. */
function changeLink(context: ScreenContext, { purpose }: CodeEntry): TemplateResult | typeof nothing {
  if (!context.journey?.step.actions.includes('change')) return nothing
  return linkButton(context.t(purpose ? 'code.change' : 'phone.change'), () => context.act('change'))
}
