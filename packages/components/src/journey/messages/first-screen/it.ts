import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'enter.title.individual': 'Benvenuto nella sua area privati',
  'enter.title.professional': 'Benvenuto nella sua area professionisti',
  'enter.lead.individual': 'Per accedere o creare il suo account, inizi dal suo indirizzo e-mail.',
  'enter.lead.professional': 'Per accedere, inizi dal suo indirizzo e-mail.',
  'email.label': 'Indirizzo e-mail',
  'email.hint': 'È il suo identificativo; le scriviamo anche qui.',
  'email.missing': 'Inserisca il suo indirizzo e-mail.',
  'email.malformed': 'Questo indirizzo è incompleto: nome@esempio.mc.',
  'button.next': 'Avanti',
  'button.waiting': 'Un momento…',
  'button.again': 'Riprovare',
  'other.individual': 'Sono un privato',
  'other.professional': 'Sono un professionista',
  'password.forgot': 'Password dimenticata',
  offline: 'Lei è offline. Quanto ha scritto resta qui. Lo invieremo appena torna la connessione.',
  unavailable: 'Il servizio non risponde. L’errore è nostro e nulla va perso. Riprovi tra un momento.',
  'soon.title': 'Presto disponibile',
  'soon.text': 'Quest’area apre a breve.',
  'activate.lead': 'Il suo indirizzo e-mail diventa il suo identificativo; le scriviamo anche qui.',
  'activate.button': 'Attivare il mio account',
}
