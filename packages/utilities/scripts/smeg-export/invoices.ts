import { electricity, electricityOf, type Line, netCents, otherEnergy, type Reading, subscription } from './lines.ts'
import {
  BAKERY,
  CLAIRE,
  type Contract,
  type Customer,
  EMMA,
  HORTENSE,
  HOTEL,
  JEAN,
  LONG_NAME,
  LUCAS,
  MARC,
  PAOLO,
  SOFIA,
} from './people.ts'

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

/** Everything issued before this day is paid, unless an invoice says otherwise. */
const PAID_UNTIL = '2026-10-20'
const VAT = 0.2

const date = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
const dayOfYear = (day: string) => (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / 86_400_000 + 1

/** Whole numbers that look uneven and are always the same. */
function noise(seed: number, range: number): number {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d)
  return ((mixed ^ (mixed >>> 13)) >>> 0) % range
}

/** More in winter, less in summer. */
const season = (month: number) => 1 + 0.45 * Math.cos(((month - 1) / 12) * 2 * Math.PI)

/** Numbers grow with the date over all customers, as a billing system counts. */
const numberOf = (issuedOn: string, place: number) =>
  `${issuedOn.slice(0, 4)}-${String(dayOfYear(issuedOn) * 380 + place).padStart(6, '0')}`

