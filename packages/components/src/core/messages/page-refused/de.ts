import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'origin-refused':
    'Diese Seite erreicht den Dienst nicht. Es wurde nichts gesendet. Nutzen Sie den Kundenbereich Ihres Versorgers oder melden Sie es der Website, auf der Sie sind.',
}
