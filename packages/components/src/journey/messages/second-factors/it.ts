import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'proof.totp.title': 'Il codice della sua app',
  'proof.totp.lead': 'Apra l’app di autenticazione e inserisca il codice che mostra.',
  'proof.recovery.title': 'Un codice di recupero',
  'proof.recovery.lead': 'Inserisca uno dei dieci codici annotati. Ciascuno serve una volta.',
  'proof.recovery.label': 'Codice di recupero',
  'proof.recovery.malformed': 'Inserisca i dieci caratteri.',
  'proof.passkey.title': 'La sua passkey',
  'proof.passkey.lead': 'Il dispositivo le chiederà il viso, l’impronta o il suo codice.',
  'proof.passkey.use': 'Usa la mia passkey',
  'proof.passkey.cancelled': 'La passkey non è stata usata. Può riprovare.',
  'proof.passkey.none': 'Questo browser non conosce le passkey. Usi un altro mezzo o un altro dispositivo.',
  'proof.lost.link': 'Ho perso tutto',
  'proof.lost.lead':
    'Un codice parte a {target}. Dopo averlo inserito, potrà accedere per e-mail tra {hours} ore: il tempo di avvisare il titolare.',
  'proof.lost.pending': 'Accesso per e-mail possibile dal {time}. Un accesso normale annulla la richiesta.',
  'email.refused': 'Questa passkey non è più accettata. Continui con il suo indirizzo e-mail.',
  'refusal.code-used': 'Questo codice è già stato usato. Attenda il prossimo.',
  'refusal.passkey-refused': 'Questa passkey non è accettata. Ne usi un’altra o un altro mezzo.',
  'refusal.factor-paused': 'Troppi tentativi. Riprovi dalle {time}.',
  'refusal.release-pending': 'Richiesta registrata.',
}
