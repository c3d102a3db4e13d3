import { normalizeCode } from '@foyer/contract/rules/codes'
import type { CodeView } from '@foyer/contract/steps/code'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../ui/button.ts'
import { field } from '../../ui/field.ts'
import type { Errors, Input } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'
import { form } from './form-of.ts'
import { address, frame } from './frame.ts'
import { resend } from './resend.ts'
import { refused } from './say.ts'

const check = ({ code = '' }: Input): Errors => (normalizeCode(code) ? {} : { code: 'malformed' })

/** What a code entry needs, whichever step asks for it. */
export type CodeEntry = Pick<CodeView, 'target' | 'resendAt' | 'delivery'> & Partial<CodeView>

/** A 6-digit code: the field (one input, so that phones fill it and a paste works), then when and how else it can be sent. */
export function codeScreen(host: JourneyElement, view: CodeEntry, title: string, label: string): TemplateResult {
  const { target, delivery, resendAt } = view
  return html`${frame(host, title, host.rich('code.sent', { target: target.includes('@') ? address(target) : html`<b dir="ltr">${target}</b>` }))}
    ${delivery === 'sent' ? nothing : host.more?.deliveryNotice(host, delivery)}
    ${form(
      host,
      field({
        name: 'code',
        look: 'code',
        label: host.t('code.label'),
        inputMode: 'numeric',
        autocomplete: 'one-time-code',
        error: host.error('code') ?? refused(host),
      }),
      label,
      check,
    )}
    ${host.refusal?.code === 'code-exhausted' ? host.more?.startAgain(host) : resend(host, resendAt, host.t('code.again'))}${host.more?.codeWays(host, view)}${changeLink(host, view)}`
}

/** A mistyped address or number can still be corrected while it is being proved. */
function changeLink(host: JourneyElement, { purpose }: CodeEntry): TemplateResult | typeof nothing {
  if (!host.journey?.step.actions.includes('change')) return nothing
  return linkButton(host.t(purpose ? 'code.change' : 'phone.change'), () => host.act('change'))
}
