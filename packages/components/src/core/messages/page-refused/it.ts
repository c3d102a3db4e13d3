import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'origin-refused':
    'Questa pagina non può raggiungere il servizio. Nulla è stato inviato. Usi l’area clienti del suo fornitore o avvisi il sito su cui si trova.',
}
