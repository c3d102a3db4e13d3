import type { FactorList } from '@foyer/contract/security'
import { html, nothing, type TemplateResult } from 'lit'
import { button } from '../../ui/button.ts'
import { listIcon } from '../../ui/icons.ts'
import { faultOf, panelRow, taskButton } from './rows-view.ts'
import type { SecurityContext } from './security-context.ts'

/** Recovery codes: how many are left, and new ones. Only beside what they stand in for. */
export function codesRow(context: SecurityContext, { items, recoveryCodes }: FactorList): TemplateResult | typeof nothing {
  const { say, when } = context
  if (!items.some(({ kind }) => kind === 'totp' || kind === 'passkey')) return nothing
  const text = recoveryCodes
    ? html`${say('security.codes.left', { count: recoveryCodes.left })} · ${say('security.codes.made', { date: when.day(recoveryCodes.madeAt) })}`
    : say('security.codes.none')
  return panelRow(context, 'codes', { path: listIcon, title: say('security.codes'), text }, () => codesPanel(context, !!recoveryCodes))
}

function codesPanel(context: SecurityContext, hasSome: boolean): TemplateResult {
  const { say, codes } = context
  if (codes) return shownCodes(context, codes)
  return html`<p>${say('security.codes.text')}</p>
    ${hasSome ? html`<p>${say('security.codes.void')}</p>` : nothing}${faultOf(context, 'codes')}
    <div class="actions">${taskButton(context, 'codes', say('security.codes.make'), context.makeCodes, hasSome)}</div>`
}

/** Once, and never again. */
function shownCodes(context: SecurityContext, codes: readonly string[]): TemplateResult {
  const { say, isCopied } = context
  const copy = () =>
    navigator.clipboard?.writeText(codes.join('\n')).then(
      () => context.change({ isCopied: true }),
      () => {},
    )
  return html`<p id="codes-title" tabindex="-1"><b>${say('security.codes.once')}</b></p>
    <ol class="codes" dir="ltr">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ol>
    <div class="actions">
      ${button(say('security.codes.kept'), false, () => context.change({ codes: undefined }))}
      ${button(say(isCopied ? 'security.codes.copied' : 'security.codes.copy'), false, copy, true)}
    </div>`
}
