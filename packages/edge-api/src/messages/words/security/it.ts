import type { security as reference } from './fr.ts'

export const security: Record<keyof typeof reference, string> = {
  'code.subject.step-up': 'Il suo codice di conferma {utility}',
  'code.title.step-up': 'Il suo codice di conferma',
  'code.not-you.step-up':
    '**Non è lei?** Non dia questo codice a nessuno. Senza di esso, nulla cambia. Per prudenza, [scolleghi gli altri dispositivi].',
  'code.subject.change-email': 'Il suo codice {utility} per confermare il nuovo indirizzo',
  'code.title.change-email': 'Il suo codice per confermare il nuovo indirizzo',
  'code.not-you.change-email': '**Non è lei?** Non dia questo codice a nessuno. Senza di esso, nessun account prende questo indirizzo.',
  'code.subject.release': 'Il suo codice {utility} per ritrovare l’accesso',
  'code.title.release': 'Il suo codice per ritrovare l’accesso',
  'code.not-you.release': '**Non è lei?** Qualcuno conosce la sua password. Non dia questo codice a nessuno e [cambi la password].',
  'security.subject': '{utility}: {title}',
  'security.when': 'È successo il **{at}**.',
  'security.not-you': '**Non è lei?** [Cambi subito la password], poi ci scriva.',
  'security.sms': '{utility}: {title}. Non è lei? Cambi la password.',
  'security.totp-added.title': 'un’app di autenticazione protegge il suo account',
  'security.totp-added.lead': 'App aggiunta: **{name}**. I suoi codici sono chiesti a ogni accesso.',
  'security.passkey-added.title': 'una passkey protegge il suo account',
  'security.passkey-added.lead': 'Passkey aggiunta: **{name}**.',
  'security.sms-added.title': 'un numero di cellulare è stato aggiunto al suo account',
  'security.sms-added.lead': 'I codici possono ora arrivare per SMS.',
  'security.email-changed.title': 'l’indirizzo e-mail del suo account è cambiato',
  'security.email-changed.lead':
    'Ora accede con **{name}**, ed è lì che le scriviamo. L’indirizzo al quale legge questo messaggio non apre più la sua area.',
  'security.email-changed.not-you': '**Non è lei?** [Ci scriva subito]: verifichiamo chi è e le restituiamo il suo account.',
  'security.email-changed.why': 'Riceve questo messaggio perché un account {utility} portava finora questo indirizzo e-mail.',
  'security.email-changed.sms': '{utility}: {title}. Non è lei? Ci scriva subito.',
  'security.email-confirmed.title': 'il suo nuovo indirizzo e-mail è attivo',
  'security.email-confirmed.lead':
    'Ora accede con l’indirizzo al quale legge questo messaggio, ed è qui che le scriviamo. Gli altri dispositivi sono scollegati.',
  'security.address-given.title': 'abbiamo dato questo indirizzo e-mail al suo account',
  'security.address-given.lead':
    'Lo ha chiesto una persona che ha detto di essere Lei e di cui abbiamo verificato l’identità. La password e i numeri di cellulare non valgono più: scelga una nuova password nella pagina di accesso, con «Password dimenticata».',
  'security.totp-removed.title': 'un’app di autenticazione è stata rimossa',
  'security.totp-removed.lead': 'App rimossa: **{name}**. I suoi codici non valgono più.',
  'security.passkey-removed.title': 'una passkey è stata rimossa',
  'security.passkey-removed.lead': 'Passkey rimossa: **{name}**. Non apre più la sua area.',
  'security.sms-removed.title': 'un numero di cellulare è stato rimosso dal suo account',
  'security.sms-removed.lead': 'Numero rimosso: **{name}**.',
  'security.recovery-codes-made.title': 'ha nuovi codici di recupero',
  'security.recovery-codes-made.lead': 'Sono stati creati dieci codici di recupero. I precedenti non valgono più.',
  'security.recovery-code-used.title': 'un codice di recupero è stato usato',
  'security.recovery-code-used.lead': 'Un codice di recupero è servito per entrare nella sua area. Codici rimasti: **{left}**.',
  'security.release-asked.title': 'è stato chiesto un accesso senza le sue chiavi',
  'security.release-asked.lead':
    'Qualcuno che conosce la sua password e legge questa e-mail chiede di entrare senza app né passkey. Sarà possibile dal **{until}**. Un accesso normale annulla la richiesta.',
  'security.release-cancelled.title': 'la richiesta di accesso senza chiavi è annullata',
  'security.release-cancelled.lead': 'Ha effettuato un accesso normale: la richiesta è annullata.',
  'security.factors-released.title': 'le sue chiavi e app sono state rimosse',
  'security.factors-released.lead':
    'Dopo il periodo annunciato, l’accesso è stato ripreso per e-mail. App, passkey e codici di recupero sono stati rimossi.',
  'security.factors-reset.title': 'abbiamo rimosso le sue chiavi e app',
  'security.factors-reset.lead':
    'Lo ha chiesto una persona che ha detto di essere Lei e di cui abbiamo verificato l’identità. Basta di nuovo un codice per e-mail o SMS.',
}
