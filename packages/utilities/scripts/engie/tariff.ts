import type { Customer } from '../billing/customer.ts'
import { dayOfYear } from '../billing/dates.ts'
import type { Biller } from '../billing/invoices.ts'
import type { Reading, Tariff } from '../billing/lines.ts'

/** A bill speaks its customer's language. */
export interface Words {
  subscription: { electricity: string; gas: string }
  day: string
  night: string
  gas: string
  levy: string
  advance: string
  /** Taken off a settlement. */
  advances: string
  readings: Record<Reading, string>
  months(count: number): string
}

const WORDS: Partial<Record<Customer['locale'], Words>> = {
  fr: {
    subscription: { electricity: 'Redevance électricité', gas: 'Redevance gaz' },
    day: 'Électricité, heures pleines',
    night: 'Électricité, heures creuses',
    gas: 'Gaz naturel',
    levy: 'Réseau, taxes et contributions',
    advance: 'Acompte mensuel',
    advances: 'Acomptes déjà facturés',
    readings: { real: 'relevé réel', estimated: 'relevé estimé' },
    months: (count) => (count > 1 ? `${count} mois` : ''),
  },
  nl: {
    subscription: { electricity: 'Vaste vergoeding elektriciteit', gas: 'Vaste vergoeding aardgas' },
    day: 'Elektriciteit, dagtarief',
    night: 'Elektriciteit, nachttarief',
    gas: 'Aardgas',
    levy: 'Netkosten, heffingen en bijdragen',
    advance: 'Maandelijks voorschot',
    advances: 'Reeds gefactureerde voorschotten',
    readings: { real: 'opgenomen stand', estimated: 'geschatte stand' },
    months: (count) => (count > 1 ? `${count} maanden` : ''),
  },
  de: {
    subscription: { electricity: 'Grundgebühr Strom', gas: 'Grundgebühr Erdgas' },
    day: 'Strom, Tagestarif',
    night: 'Strom, Nachttarif',
    gas: 'Erdgas',
    levy: 'Netzkosten, Abgaben und Beiträge',
    advance: 'Monatlicher Abschlag',
    advances: 'Bereits berechnete Abschläge',
    readings: { real: 'abgelesener Stand', estimated: 'geschätzter Stand' },
    months: (count) => (count > 1 ? `${count} Monate` : ''),
  },
}

export function wordsFor({ locale, name }: Customer): Words {
  const words = WORDS[locale]
  if (!words) throw new Error(`No bill speaks ${locale}, the language of ${name}.`)
  return words
}

export const biller: Biller = {
  tariffOf(customer): Tariff {
    const { subscription, day, night, gas, levy, readings, months } = wordsFor(customer)
    return {
      vatBasisPoints: 600,
      energies: {
        electricity: {
          subscription: { text: subscription.electricity, detail: '', cents: 550 },
          uses: [
            { text: day, share: 0.55, tenThousandths: 1512 },
            { text: night, share: 0.45, tenThousandths: 1227 },
          ],
          levy: { text: levy, tenThousandths: 1184 },
        },
        gas: {
          subscription: { text: subscription.gas, detail: '', cents: 490 },
          uses: [{ text: gas, share: 1, tenThousandths: 583 }],
          levy: { text: levy, tenThousandths: 271 },
        },
      },
      readings,
      months,
    }
  },
  numberOf: (issuedOn, place) => `E${issuedOn.slice(2, 4)}-${String(dayOfYear(issuedOn) * 2600 + place).padStart(6, '0')}`,
  dueAfterDays: 30,
  paidUntil: '2026-11-01',
}
