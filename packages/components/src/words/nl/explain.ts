import type { words as reference } from '../fr/explain.ts'

export const words: Record<keyof typeof reference, string> = {
  'origin-refused':
    'Deze pagina kan de dienst niet bereiken. Er is niets verzonden. Gebruik de klantenzone van uw leverancier of meld het aan de site waarop u bent.',
}
