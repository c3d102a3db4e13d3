import type { Contract } from './customer.ts'

export interface Line {
  contract: string
  text: string
  detail?: string
  quantity: string
  unit: string
  unitPrice: string
  amountCents: number
  vatBasisPoints: number
}

export type Reading = 'real' | 'estimated'

/** What a utility asks for its energies, in the words of one language. Unit prices are ten-thousandths of a euro. */
export interface Tariff {
  vatBasisPoints: number
  energies: Readonly<Record<string, EnergyTariff>>
  /** How a quantity came about. */
  readings: Record<Reading, string>
  /** `two months`; empty where it goes without saying. */
  months(count: number): string
}

export interface EnergyTariff {
  /** A month of it. */
  subscription: { text: string; detail: string; cents: number }
  /** What is consumed, and which part of it at which price: the shares come to 1. */
  uses: readonly { text: string; share: number; tenThousandths: number }[]
  /** Due on everything consumed. */
  levy?: { text: string; tenThousandths: number }
}

/** Quantity times a unit price in ten-thousandths of a euro, in cents, half up. */
const amount = (quantity: number, tenThousandths: number) => Math.round((quantity * tenThousandths) / 100)
const price = (tenThousandths: number) => (tenThousandths / 10_000).toFixed(4)

export function energyOf({ energies }: Tariff, energy: string): EnergyTariff {
  const found = energies[energy]
  if (!found) throw new Error(`The tariff has no ${energy}.`)
  return found
}

/** Something that has a price of its own, e.g. `{ text: 'Advance', quantity: 1, cents: 8500 }`. */
export function item(
  contract: Contract,
  tariff: Tariff,
  { text, detail, quantity, cents, vatBasisPoints = tariff.vatBasisPoints }: Item,
): Line {
  return {
    contract: contract.reference,
    text,
    ...(detail ? { detail } : {}),
    quantity: String(quantity),
    unit: '',
    unitPrice: (cents / 100).toFixed(2),
    amountCents: cents * quantity,
    vatBasisPoints,
  }
}

export interface Item {
  text: string
  detail?: string
  quantity: number
  /** Of one. */
  cents: number
  vatBasisPoints?: number
}

export function subscription(contract: Contract, tariff: Tariff, energy: string, months: number): Line {
  const { text, detail, cents } = energyOf(tariff, energy).subscription
  return item(contract, tariff, { text, detail: [detail, tariff.months(months)].filter(Boolean).join(', '), quantity: months, cents })
}

/** Subscription, what was consumed at each price, and the levy on all of it. `kWh` is in the order of the tariff's uses. */
export function consumption(
  contract: Contract,
  tariff: Tariff,
  energy: string,
  months: number,
  kWh: readonly number[],
  reading: Reading,
): Line[] {
  const { uses, levy } = energyOf(tariff, energy)
  const line = (text: string, quantity: number, tenThousandths: number, detail?: string): Line => ({
    contract: contract.reference,
    text,
    ...(detail ? { detail } : {}),
    quantity: String(quantity),
    unit: 'kWh',
    unitPrice: price(tenThousandths),
    amountCents: amount(quantity, tenThousandths),
    vatBasisPoints: tariff.vatBasisPoints,
  })
  const used = uses.map(({ text, tenThousandths }, index) => line(text, kWh[index] ?? 0, tenThousandths, tariff.readings[reading]))
  const whole = kWh.reduce((sum, part) => sum + part, 0)
  return [subscription(contract, tariff, energy, months), ...used, ...(levy ? [line(levy.text, whole, levy.tenThousandths)] : [])]
}

export const netCents = (lines: readonly Line[]) => lines.reduce((sum, { amountCents }) => sum + amountCents, 0)

/** Rounded once, over all lines. */
export const vatCents = (lines: readonly Line[]) =>
  Math.round(lines.reduce((sum, { amountCents, vatBasisPoints }) => sum + amountCents * vatBasisPoints, 0) / 10_000)
