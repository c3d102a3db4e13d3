import type { Balance } from '@foyer/contract/resources'
import { html, type TemplateResult } from 'lit'
import { statusTag } from '../../ui/status-tag.ts'
import { balanceLine } from './invoice-status.ts'
import { leftToRight } from './left-to-right.ts'
import type { Wording } from './wording.ts'

/** What is left to pay, and always a second line: overdue, next date, or all paid. */
export function balanceBand(balance: Balance, wording: Wording): TemplateResult {
  const { tone, icon, text } = balanceLine(balance, wording)
  return html`<div class="balance" part="balance">
    <p class="due">${wording.say('invoices.balance')}<b>${leftToRight(wording.format.money(balance.dueCents))}</b></p>
    <p class="line">${statusTag(tone, icon, text)}</p>
  </div>`
}
