import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'step-up.cancel': 'Annulla',
  'step-up.title': 'Confermi che è lei',
  'step-up.why.security': 'Prima di questa modifica, confermi che è lei.',
  'step-up.why.access': 'Per dare o togliere un accesso, confermi che è lei.',
  'step-up.why.contact-details': 'Prima di modificare i suoi recapiti, confermi che è lei.',
  'step-up.why.bank-details': 'Prima di modificare le sue coordinate bancarie, confermi che è lei.',
  'step-up.title.phone': 'Aggiungi un cellulare',
  'step-up.why.phone': 'Confermi che è lei, poi aggiunga il cellulare.',
  'step-up.title.email': 'Cambia l’indirizzo e-mail',
  'step-up.why.email': 'Confermi che è lei, poi indichi il nuovo indirizzo e-mail.',
}
