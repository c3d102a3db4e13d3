import { normalizeCode } from '@foyer/contract/rules/codes'
import type { CodeView } from '@foyer/contract/steps/code'
import { html, nothing, type TemplateResult } from 'lit'
import { linkButton } from '../../../parts/button.ts'
import { field } from '../../../parts/field.ts'
import { icon } from '../../../parts/icon.ts'
import { clockIcon, mailIcon, phoneIcon, resendIcon, warningIcon } from '../../../parts/icons.ts'
import type { Errors, Input } from '../form.ts'
import type { JourneyElement } from '../journey-element.ts'
import { sentences } from '../sentences.ts'
import { form } from './form-of.ts'
import { address, frame } from './frame.ts'
import { refused } from './say.ts'
import { renderSoon } from './draft.ts'

const check = ({ code = '' }: Input): Errors => (normalizeCode(code) ? {} : { code: 'malformed' })

/** What a code entry needs, whichever step asks for it. */
export type CodeEntry = Pick<CodeView, 'target' | 'resendAt' | 'delivery'> & Partial<CodeView>

/** A 6-digit code: the field (one input, so that phones fill it and a paste works), then when and how else it can be sent. */
export function codeScreen(host: JourneyElement, view: CodeEntry, title: string, label: string): TemplateResult {
  const { target, delivery, others = [] } = view
  return html`${frame(host, title, host.rich('code.sent', { target: target.includes('@') ? address(target) : html`<b dir="ltr">${target}</b>` }))}
    ${delivery === 'sent' ? nothing : sentences(host.t(`delivery.${delivery}`), 'warning', warningIcon)}
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
    ${resend(host, view)}${others.map(({ channel, target }) =>
      linkButton(html`${icon(channel === 'sms' ? phoneIcon : mailIcon)}${host.rich(`code.${channel}`, { target: html`<span dir="ltr">${target}</span>` })}`, () =>
        host.act('switch-channel', { channel }),
      ),
    )}${changeLink(host, view)}`
}

/** The seconds until another code may be asked for, then the link that asks; only the link is announced. */
function resend(host: JourneyElement, { resendAt }: CodeEntry): TemplateResult {
  const seconds = Math.min(60, Math.ceil((Date.parse(resendAt) - Date.now()) / 1000))
  if (seconds > 0) renderSoon(host)
  return html`${seconds > 0 ? html`<p class="wait">${icon(clockIcon)}${host.t('code.wait', { time: `0:${`${seconds}`.padStart(2, '0')}`.replace('0:60', '1:00') })}</p>` : nothing}<div role="status">${
    seconds > 0 ? nothing : linkButton(html`${icon(resendIcon)}${host.t('code.again')}`, () => host.act('resend'))
  }</div>`
}

/** A mistyped address or number can still be corrected while it is being proved. */
function changeLink(host: JourneyElement, { purpose }: CodeEntry): TemplateResult | typeof nothing {
  if (!host.journey?.step.actions.includes('change')) return nothing
  return linkButton(host.t(purpose ? 'code.change' : 'phone.change'), () => host.act('change'))
}
