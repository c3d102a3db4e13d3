import type { Customer } from './customer.ts'
import { addDays, noise, type Period } from './dates.ts'
import { type Line, netCents, type Reading, type Tariff, vatCents } from './lines.ts'

export interface Invoice {
  number: string
  customer: string
  contracts: readonly string[]
  issuedOn: string
  dueOn: string
  paidOn?: string
  periodFrom: string
  periodTo: string
  totalCents: number
  paidCents: number
  netCents: number
  status: 'issued' | 'cancelled' | 'replaced'
  replacedBy?: string
  reading?: Reading
  readingOn?: string
  lines: readonly Line[]
}

/** How one utility bills. */
export interface Biller {
  tariffOf(customer: Customer): Tariff
  /** Numbers grow with the date over all customers, as a billing system counts; `place` tells those of a day apart. */
  numberOf(issuedOn: string, place: number): string
  dueAfterDays: number
  /** Everything issued before this day is paid, unless an invoice says otherwise. */
  paidUntil: string
}

/** One utility's invented billing data, as of `exportedAt`. */
export interface BillingData {
  exportedAt: string
  customers: readonly Customer[]
  invoices: readonly Invoice[]
}

export function invoiceOf(
  { numberOf, dueAfterDays, paidUntil }: Biller,
  customer: Customer,
  place: number,
  issuedOn: string,
  period: Period,
  lines: readonly Line[],
  more: Partial<Invoice> = {},
): Invoice {
  const net = netCents(lines)
  const total = net + vatCents(lines)
  const isPaid = issuedOn < paidUntil
  return {
    number: numberOf(issuedOn, place),
    customer: customer.reference,
    contracts: [...new Set(lines.map(({ contract }) => contract))],
    issuedOn,
    dueOn: addDays(issuedOn, dueAfterDays),
    ...(isPaid ? { paidOn: addDays(issuedOn, 14 + noise(Date.parse(issuedOn) / 86_400_000 + place, 5)) } : {}),
    periodFrom: period.from,
    periodTo: period.to,
    totalCents: total,
    paidCents: isPaid ? total : 0,
    netCents: net,
    status: 'issued',
    lines,
    ...more,
  }
}

/** Not paid yet. */
export const open: Partial<Invoice> = { paidCents: 0, paidOn: '' }

/** The newest of a series, changed. */
export function changeNewest(invoices: Invoice[], more: Partial<Invoice>): Invoice[] {
  const [newest, ...older] = invoices
  return newest ? [{ ...newest, ...more }, ...older] : []
}