function invoiceOf(
  customer: Customer,
  place: number,
  issuedOn: string,
  period: { from: string; to: string },
  lines: readonly Line[],
  more: Partial<Invoice> = {},
): Invoice {
  const net = netCents(lines)
  const total = net + Math.round(net * VAT)
  const isPaid = issuedOn < PAID_UNTIL
  return {
    number: numberOf(issuedOn, place),
    customer: customer.reference,
    contracts: [...new Set(lines.map(({ contract }) => contract))],
    issuedOn,
    dueOn: addDays(issuedOn, 21),
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

/** The months before an invoice. */
function monthsBefore(year: number, month: number, count: number) {
  return { from: date(year, month - count, 1), to: date(year, month, 0) }
}

function linesOf(contract: Contract, months: number, month: number, scale: number, seed: number, reading: Reading): Line[] {
  return contract.points.flatMap(({ energy }, index) => {
    const kWh = Math.round(scale * months * season(month) * (0.8 + noise(seed + index, 400) / 1000))
    return energy === 'electricity'
      ? electricity(contract, months, Math.round(kWh * 0.6), Math.round(kWh * 0.4), reading)
      : otherEnergy(contract, energy, months, kWh, reading)
  })
}

/** A bill every `months` months, newest first, `count` of them, the last one issued in the month given. */
function series(
  customer: Customer,
  contract: Contract,
  place: number,
  last: { year: number; month: number; day: number },
  months: number,
  count: number,
  scale: number,
): Invoice[] {
  return Array.from({ length: count }, (_, index) => {
    const issuedOn = date(last.year, last.month - index * months, last.day)
    const [year, month] = [Number(issuedOn.slice(0, 4)), Number(issuedOn.slice(5, 7))]
    const period = monthsBefore(year, month, months)
    const reading: Reading = index % 3 === 2 ? 'estimated' : 'real'
    const lines = linesOf(contract, months, month, scale, place * 1000 + index, reading)
    return invoiceOf(customer, place, issuedOn, period, lines, { reading, readingOn: period.to })
  })
}

const first = <Item>(list: readonly Item[]): Item => {
  const [item] = list
  if (item === undefined) throw new Error('The list is empty.')
  return item
}

/** The seven of the pictures, then what came before them. */
function claire(): Invoice[] {
  const [flat, box] = CLAIRE.contracts
  if (!flat || !box) throw new Error('Claire has two contracts.')
  const pictured = (number: string, issuedOn: string, lines: Line[], from: string, to: string, more: Partial<Invoice>) =>
    invoiceOf(CLAIRE, 0, issuedOn, { from, to }, lines, { number, reading: 'real', readingOn: to, ...more })
  const paid = (total: number, paidOn: string) => ({ paidOn, paidCents: total })
  const open = { paidCents: 0, paidOn: '' }
  const parking = (): Line[] => [
    { ...subscription(box, 'electricity', 2), detail: '3 kVA, deux mois', unitPrice: '7.63', amountCents: 1526 },
    {
      contract: box.reference,
      text: 'Consommation',
      detail: 'relevé réel',
      quantity: '19',
      unit: 'kWh',
      unitPrice: '0.2650',
      amountCents: 504,
    },
  ]
  const replaced = electricityOf(flat, 2, 14296, 'estimated')
  return [
    pictured('2026-118407', '2026-11-03', electricity(flat, 2, 412, 268, 'real'), '2026-09-01', '2026-10-31', open),
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
    ...series(CLAIRE, flat, 1, { year: 2026, month: 3, day: 3 }, 2, 20, 330),
    creditNote(CLAIRE, flat, '2025-07-15', -1840),
  ]
}

/** What was billed too much, given back: negative, and settled with the next invoice. */
function creditNote(customer: Customer, contract: Contract, issuedOn: string, net: number): Invoice {
  const total = net + Math.round(net * VAT)
  const line: Line = {
    contract: contract.reference,
    text: 'Avoir : régularisation après relevé',
    quantity: '1',
    unit: '',
    unitPrice: (net / 100).toFixed(2),
    amountCents: net,
  }
  const period = { from: addDays(issuedOn, -60), to: addDays(issuedOn, -1) }
  return invoiceOf(customer, 90, issuedOn, period, [line], { reading: 'real', readingOn: issuedOn, paidCents: total, paidOn: issuedOn })
}

/** A weekly bill of a charging point. */
function charging(): Invoice[] {
  const contract = first(MARC.contracts)
  return Array.from({ length: 300 }, (_, index) => {
    const issuedOn = addDays('2026-11-09', -7 * index)
    const lines = otherEnergy(contract, 'charging', 1, 18 + noise(index, 60), 'real')
    return invoiceOf(MARC, 30, issuedOn, { from: addDays(issuedOn, -7), to: addDays(issuedOn, -1) }, lines, {
      reading: 'real',
      readingOn: addDays(issuedOn, -1),
    })
  })
}

/** One bill a month over all contracts of a company. */
function hotel(): Invoice[] {
  return Array.from({ length: 24 }, (_, index) => {
    const issuedOn = date(2026, 11 - index, 6)
    const [year, month] = [Number(issuedOn.slice(0, 4)), Number(issuedOn.slice(5, 7))]
    const lines = HOTEL.contracts.flatMap((contract, place) =>
      linesOf(contract, 1, month, place === 2 ? 42_000 : 9_500, index * 10 + place, 'real'),
    )
    const period = monthsBefore(year, month, 1)
    return invoiceOf(HOTEL, 50, issuedOn, period, lines, { reading: 'real', readingOn: period.to, dueOn: addDays(issuedOn, 30) })
  })
}

/** The newest of a series, changed. */
function changeNewest(invoices: Invoice[], more: Partial<Invoice>): Invoice[] {
  const [newest, ...older] = invoices
  return newest ? [{ ...newest, ...more }, ...older] : []
}

export function allInvoices(): Invoice[] {
  const lucas = series(LUCAS, first(LUCAS.contracts), 12, { year: 2026, month: 10, day: 7 }, 2, 15, 260)
  return [
    ...claire(),
    ...changeNewest(series(PAOLO, first(PAOLO.contracts), 5, { year: 2026, month: 11, day: 4 }, 2, 30, 520), { paidCents: 10_000 }),
    ...series(EMMA, first(EMMA.contracts), 7, { year: 2026, month: 10, day: 12 }, 2, 14, 190),
    ...series(JEAN, first(JEAN.contracts), 9, { year: 2026, month: 11, day: 3 }, 2, 36, 210),
    ...series(HORTENSE, first(HORTENSE.contracts), 10, { year: 2026, month: 11, day: 3 }, 3, 20, 610),
    ...series(SOFIA, first(SOFIA.contracts), 11, { year: 2026, month: 5, day: 6 }, 2, 25, 240),
    ...changeNewest(lucas, { paidCents: 0, paidOn: '' }).map((invoice, index) =>
      index === 3 ? { ...invoice, status: 'cancelled' as const, paidCents: 0, paidOn: '' } : invoice,
    ),
    ...charging(),
    ...series(LONG_NAME, first(LONG_NAME.contracts), 40, { year: 2026, month: 11, day: 5 }, 2, 11, 1900),
    ...series(BAKERY, first(BAKERY.contracts), 45, { year: 2026, month: 11, day: 2 }, 1, 48, 3800),
    creditNote(BAKERY, first(BAKERY.contracts), '2026-06-18', -31_250),
    ...hotel(),
  ]
}
