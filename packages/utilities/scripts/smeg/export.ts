import type { Contract, Customer } from '../billing/customer.ts'
import { addDays, date, monthsBefore, noise, yearAndMonth } from '../billing/dates.ts'
import { type BillingData, changeNewest, type Invoice, invoiceOf, open } from '../billing/invoices.ts'
import { consumption, item, type Line, netCents, type Reading, subscription } from '../billing/lines.ts'
import { first, linesOf, type Series, series } from '../billing/series.ts'
import { BAKERY, CLAIRE, CUSTOMERS, EMMA, HORTENSE, HOTEL, JEAN, LONG_NAME, LUCAS, MARC, PAOLO, SOFIA } from './people.ts'
import { biller, TARIFF } from './tariff.ts'

/** The consumption that makes a household's bill come to exactly `net` cents, two thirds of it at peak hours. */
function electricityOf(contract: Contract, months: number, net: number, reading: Reading): Line[] {
  for (let distance = 0; distance < 400; distance++)
    for (const peak of [Math.round(net / 40) - distance, Math.round(net / 40) + distance])
      for (let offPeak = 1; peak > 0 && offPeak < peak; offPeak++) {
        const lines = consumption(contract, TARIFF, 'electricity', months, [peak, offPeak], reading)
        if (netCents(lines) === net) return lines
      }
  throw new Error(`No consumption comes to ${net} cents.`)
}

/** The seven of the pictures, then what came before them. */
function claire(): Invoice[] {
  const [flat, box] = CLAIRE.contracts
  if (!flat || !box) throw new Error('Claire has two contracts.')
  const pictured = (number: string, issuedOn: string, lines: Line[], from: string, to: string, more: Partial<Invoice>) =>
    invoiceOf(biller, CLAIRE, 0, issuedOn, { from, to }, lines, { number, reading: 'real', readingOn: to, ...more })
  const paid = (total: number, paidOn: string) => ({ paidOn, paidCents: total })
  const parking = (): Line[] => [
    { ...subscription(box, TARIFF, 'electricity', 2), detail: '3 kVA, deux mois', unitPrice: '7.63', amountCents: 1526 },
    {
      contract: box.reference,
      text: 'Consommation',
      detail: 'relevé réel',
      quantity: '19',
      unit: 'kWh',
      unitPrice: '0.2650',
      amountCents: 504,
      vatBasisPoints: TARIFF.vatBasisPoints,
    },
  ]
  const replaced = electricityOf(flat, 2, 14296, 'estimated')
  const newest = consumption(flat, TARIFF, 'electricity', 2, [412, 268], 'real')
  return [
    pictured('2026-118407', '2026-11-03', newest, '2026-09-01', '2026-10-31', open),
    pictured('2026-104882', '2026-10-05', parking(), '2026-08-01', '2026-09-30', { ...open, dueOn: '2026-10-26' }),
    pictured('2026-091530', '2026-09-03', electricityOf(flat, 2, 13515, 'real'), '2026-07-01', '2026-08-31', paid(16218, '2026-09-21')),
    pictured('2026-078214', '2026-08-05', parking(), '2026-06-01', '2026-07-31', paid(2436, '2026-08-20')),
    pictured('2026-065009', '2026-07-03', electricityOf(flat, 2, 12335, 'real'), '2026-05-01', '2026-06-30', paid(14802, '2026-07-18')),
    pictured('2026-041120', '2026-05-11', electricityOf(flat, 2, 12608, 'real'), '2026-03-01', '2026-04-30', paid(15130, '2026-05-28')),
    pictured('2026-040377', '2026-05-04', replaced, '2026-03-01', '2026-04-30', {
      ...open,
      status: 'replaced',
      replacedBy: '2026-041120',
      reading: 'estimated',
    }),
    ...billed(CLAIRE, 1, 2026, 3, 3, { months: 2, count: 20, kWh: 330 }),
    creditNote(CLAIRE, flat, '2025-07-15', -1840),
  ]
}

