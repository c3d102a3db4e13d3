import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'consent.can.session': 'see your name and e-mail address',
  'consent.can.contracts:read': 'see your contracts: addresses and references',
  'consent.can.invoices:read': 'see your invoices: dates, amounts and lines',
  'consent.can.readings:read': 'see your meter readings',
  'consent.can.readings:write': 'send your meter readings',
}
