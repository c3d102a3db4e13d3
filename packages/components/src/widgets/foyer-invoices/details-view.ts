import type { Invoice, InvoiceLine } from '@foyer/contract/resources'
import { html, nothing, type TemplateResult } from 'lit'
import { bar } from '../../ui/skeleton.ts'
import { leftToRight, type Wording } from './invoice-format.ts'
import { invoiceSums } from './invoice-status.ts'

const fact = (label: string, value: unknown): TemplateResult => html`<div><dt>${label}</dt><dd>${value}</dd></div>`

/** When the meter was read or estimated; empty when the invoice does not say. */
function meter({ reading, readingOn }: Invoice, { say, format }: Wording): string {
  if (!reading) return ''
  return readingOn ? say(`invoices.meter.${reading}-on`, { date: format.date(readingOn, 'short', true) }) : say(`invoices.meter.${reading}`)
}

function facts(invoice: Invoice, wording: Wording): TemplateResult {
  const { say, format } = wording
  const { issuedOn, periodFrom, periodTo, deliveryPoints, replacedBy } = invoice
  const period = format.period(periodFrom, periodTo)
  const reading = meter(invoice, wording)
  return html`<dl class="facts">
    ${fact(say('invoices.fact.issued'), format.date(issuedOn, 'short'))}
    ${period ? fact(say('invoices.fact.period'), period) : nothing}
    ${
      deliveryPoints.length
        ? fact(
            say('invoices.fact.delivery-point'),
            deliveryPoints.map(({ reference }) => html`<span>${leftToRight(reference)}</span>`),
          )
        : nothing
    }
    ${reading ? fact(say('invoices.fact.meter'), reading) : nothing}
    ${replacedBy ? fact(say('invoices.fact.replaced-by'), say('invoices.number', { number: replacedBy.number })) : nothing}
  </dl>`
}

function line(
  { text, detail, quantity, unit, unitPrice, amountCents, contract }: InvoiceLine,
  invoice: Invoice,
  { format }: Wording,
): TemplateResult {
  const count = quantity === null ? '' : format.quantity(quantity, unit)
  const price = unitPrice === null ? '' : format.unitPrice(unitPrice)
  const times = [count, price].filter(Boolean).join(' × ')
  const owner = invoice.contracts.length > 1 ? invoice.contracts.find(({ id }) => id === contract)?.label : ''
  const said = [owner, detail].filter(Boolean).join(', ')
  return html`<tr>
    <th scope="row">${text}<small><span class="narrow">${times}${times && said ? ', ' : ''}</span>${said}</small></th>
    <td class="wide">${leftToRight(count)}</td>
    <td class="wide">${leftToRight(price)}</td>
    <td>${leftToRight(format.money(amountCents))}</td>
  </tr>`
}

function lines(invoice: Invoice, wording: Wording): TemplateResult {
  const { say } = wording
  return html`<table class="lines">
    <thead>
      <tr>
        <th scope="col">${say('invoices.line.text')}</th>
        <th scope="col" class="wide">${say('invoices.line.quantity')}</th>
        <th scope="col" class="wide">${say('invoices.line.unit-price')}</th>
        <th scope="col">${say('invoices.line.amount')}</th>
      </tr>
    </thead>
    <tbody>
      ${invoice.lines.map((each) => line(each, invoice, wording))}
    </tbody>
  </table>`
}

/** What an open row shows: facts, lines, sums. */
export const invoiceDetails = (
  invoice: Invoice,
  wording: Wording,
): TemplateResult => html`${facts(invoice, wording)}${lines(invoice, wording)}
  <dl class="sums">
    ${invoiceSums(invoice, wording).map(({ label, amount }) => fact(label, leftToRight(amount)))}
  </dl>`

/** The same space while the lines are on their way. */
export const emptyDetails = (label: string): TemplateResult => html`<p class="sr">${label}</p>
  <div class="empty" aria-hidden="true">${[1, 2, 3, 4, 5, 6].map(() => bar())}</div>`
