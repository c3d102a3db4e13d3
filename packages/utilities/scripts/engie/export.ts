import type { Contract, Customer } from '../billing/customer.ts'
import { addDays, date, monthsBefore, type Period, yearAndMonth } from '../billing/dates.ts'
import { type BillingData, type Invoice, invoiceOf, open } from '../billing/invoices.ts'
import { item, type Line } from '../billing/lines.ts'
import { first, linesOf } from '../billing/series.ts'
import { AN, BRAM, CUSTOMERS, FIEN, GRETA, LONG_NAME, LUC, MARGAUX, ODILE, SANDER } from './people.ts'
import { biller, wordsFor } from './tariff.ts'

interface Plan {
  customer: Customer
  contract: Contract
  /** Tells the customer's numbers from those of others on the same day. */
  place: number
  /** When the newest bill was issued. */
  last: string
  count: number
  /** The month whose bill settles the year. */
  settledIn: number
  /** Asked for in advance every month, without VAT. */
  advanceCents: number
  /** What an average month takes of each energy. */
  kWh: number
}

/** April is as warm as the year: what is consumed in twelve months has no season. */
const NO_SEASON = 4

/** Eleven advances a year, and a bill of what was really consumed. Newest first. */
function household(plan: Plan): Invoice[] {
  const [lastYear, lastMonth] = yearAndMonth(plan.last)
  return Array.from({ length: plan.count }, (_, index) => {
    const issuedOn = date(lastYear, lastMonth - index, Number(plan.last.slice(8)))
    const [year, month] = yearAndMonth(issuedOn)
    if (month === plan.settledIn) return settlement(plan, issuedOn, monthsBefore(year, month, 12), 11)
    const { customer, contract, place } = plan
    return invoiceOf(biller, customer, place, issuedOn, { from: date(year, month, 1), to: date(year, month + 1, 0) }, [
      advance(plan, contract),
    ])
  })
}

function advance({ customer, advanceCents }: Plan, contract: Contract): Line {
  return item(contract, biller.tariffOf(customer), { text: wordsFor(customer).advance, quantity: 1, cents: advanceCents })
}

/** What was consumed since the last one, less the advances. */
function settlement(plan: Plan, issuedOn: string, period: Period, advances: number, more: Partial<Invoice> = {}): Invoice {
  const { customer, contract, place, advanceCents, kWh } = plan
  const tariff = biller.tariffOf(customer)
  const lines = [
    ...linesOf(tariff, contract, advances + 1, NO_SEASON, kWh, place + Number(issuedOn.slice(0, 4)), 'real'),
    item(contract, tariff, { text: wordsFor(customer).advances, quantity: -advances, cents: advanceCents }),
  ]
  return invoiceOf(biller, customer, place, issuedOn, period, lines, { reading: 'real', readingOn: period.to, ...more })
}

const plan = (
  customer: Customer,
  place: number,
  last: string,
  count: number,
  settledIn: number,
  advanceCents: number,
  kWh: number,
  contract = first(customer.contracts),
): Plan => ({ customer, contract, place, last, count, settledIn, advanceCents, kWh })

/** The last bill of a contract that has ended: all that was consumed in its last months. */
function closing(ended: Plan, months: number, issuedOn: string, more: Partial<Invoice> = {}): Invoice {
  const to = ended.contract.to ?? addDays(issuedOn, -15)
  const [year, month] = yearAndMonth(to)
  return settlement({ ...ended, place: ended.place + 1 }, issuedOn, { from: date(year, month - months + 1, 1), to }, months - 1, more)
}

function bram(): Invoice[] {
  const [house, box] = BRAM.contracts
  if (!house || !box) throw new Error('Bram has two contracts.')
  return [
    ...household(plan(BRAM, 311, '2026-11-03', 30, 3, 12_264, 300, house)),
    ...household(plan(BRAM, 312, '2026-11-10', 13, 11, 1_887, 20, box)),
  ]
}

function allInvoices(): Invoice[] {
  const sander = plan(SANDER, 276, '2026-05-05', 28, 1, 4_245, 140)
  const margaux = plan(MARGAUX, 314, '2025-12-04', 36, 2, 6_604, 180)
  return [
    ...household(plan(AN, 287, '2026-11-03', 26, 9, 9_434, 230)),
    ...bram(),
    ...household(plan(ODILE, 298, '2026-11-04', 31, 4, 12_264, 260)),
    ...household(plan(LUC, 305, '2026-11-05', 48, 10, 5_189, 170)),
    ...household(plan(GRETA, 262, '2026-11-03', 40, 7, 11_321, 280)),
    closing(sander, 5, '2026-06-18', open),
    ...household(sander),
    closing(margaux, 11, '2026-01-20'),
    ...household(margaux),
    ...household(plan(FIEN, 300, '2026-11-06', 24, 5, 5_660, 150)),
    ...household(plan(LONG_NAME, 319, '2026-11-05', 24, 11, 35_849, 880)),
  ]
}

export const data: BillingData = { exportedAt: '2026-11-16T02:45:00Z', customers: CUSTOMERS, invoices: allInvoices() }
