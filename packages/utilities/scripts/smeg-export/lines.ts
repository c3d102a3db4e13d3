import type { Contract } from './people.ts'

export interface Line {
  contract: string
  text: string
  detail?: string
  quantity: string
  unit: string
  unitPrice: string
  amountCents: number
}

export type Reading = 'real' | 'estimated'

const SUBSCRIPTION: Record<string, { text: string; detail: string; cents: number }> = {
  electricity: { text: 'Abonnement', detail: '9 kVA', cents: 1390 },
  gas: { text: 'Abonnement gaz', detail: 'usage domestique', cents: 1120 },
  cooling: { text: 'Abonnement froid', detail: '6 kW', cents: 1875 },
  heat: { text: 'Abonnement chaleur', detail: '180 kW', cents: 41200 },
  charging: { text: 'Accès à la borne', detail: '7,4 kW', cents: 150 },
}

const READ: Record<Reading, string> = { real: 'relevé réel', estimated: 'relevé estimé' }
const COUNT = ['', '', 'deux mois', 'trois mois']

/** Quantity times a unit price in ten-thousandths of a euro, in cents, half up. */
const amount = (quantity: number, tenThousandths: number) => Math.round((quantity * tenThousandths) / 100)
const price = (tenThousandths: number) => (tenThousandths / 10_000).toFixed(4)

const line = (contract: Contract, text: string, kWh: number, tenThousandths: number, detail?: string): Line => ({
  contract: contract.reference,
  text,
  ...(detail ? { detail } : {}),
  quantity: String(kWh),
  unit: 'kWh',
  unitPrice: price(tenThousandths),
  amountCents: amount(kWh, tenThousandths),
})

export function subscription(contract: Contract, energy: string, months: number): Line {
  const { text, detail, cents } = SUBSCRIPTION[energy] ?? { text: 'Abonnement', detail: '', cents: 900 }
  const period = COUNT[months] ?? `${months} mois`
  return {
    contract: contract.reference,
    text,
    detail: period ? `${detail}, ${period}` : detail,
    quantity: String(months),
    unit: '',
    unitPrice: (cents / 100).toFixed(2),
    amountCents: cents * months,
  }
}

/** Peak and off-peak hours and the contribution on both, as a household's electricity bill has them. */
export function electricity(contract: Contract, months: number, peak: number, offPeak: number, reading: Reading): Line[] {
  return [
    subscription(contract, 'electricity', months),
    line(contract, 'Heures pleines', peak, 1894, READ[reading]),
    line(contract, 'Heures creuses', offPeak, 1437, READ[reading]),
    line(contract, 'Contribution au service public', peak + offPeak, 205),
  ]
}

const OTHER: Record<string, { text: string; tenThousandths: number }> = {
  gas: { text: 'Gaz naturel', tenThousandths: 1083 },
  cooling: { text: 'Froid livré', tenThousandths: 912 },
  heat: { text: 'Chaleur livrée', tenThousandths: 784 },
  charging: { text: 'Recharge', tenThousandths: 2650 },
}

export function otherEnergy(contract: Contract, energy: string, months: number, kWh: number, reading: Reading): Line[] {
  const { text, tenThousandths } = OTHER[energy] ?? { text: 'Énergie', tenThousandths: 1000 }
  return [subscription(contract, energy, months), line(contract, text, kWh, tenThousandths, READ[reading])]
}

export const netCents = (lines: readonly Line[]) => lines.reduce((sum, { amountCents }) => sum + amountCents, 0)

/** The consumption that makes a household's bill come to exactly `net` cents, two thirds of it at peak hours. */
export function electricityOf(contract: Contract, months: number, net: number, reading: Reading): Line[] {
  for (let distance = 0; distance < 400; distance++)
    for (const peak of [Math.round(net / 40) - distance, Math.round(net / 40) + distance])
      for (let offPeak = 1; peak > 0 && offPeak < peak; offPeak++) {
        const lines = electricity(contract, months, peak, offPeak, reading)
        if (netCents(lines) === net) return lines
      }
  throw new Error(`No consumption comes to ${net} cents.`)
}
