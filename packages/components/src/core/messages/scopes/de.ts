import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'consent.can.session': 'Ihren Namen und Ihre E-Mail-Adresse sehen',
  'consent.can.contracts:read': 'Ihre Verträge sehen: Adressen und Nummern',
  'consent.can.invoices:read': 'Ihre Rechnungen sehen: Daten, Beträge und Posten',
  'consent.can.readings:read': 'Ihre Zählerstände sehen',
  'consent.can.readings:write': 'Ihre Zählerstände melden',
}
