import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'consent.title': '{client} chiede l’accesso alla Sua area',
  'consent.title.invoices': '{client} vorrebbe vedere le Sue fatture',
  'consent.about': '{client} {about}, all’indirizzo {host}.',
  'consent.about.host': 'Il sito è all’indirizzo {host}.',
  'consent.about.app': '{client} {about}.',
  'consent.homes': 'Per quali case?',
  'consent.homes.missing': 'Scelga almeno una casa.',
  'consent.homes.none': 'Nessun contratto è ancora collegato al Suo account: non c’è nulla da mostrare.',
  'consent.can': '{client} potrà',
  'consent.cannot': '{client} non potrà',
  'consent.cannot.act': 'pagare, modificare o firmare nulla',
  'consent.cannot.act-else': 'pagare, modificare o firmare altro',
  'consent.cannot.secrets': 'vedere la Sua password o i Suoi codici',
  'consent.allow': 'Autorizza',
  'consent.refuse': 'Rifiuta',
  'consent.waiting': 'Un istante…',
  'consent.later': 'Può revocare l’accesso in ogni momento, sotto Sicurezza nella Sua area {utility}.',
  'consent.back': 'Ritorno a {client}…',
  'consent.failed': 'Non ha funzionato. L’errore è nostro e nulla è stato condiviso. Riprovi tra un istante.',
}
