import type { Contract, Customer } from './customer.ts'
import { date, monthsBefore, noise, season, yearAndMonth } from './dates.ts'
import { type Biller, type Invoice, invoiceOf } from './invoices.ts'
import { consumption, energyOf, type Line, type Reading, type Tariff } from './lines.ts'

export interface Series {
  /** When the newest one is issued. */
  last: { year: number; month: number; day: number }
  /** A bill every so many months. */
  months: number
  count: number
  /** kWh of a month in spring. */
  kWh: number
}

/** What a contract's delivery points consumed in the months before `month`. */
export function linesOf(
  tariff: Tariff,
  contract: Contract,
  months: number,
  month: number,
  kWhAMonth: number,
  seed: number,
  reading: Reading,
): Line[] {
  return contract.points.flatMap(({ energy }, index) => {
    const kWh = Math.round(kWhAMonth * months * season(month) * (0.8 + noise(seed + index, 400) / 1000))
    const parts = energyOf(tariff, energy).uses.map(({ share }) => Math.round(kWh * share))
    return consumption(contract, tariff, energy, months, parts, reading)
  })
}

/** Bills of what was consumed, newest first; every third one is estimated. */
export function series(
  biller: Biller,
  customer: Customer,
  contract: Contract,
  place: number,
  { last, months, count, kWh }: Series,
): Invoice[] {
  const tariff = biller.tariffOf(customer)
  return Array.from({ length: count }, (_, index) => {
    const issuedOn = date(last.year, last.month - index * months, last.day)
    const [year, month] = yearAndMonth(issuedOn)
    const period = monthsBefore(year, month, months)
    const reading: Reading = index % 3 === 2 ? 'estimated' : 'real'
    const lines = linesOf(tariff, contract, months, month, kWh, place * 1000 + index, reading)
    return invoiceOf(biller, customer, place, issuedOn, period, lines, { reading, readingOn: period.to })
  })
}

export function first<Item>(list: readonly Item[]): Item {
  const [item] = list
  if (item === undefined) throw new Error('The list is empty.')
  return item
}
