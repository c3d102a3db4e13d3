import type { InvoiceSummary } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.ts'
import { chevronIcon } from '../../ui/icons.ts'
import { statusTag } from '../../ui/status-tag.ts'
import { cells } from './cells-view.ts'
import { invoiceStatus, isStruck } from './invoice-status.ts'
import { leftToRight } from './left-to-right.ts'
import type { Wording } from './wording.ts'

/** An invoice: a heading that is a button, and what it opens; closed while that is undefined. */
export function invoiceRow(
  invoice: InvoiceSummary,
  opened: TemplateResult | undefined,
  wording: Wording,
  onToggle: () => void,
): TemplateResult {
  const { say, format } = wording
  const { id, number, contracts, issuedOn, totalCents } = invoice
  const { tone, icon: path, tag, when } = invoiceStatus(invoice, wording)
  const names = contracts.map(({ label, reference }) => label || reference).join(', ')
  const contract = names ? html`<bdi>${names}</bdi><span class="comma">, </span>` : nothing
  const total = leftToRight(format.money(totalCents))
  const words = cells(
    format.date(issuedOn, 'long'),
    contract,
    say('invoices.number', { number }),
    statusTag(tone, path, say(tag)),
    when,
    isStruck(invoice) ? html`<s>${total}</s>` : total,
  )
  return html`<li class="row ${opened ? 'open' : ''}" part="row">
    <h3>
      <button class="cells" type="button" part="row-button" id="b-${id}" aria-expanded=${!!opened} aria-controls="d-${id}" @click=${onToggle}>
        ${words}<span class="chevron">${icon(chevronIcon)}</span>
      </button>
    </h3>
    <div class="details" id="d-${id}" part="details" ?hidden=${!opened}>${opened}</div>
  </li>`
}
