import type { Balance, Invoice, InvoiceStatus, InvoiceSummary } from '@foyer/contract/resources'
import type { MessageId } from '../../core/messages/message-id.ts'
import { checkCircleIcon, clockIcon, minusCircleIcon, warningIcon } from '../../ui/icons.ts'
import type { Tone } from '../../ui/notice.ts'
import type { Wording } from './invoice-format.ts'

interface Look {
  tone: Tone | 'quiet'
  icon: string
}

export interface Status extends Look {
  tag: MessageId
  /** The sentence beside the tag: by when, since when, how much is left. Empty when there is nothing to add. */
  when: string
}

const DUE: Look = { tone: 'info', icon: clockIcon }
const OVERDUE: Look = { tone: 'danger', icon: warningIcon }
const PAID: Look = { tone: 'success', icon: checkCircleIcon }
const OVER: Look = { tone: 'quiet', icon: minusCircleIcon }

/** A cancelled or replaced invoice counts no more: its amount is struck. */
export const isStruck = ({ status }: { status: InvoiceStatus }): boolean => status === 'cancelled' || status === 'replaced'

/** What an invoice's tag shows. A paid one with a negative total is a credit note; a replaced one reads as cancelled. */
export function invoiceStatus(invoice: InvoiceSummary, { say, format }: Wording): Status {
  const { status, dueOn, paidOn, replacedBy } = invoice
  const on = (id: MessageId, date: string | null | undefined) => (date ? say(id, { date: format.date(date, 'long', true) }) : '')
  if (status === 'due') return { ...DUE, tag: 'invoices.tag.due', when: on('invoices.when.due', dueOn) }
  if (status === 'overdue') return { ...OVERDUE, tag: 'invoices.tag.overdue', when: on('invoices.when.overdue', dueOn) }
  if (status === 'partly-paid')
    return {
      ...DUE,
      tone: 'warning',
      tag: 'invoices.tag.partly-paid',
      when: say('invoices.when.partly-paid', { amount: format.money(invoice.dueCents) }),
    }
  if (isStruck(invoice)) return { ...OVER, tag: 'invoices.tag.cancelled', when: on('invoices.when.replaced', replacedBy?.issuedOn) }
  return { ...PAID, tag: invoice.totalCents < 0 ? 'invoices.tag.credit' : 'invoices.tag.paid', when: on('invoices.when.paid', paidOn) }
}

/** The balance band's second line, there in every case: what is overdue, else the next date, else that all is paid. */
export function balanceLine({ dueCents, overdueCents, nextDueOn }: Balance, { say, format }: Wording): Look & { text: string } {
  if (overdueCents > 0)
    return {
      ...OVERDUE,
      text:
        overdueCents < dueCents
          ? say('invoices.balance.overdue', { amount: format.money(overdueCents) })
          : say('invoices.balance.all-overdue'),
    }
  if (dueCents <= 0) return { ...PAID, text: say('invoices.balance.paid') }
  return {
    ...DUE,
    text: nextDueOn ? say('invoices.balance.next', { date: format.date(nextDueOn, 'long', true) }) : say('invoices.balance.undated'),
  }
}

export interface Sum {
  label: string
  amount: string
}

/**
 * The sums under an invoice's lines: before VAT, each VAT rate, the total and, once some of it is paid, what is left.
 * The last one is what the invoice comes down to.
 */
export function invoiceSums(invoice: Invoice, { say, format }: Wording): Sum[] {
  const { totalCents, dueCents, netCents, vat } = invoice
  const sum = (label: string, cents: number): Sum => ({ label, amount: format.money(cents) })
  const isToPay = dueCents > 0 && !isStruck(invoice)
  const parts = [
    sum(say('invoices.sum.net'), netCents),
    ...vat.map(({ basisPoints, cents }) => sum(say('invoices.sum.vat', { rate: format.percent(basisPoints) }), cents)),
  ]
  if (isToPay && dueCents !== totalCents)
    return [
      ...parts,
      sum(say('invoices.sum.total'), totalCents),
      sum(say('invoices.sum.settled'), dueCents - totalCents),
      sum(say('invoices.sum.left'), dueCents),
    ]
  return [...parts, sum(say(totalCents < 0 ? 'invoices.sum.credit' : isToPay ? 'invoices.sum.to-pay' : 'invoices.sum.total'), totalCents)]
}
