import type { Invoice } from '@foyer/contract/resources'
import { isStruck } from './invoice-status.ts'
import type { Wording } from './wording.ts'

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
