import type { Balance, Energy, Invoice, InvoiceStatus, InvoiceSummary } from '@foyer/contract/resources'
import type { BalanceRecord, InvoiceDetailRecord, InvoiceRecord } from './records.ts'

/** Cents still to pay. A credit note, a cancelled or a replaced invoice leaves nothing. */
export function dueCents({ status, totalCents, paidCents }: Pick<InvoiceRecord, 'status' | 'totalCents' | 'paidCents'>): number {
  return status === 'issued' ? Math.max(0, totalCents - paidCents) : 0
}

/** `today` is a date in the utility's time zone; the due date itself is still in time. */
export function invoiceStatus(invoice: Pick<InvoiceRecord, 'status' | 'totalCents' | 'paidCents' | 'dueOn'>, today: string): InvoiceStatus {
  if (invoice.status !== 'issued') return invoice.status
  if (dueCents(invoice) === 0) return 'paid'
  if (invoice.dueOn !== null && invoice.dueOn < today) return 'overdue'
  return invoice.paidCents > 0 ? 'partly-paid' : 'due'
}

export function toSummary(record: InvoiceRecord, currency: string, today: string): InvoiceSummary {
  return {
    id: record.id,
    number: record.number,
    customer: record.customer,
    contracts: record.contracts,
    issuedOn: record.issuedOn,
    dueOn: record.dueOn,
    paidOn: record.paidOn,
    periodFrom: record.periodFrom,
    periodTo: record.periodTo,
    totalCents: record.totalCents,
    dueCents: dueCents(record),
    currency,
    status: invoiceStatus(record, today),
    replacedBy: record.replacedBy,
  }
}

export function toInvoice(record: InvoiceDetailRecord, currency: string, today: string): Invoice {
  return {
    ...toSummary(record, currency, today),
    deliveryPoints: record.deliveryPoints.map((point) => ({ ...point, energy: point.energy as Energy })),
    reading: record.reading,
    readingOn: record.readingOn,
    netCents: record.netCents,
    vat: vatByRate(record),
    lines: record.lines,
  }
}

/**
 * VAT of each rate, highest first. The sum is exactly what the bill adds to its net: a cent that rounding each rate leaves
 * over goes to the rate with the most VAT.
 */
export function vatByRate({
  lines,
  totalCents,
  netCents,
}: Pick<InvoiceDetailRecord, 'lines' | 'totalCents' | 'netCents'>): { basisPoints: number; cents: number }[] {
  const nets = new Map<number, number>()
  for (const { vatBasisPoints, amountCents } of lines) nets.set(vatBasisPoints, (nets.get(vatBasisPoints) ?? 0) + amountCents)
  const rates = [...nets]
    .map(([basisPoints, net]) => ({ basisPoints, cents: Math.round((net * basisPoints) / 10_000) }))
    .sort((a, b) => b.basisPoints - a.basisPoints)
  const largest = rates.reduce<(typeof rates)[number] | null>(
    (most, rate) => (most === null || Math.abs(rate.cents) > Math.abs(most.cents) ? rate : most),
    null,
  )
  if (largest) largest.cents += totalCents - netCents - rates.reduce((sum, { cents }) => sum + cents, 0)
  return rates
}

export const toBalance = (record: BalanceRecord): Balance => ({
  dueCents: record.dueCents ?? 0,
  overdueCents: record.overdueCents ?? 0,
  nextDueOn: record.nextDueOn,
})
