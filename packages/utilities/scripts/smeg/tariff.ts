import { dayOfYear } from '../billing/dates.ts'
import type { Biller } from '../billing/invoices.ts'
import type { Tariff } from '../billing/lines.ts'

const COUNT = ['', '', 'deux mois', 'trois mois']

const one = (text: string, tenThousandths: number) => [{ text, share: 1, tenThousandths }]

export const TARIFF: Tariff = {
  vatBasisPoints: 2000,
  energies: {
    electricity: {
      subscription: { text: 'Abonnement', detail: '9 kVA', cents: 1390 },
      uses: [
        { text: 'Heures pleines', share: 0.6, tenThousandths: 1894 },
        { text: 'Heures creuses', share: 0.4, tenThousandths: 1437 },
      ],
      levy: { text: 'Contribution au service public', tenThousandths: 205 },
    },
    gas: { subscription: { text: 'Abonnement gaz', detail: 'usage domestique', cents: 1120 }, uses: one('Gaz naturel', 1083) },
    cooling: { subscription: { text: 'Abonnement froid', detail: '6 kW', cents: 1875 }, uses: one('Froid livré', 912) },
    heat: { subscription: { text: 'Abonnement chaleur', detail: '180 kW', cents: 41200 }, uses: one('Chaleur livrée', 784) },
    charging: { subscription: { text: 'Accès à la borne', detail: '7,4 kW', cents: 150 }, uses: one('Recharge', 2650) },
  },
  readings: { real: 'relevé réel', estimated: 'relevé estimé' },
  months: (count) => COUNT[count] ?? `${count} mois`,
}

export const biller: Biller = {
  tariffOf: () => TARIFF,
  numberOf: (issuedOn, place) => `${issuedOn.slice(0, 4)}-${String(dayOfYear(issuedOn) * 380 + place).padStart(6, '0')}`,
  dueAfterDays: 21,
  paidUntil: '2026-10-20',
}
