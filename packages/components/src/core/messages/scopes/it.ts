import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'consent.can.session': 'vedere il Suo nome e indirizzo e-mail',
  'consent.can.contracts:read': 'vedere i Suoi contratti: indirizzi e riferimenti',
  'consent.can.invoices:read': 'vedere le Sue fatture: date, importi e righe',
  'consent.can.readings:read': 'vedere le letture del contatore',
  'consent.can.readings:write': 'inviare le letture del contatore',
}
