import type { InvoiceSummary } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../parts/icon.ts'
import { chevronIcon } from '../../parts/icons.ts'
import { statusTag } from '../../parts/status-tag.ts'
import { leftToRight } from './left-to-right.ts'
import { invoiceStatus, isStruck } from './invoice-status.ts'
import type { Wording } from './wording.ts'

/**
 * An invoice: a heading that is a button, and what it opens. The button's words are a sentence of their own, so that
 * it says the same stacked, in columns and to a screen reader.
 */
export function invoiceRow(invoice: InvoiceSummary, content: unknown, wording: Wording, onToggle: () => void): TemplateResult {
  const { say, format } = wording
  const { id, number, contracts, issuedOn, totalCents } = invoice
  const status = invoiceStatus(invoice, wording)
  const contract = contracts.map(({ label, reference }) => label || reference).join(', ')
  return html`<li class="row ${content ? 'open' : ''}" part="row">
    <h3>
      <button class="cells" type="button" part="row-button" id="b-${id}" aria-expanded=${!!content} aria-controls="d-${id}" @click=${onToggle}>
        <span class="date"><bdi>${format.date(issuedOn)}</bdi> </span>
        <span class="what"><span class="contract">${contract}</span>${contract ? html`<span class="comma">, </span>` : nothing}<span class="number">${say('invoices.number', { number })} </span></span>
        <span class="state">${statusTag(status.tone, status.icon, say(status.tag))} <span class="when"><bdi>${status.when}</bdi> </span></span>
        <span class="amount ${isStruck(invoice) ? 'struck' : ''}" part="amount">${leftToRight(format.money(totalCents))}</span>
        <span class="chevron">${icon(chevronIcon)}</span>
      </button>
    </h3>
    <div class="details" id="d-${id}" part="details" ?hidden=${!content}>${content}</div>
  </li>`
}
