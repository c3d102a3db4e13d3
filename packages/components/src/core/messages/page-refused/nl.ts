import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'origin-refused':
    'Deze pagina kan de dienst niet bereiken. Er is niets verzonden. Gebruik de klantenzone van uw leverancier of meld het aan de site waarop u bent.',
}