/** Bills of a customer's first contract, the newest issued on that day. */
const billed = (customer: Customer, place: number, year: number, month: number, day: number, rest: Omit<Series, 'last'>): Invoice[] =>
  series(biller, customer, first(customer.contracts), place, { last: { year, month, day }, ...rest })

/** What was billed too much, given back: negative, and settled with the next invoice. */
function creditNote(customer: Customer, contract: Contract, issuedOn: string, net: number): Invoice {
  const line = item(contract, TARIFF, { text: 'Avoir : régularisation après relevé', quantity: 1, cents: net })
  const total = net + Math.round((net * TARIFF.vatBasisPoints) / 10_000)
  const period = { from: addDays(issuedOn, -60), to: addDays(issuedOn, -1) }
  const more: Partial<Invoice> = { reading: 'real', readingOn: issuedOn, paidCents: total, paidOn: issuedOn }
  return invoiceOf(biller, customer, 90, issuedOn, period, [line], more)
}

/** A weekly bill of a charging point. */
function charging(): Invoice[] {
  const contract = first(MARC.contracts)
  return Array.from({ length: 300 }, (_, index) => {
    const issuedOn = addDays('2026-11-09', -7 * index)
    const lines = consumption(contract, TARIFF, 'charging', 1, [18 + noise(index, 60)], 'real')
    const readingOn = addDays(issuedOn, -1)
    return invoiceOf(biller, MARC, 30, issuedOn, { from: addDays(issuedOn, -7), to: readingOn }, lines, { reading: 'real', readingOn })
  })
}

/** One bill a month over all contracts of a company. */
function hotel(): Invoice[] {
  return Array.from({ length: 24 }, (_, index) => {
    const issuedOn = date(2026, 11 - index, 6)
    const [year, month] = yearAndMonth(issuedOn)
    const lines = HOTEL.contracts.flatMap((contract, place) =>
      linesOf(TARIFF, contract, 1, month, place === 2 ? 42_000 : 9_500, index * 10 + place, 'real'),
    )
    const period = monthsBefore(year, month, 1)
    const more: Partial<Invoice> = { reading: 'real', readingOn: period.to, dueOn: addDays(issuedOn, 30) }
    return invoiceOf(biller, HOTEL, 50, issuedOn, period, lines, more)
  })
}

function allInvoices(): Invoice[] {
  const lucas = billed(LUCAS, 12, 2026, 10, 7, { months: 2, count: 15, kWh: 260 })
  return [
    ...claire(),
    ...changeNewest(billed(PAOLO, 5, 2026, 11, 4, { months: 2, count: 30, kWh: 520 }), { paidCents: 10_000 }),
    ...billed(EMMA, 7, 2026, 10, 12, { months: 2, count: 14, kWh: 190 }),
    ...billed(JEAN, 9, 2026, 11, 3, { months: 2, count: 36, kWh: 210 }),
    ...billed(HORTENSE, 10, 2026, 11, 3, { months: 3, count: 20, kWh: 610 }),
    ...billed(SOFIA, 11, 2026, 5, 6, { months: 2, count: 25, kWh: 240 }),
    ...changeNewest(lucas, open).map((invoice, index) => (index === 3 ? { ...invoice, status: 'cancelled' as const, ...open } : invoice)),
    ...charging(),
    ...billed(LONG_NAME, 40, 2026, 11, 5, { months: 2, count: 11, kWh: 1900 }),
    ...billed(BAKERY, 45, 2026, 11, 2, { months: 1, count: 48, kWh: 3800 }),
    creditNote(BAKERY, first(BAKERY.contracts), '2026-06-18', -31_250),
    ...hotel(),
  ]
}

export const data: BillingData = { exportedAt: '2026-11-16T02:30:00Z', customers: CUSTOMERS, invoices: allInvoices() }
