import type { words as reference } from '../fr/explain.ts'

export const words: Record<keyof typeof reference, string> = {
  'origin-refused':
    'Diese Seite erreicht den Dienst nicht. Es wurde nichts gesendet. Nutzen Sie den Kundenbereich Ihres Versorgers oder melden Sie es der Website, auf der Sie sind.',
}
