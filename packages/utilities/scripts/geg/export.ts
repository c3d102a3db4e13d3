import type { Customer } from '../billing/customer.ts'
import { date, monthsBefore, yearAndMonth } from '../billing/dates.ts'
import { type BillingData, changeNewest, type Invoice, invoiceOf, open } from '../billing/invoices.ts'
import { consumption, item, type Line, netCents } from '../billing/lines.ts'
import { first, linesOf, type Series, series } from '../billing/series.ts'
import { CUSTOMERS, HUGO, INES, JEANNE, KARIM, LONG_NAME, ODETTE, PAUL } from './people.ts'
import { biller, TARIFF } from './tariff.ts'

/** Bills of a customer's first contract every two months, the newest issued on that day. */
const billed = (
  customer: Customer,
  place: number,
  year: number,
  month: number,
  day: number,
  rest: Pick<Series, 'count' | 'kWh'>,
): Invoice[] => series(biller, customer, first(customer.contracts), place, { last: { year, month, day }, months: 2, ...rest })

/** Free of VAT. */
const GESTURE_CENTS = -95
const NET_BEFORE_GESTURE_CENTS = 10_367

/** The bill of the pictures: F26-771 204, of 123,45 €. */
function pictured(): Line[] {
  const contract = first(HUGO.contracts)
  for (let peak = 300; peak > 0; peak--)
    for (let offPeak = 1; offPeak < 400; offPeak++) {
      const lines = consumption(contract, TARIFF, 'electricity', 2, [peak, offPeak], 'real')
      if (netCents(lines) !== NET_BEFORE_GESTURE_CENTS) continue
      return [...lines, item(contract, TARIFF, { text: 'Geste commercial', quantity: 1, cents: GESTURE_CENTS, vatBasisPoints: 0 })]
    }
  throw new Error('No consumption comes to the pictured amount.')
}

function hugo(): Invoice[] {
  const period = monthsBefore(2026, 11, 2)
  return [
    invoiceOf(biller, HUGO, 1_204, '2026-11-04', period, pictured(), { reading: 'real', readingOn: period.to }),
    ...billed(HUGO, 1_204, 2026, 9, 4, { count: 28, kWh: 220 }),
  ]
}

/** One bill over both contracts. */
function ines(): Invoice[] {
  return Array.from({ length: 26 }, (_, index) => {
    const issuedOn = date(2026, 11 - 2 * index, 6)
    const [year, month] = yearAndMonth(issuedOn)
    const lines = INES.contracts.flatMap((contract, place) =>
      linesOf(TARIFF, contract, 2, month, place === 0 ? 190 : 640, index * 10, 'real'),
    )
    const period = monthsBefore(year, month, 2)
    return invoiceOf(biller, INES, 552, issuedOn, period, lines, { reading: 'real', readingOn: period.to })
  })
}

function allInvoices(): Invoice[] {
  return [
    ...hugo(),
    ...ines(),
    ...billed(KARIM, 818, 2026, 11, 3, { count: 16, kWh: 410 }),
    ...changeNewest(billed(ODETTE, 340, 2026, 7, 20, { count: 36, kWh: 150 }), open),
    ...billed(PAUL, 905, 2026, 11, 5, { count: 30, kWh: 280 }),
    ...changeNewest(billed(JEANNE, 126, 2026, 10, 2, { count: 36, kWh: 330 }), open),
    ...billed(LONG_NAME, 1_884, 2026, 11, 5, { count: 11, kWh: 1_250 }),
  ]
}

export const data: BillingData = { exportedAt: '2026-11-16T02:50:00Z', customers: CUSTOMERS, invoices: allInvoices() }
