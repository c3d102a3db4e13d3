import type { Balance, InvoiceSummary } from '@foyer/contract/resources'
import { checkCircleIcon, clockIcon, minusCircleIcon, warningIcon } from '../../parts/icons.ts'
import type { Tone } from '../../parts/notice.ts'
import type { WordId } from '../../words/ids.ts'
import type { Wording } from './wording.ts'

export interface Status {
  tone: Tone | 'quiet'
  icon: string
  tag: WordId
  /** The sentence beside the tag: by when, since when, how much is left. Empty when there is nothing to add. */
  when: string
}

/** A cancelled or replaced invoice counts no more: its amount is struck. */
export const isStruck = ({ status }: InvoiceSummary): boolean => status === 'cancelled' || status === 'replaced'

/** What an invoice's tag shows. A paid one with a negative total is a credit note; a replaced one reads as cancelled. */
export function invoiceStatus(invoice: InvoiceSummary, { say, format }: Wording): Status {
  const { status, dueOn, paidOn, dueCents, totalCents, replacedBy } = invoice
  const dated = (id: WordId, date: string | null | undefined) => (date ? say(id, { date: format.nearDate(date) }) : '')
  switch (status) {
    case 'due':
      return { tone: 'info', icon: clockIcon, tag: 'invoices.tag.due', when: dated('invoices.when.due', dueOn) }
    case 'overdue':
      return { tone: 'danger', icon: warningIcon, tag: 'invoices.tag.overdue', when: dated('invoices.when.overdue', dueOn) }
    case 'partly-paid':
      return { tone: 'warning', icon: clockIcon, tag: 'invoices.tag.partly-paid', when: say('invoices.when.partly-paid', { amount: format.money(dueCents) }) }
    case 'paid':
      return {
        tone: 'success',
        icon: checkCircleIcon,
        tag: totalCents < 0 ? 'invoices.tag.credit' : 'invoices.tag.paid',
        when: dated('invoices.when.paid', paidOn),
      }
    default:
      return { tone: 'quiet', icon: minusCircleIcon, tag: 'invoices.tag.cancelled', when: dated('invoices.when.replaced', replacedBy?.issuedOn) }
  }
}

/** The balance band's second line, there in every case: what is overdue, else the next date, else that all is paid. */
export function balanceLine({ dueCents, overdueCents, nextDueOn }: Balance, { say, format }: Wording): { tone: Tone; icon: string; text: string } {
  if (overdueCents > 0) {
    const isAll = overdueCents >= dueCents
    const text = isAll ? say('invoices.balance.all-overdue') : say('invoices.balance.overdue', { amount: format.money(overdueCents) })
    return { tone: 'danger', icon: warningIcon, text }
  }
  if (dueCents <= 0) return { tone: 'success', icon: checkCircleIcon, text: say('invoices.balance.paid') }
  const text = nextDueOn ? say('invoices.balance.next', { date: format.nearDate(nextDueOn) }) : say('invoices.balance.undated')
  return { tone: 'info', icon: clockIcon, text }
}
