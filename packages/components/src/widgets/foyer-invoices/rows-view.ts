import type { Balance, InvoiceSummary } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import type { Say } from '../../core/messages/message-id.ts'
import { button } from '../../ui/button.ts'
import { icon } from '../../ui/icon.ts'
import { resendIcon } from '../../ui/icons.ts'
import { refusalLine } from '../../ui/outcome.ts'
import { openingRow } from '../../ui/rows.ts'
import { bar, places } from '../../ui/skeleton.ts'
import { statusTag } from '../../ui/status-tag.ts'
import { emptyDetails, invoiceDetails } from './details-view.ts'
import { leftToRight, type Wording } from './invoice-format.ts'
import { balanceLine, invoiceStatus, isStruck } from './invoice-status.ts'
import type { InvoiceStore } from './invoice-store.ts'

/** Balance, rows and the way to older ones. */
export function invoiceRows(store: InvoiceStore, wording: Wording, onOlder: () => void): TemplateResult {
  const { say } = wording
  const { value, items = [], hasMore, isLoadingMore, moreFailure } = store.list
  return html`${value?.balance ? balanceBand(value.balance, wording) : nothing} ${rowHeads(say)}
    <ul class="rows" role="list">
      ${items.map((invoice) => invoiceRow(invoice, store, wording))}
    </ul>
    <footer>
      <p aria-hidden="true"><bdi>${say('invoices.shown', { count: items.length })}</bdi></p>
      ${moreFailure ? refusalLine(say('invoices.older.failed')) : nothing}
      ${hasMore ? button(say(moreFailure ? 'invoices.again' : 'invoices.older'), isLoadingMore && say('invoices.waiting'), onOlder, true) : nothing}
    </footer>`
}

/** The very boxes of the list, before its words are there. */
export function emptyRows(count: number, say: Say): TemplateResult {
  const tag = html`<span class="tag">${bar()}</span>`
  return html`<div aria-hidden="true">
    <div class="balance">
      <p class="due">${say('invoices.balance')}<b>${bar()}</b></p>
      <p class="line">${tag}</p>
    </div>
    ${rowHeads(say)}
    ${places(count, () => html`<div class="row"><div class="cells">${cells(bar(), bar(), bar(), tag, bar(), bar())}</div></div>`)}
    <footer>${bar()}</footer>
  </div>`
}

/** What is left to pay, and always a second line: overdue, next date, or all paid. */
function balanceBand(balance: Balance, wording: Wording): TemplateResult {
  const { tone, icon: path, text } = balanceLine(balance, wording)
  return html`<div class="balance" part="balance">
    <p class="due">${wording.say('invoices.balance')}<b>${leftToRight(wording.format.money(balance.dueCents))}</b></p>
    <p class="line">${statusTag(tone, path, text)}</p>
  </div>`
}

/** Headings of the columns, once there are columns with room for them. Only for the eye: each row says what it is. */
const rowHeads = (say: Say): TemplateResult =>
  html`<div class="cells heads" aria-hidden="true">
    ${cells(say('invoices.head.invoice'), say('invoices.head.contract'), '', html`<span class="tag">${say('invoices.head.status')}</span>`, '', say('invoices.head.amount'))}
  </div>`

function invoiceRow(invoice: InvoiceSummary, store: InvoiceStore, wording: Wording): TemplateResult {
  const { say, format } = wording
  const { id, number, contracts, issuedOn, totalCents } = invoice
  const { tone, icon: path, tag, when } = invoiceStatus(invoice, wording)
  const names = contracts.map(({ label, reference }) => label || reference).join(', ')
  const contract = names ? html`<bdi>${names}</bdi><span class="comma">, </span>` : nothing
  const total = leftToRight(format.money(totalCents))
  const amount = isStruck(invoice) ? html`<s>${total}</s>` : total
  return openingRow({
    id,
    level: 3,
    content: cells(
      format.date(issuedOn, 'long'),
      contract,
      say('invoices.number', { number }),
      statusTag(tone, path, say(tag)),
      when,
      amount,
    ),
    isOpen: !!store.opened(id),
    onToggle: () => store.toggle(id),
    details: () => opened(id, store, wording),
  })
}

/** What an open row shows: its details, the space for them, or why they are not there. */
function opened(id: string, store: InvoiceStore, wording: Wording): TemplateResult | undefined {
  const { say } = wording
  const invoice = store.opened(id)
  if (invoice?.value) return invoiceDetails(invoice.value, wording)
  if (!invoice?.failure) return emptyDetails(say('invoices.loading'))
  const again = html`${icon(resendIcon)}${say('invoices.again')}`
  return html`${refusalLine(say('invoices.open.failed'))}${button(again, false, () => invoice.load(), true)}`
}

/**
 * The cells of a row, of the headings above it and of the bars before it. Spaces keep the words of a row apart for those
 * who hear them as one sentence.
 */
const cells = (date: unknown, contract: unknown, number: unknown, tag: unknown, when: unknown, amount: unknown): TemplateResult =>
  html`<span class="date"><bdi>${date}</bdi> </span><span class="what"><span class="contract">${contract}</span><span class="number">${number} </span></span
    ><span class="state">${tag} <span class="when"><bdi>${when}</bdi> </span></span><span class="amount" part="amount">${amount}</span>`
