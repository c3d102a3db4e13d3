import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'consent.can.session': 'uw naam en e-mailadres zien',
  'consent.can.contracts:read': 'uw contracten zien: adressen en referenties',
  'consent.can.invoices:read': 'uw facturen zien: datums, bedragen en lijnen',
  'consent.can.readings:read': 'uw meterstanden zien',
  'consent.can.readings:write': 'uw meterstanden doorgeven',
}
