import { dayOfYear } from '../billing/dates.ts'
import type { Biller } from '../billing/invoices.ts'
import type { Tariff } from '../billing/lines.ts'

const COUNT = ['', '', 'deux mois', 'trois mois']

export const TARIFF: Tariff = {
  vatBasisPoints: 2000,
  energies: {
    electricity: {
      subscription: { text: 'Abonnement électricité', detail: '6 kVA', cents: 1290 },
      uses: [
        { text: 'Heures pleines', share: 0.6, tenThousandths: 1695 },
        { text: 'Heures creuses', share: 0.4, tenThousandths: 1284 },
      ],
      levy: { text: 'Accise sur l\u2019électricité', tenThousandths: 300 },
    },
    gas: {
      subscription: { text: 'Abonnement gaz', detail: 'chauffage', cents: 2015 },
      uses: [{ text: 'Gaz naturel', share: 1, tenThousandths: 874 }],
      levy: { text: 'Accise sur le gaz', tenThousandths: 154 },
    },
  },
  readings: { real: 'relevé réel', estimated: 'relevé estimé' },
  months: (count) => COUNT[count] ?? `${count} mois`,
}

export const biller: Biller = {
  tariffOf: () => TARIFF,
  numberOf(issuedOn, place) {
    const digits = String(dayOfYear(issuedOn) * 2_500 + place).padStart(6, '0')
    return `F${issuedOn.slice(2, 4)}-${digits.slice(0, 3)} ${digits.slice(3)}`
  },
  dueAfterDays: 30,
  paidUntil: '2026-10-20',
}
