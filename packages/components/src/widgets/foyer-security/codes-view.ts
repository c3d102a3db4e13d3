import type { FactorList } from '@foyer/contract/security'
import { html, nothing, type TemplateResult } from 'lit'
import { button } from '../../ui/button.ts'
import { listIcon } from '../../ui/icons.ts'
import type { Desk } from './desk.ts'
import { faultOf, openingRow, taskButton } from './panel-view.ts'

/** Recovery codes: how many are left, and new ones. Only beside what they stand in for. */
export function codesRow(desk: Desk, { items, recoveryCodes }: FactorList): TemplateResult | typeof nothing {
  const { say, when } = desk
  if (!items.some(({ kind }) => kind === 'totp' || kind === 'passkey')) return nothing
  const text = recoveryCodes
    ? html`${say('security.codes.left', { count: recoveryCodes.left })} · ${say('security.codes.made', { date: when.day(recoveryCodes.madeAt) })}`
    : say('security.codes.none')
  return openingRow(desk, 'codes', { path: listIcon, title: say('security.codes'), text }, () => codesPanel(desk, !!recoveryCodes))
}

function codesPanel(desk: Desk, hasSome: boolean): TemplateResult {
  const { say, codes } = desk
  if (codes) return shownCodes(desk, codes)
  return html`<p>${say('security.codes.text')}</p>
    ${hasSome ? html`<p>${say('security.codes.void')}</p>` : nothing}${faultOf(desk, 'codes')}
    <div class="actions">${taskButton(desk, 'codes', say('security.codes.make'), desk.makeCodes, hasSome)}</div>`
}

/** Once, and never again. */
function shownCodes(desk: Desk, codes: readonly string[]): TemplateResult {
  const { say, isCopied } = desk
  const copy = () =>
    navigator.clipboard?.writeText(codes.join('\n')).then(
      () => desk.change({ isCopied: true }),
      () => {},
    )
  return html`<p id="codes-title" tabindex="-1"><b>${say('security.codes.once')}</b></p>
    <ol class="codes" dir="ltr">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ol>
    <div class="actions">
      ${button(say('security.codes.kept'), false, () => desk.change({ codes: undefined }))}
      ${button(say(isCopied ? 'security.codes.copied' : 'security.codes.copy'), false, copy, true)}
    </div>`
}
