import { html, nothing, type TemplateResult } from 'lit'
import { button } from '../../ui/button.ts'
import { icon } from '../../ui/icon.ts'
import { alertIcon, resendIcon } from '../../ui/icons.ts'
import { balanceBand } from './balance-view.ts'
import { emptyDetails, invoiceDetails } from './details-view.ts'
import { rowHeads } from './heads-view.ts'
import type { InvoiceList } from './invoice-list.ts'
import { invoiceRow } from './row-view.ts'
import type { Wording } from './wording.ts'

const failed = (sentence: string): TemplateResult => html`<p class="error" role="alert">${icon(alertIcon)}${sentence}</p>`

/** What an invoice opens: nothing while closed, then its details, the space for them, or why they are not there. */
function opened(id: string, list: InvoiceList, wording: Wording): TemplateResult | undefined {
  const { say } = wording
  if (!list.details.has(id)) return undefined
  const details = list.details.get(id)
  if (!details) return emptyDetails(say('invoices.loading'))
  if (typeof details !== 'string') return invoiceDetails(details, wording)
  return html`${failed(say('invoices.open.failed'))}${button(html`${icon(resendIcon)}${say('invoices.again')}`, false, () => list.read(id), true)}`
}

/** Balance, rows and the way to older ones. */
export function invoiceRows(list: InvoiceList, wording: Wording, onOlder: () => void): TemplateResult {
  const { say } = wording
  const { items = [], balance, hasOlder, isPaging, pagingFailure } = list
  return html`${balance ? balanceBand(balance, wording) : nothing} ${rowHeads(say)}
    <ul class="rows" role="list">
      ${items.map((invoice) => invoiceRow(invoice, opened(invoice.id, list, wording), wording, () => list.toggle(invoice.id)))}
    </ul>
    <footer>
      <p aria-hidden="true"><bdi>${say('invoices.shown', { count: items.length })}</bdi></p>
      ${pagingFailure ? failed(say('invoices.older.failed')) : nothing}
      ${hasOlder ? button(say(pagingFailure ? 'invoices.again' : 'invoices.older'), isPaging && say('invoices.waiting'), onOlder, true) : nothing}
    </footer>`
}
