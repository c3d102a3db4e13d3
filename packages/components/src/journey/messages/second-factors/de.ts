import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'proof.totp.title': 'Der Code Ihrer App',
  'proof.totp.lead': 'Öffnen Sie Ihre Authenticator-App und geben Sie den Code ein, den sie zeigt.',
  'proof.recovery.title': 'Ein Wiederherstellungscode',
  'proof.recovery.lead': 'Geben Sie einen der zehn Codes ein, die Sie notiert haben. Jeder gilt einmal.',
  'proof.recovery.label': 'Wiederherstellungscode',
  'proof.recovery.malformed': 'Geben Sie die zehn Zeichen ein.',
  'proof.passkey.title': 'Ihr Passkey',
  'proof.passkey.lead': 'Ihr Gerät fragt nach Gesicht, Fingerabdruck oder Code.',
  'proof.passkey.use': 'Meinen Passkey benutzen',
  'proof.passkey.cancelled': 'Der Passkey wurde nicht benutzt. Sie können es erneut versuchen.',
  'proof.passkey.none': 'Dieser Browser kennt keine Passkeys. Nutzen Sie einen anderen Weg oder ein anderes Gerät.',
  'proof.lost.link': 'Ich habe alles verloren',
  'proof.lost.lead':
    'Wir senden einen Code an {target}. Danach können Sie nach {hours} Stunden per E-Mail hinein: Zeit, den Inhaber zu warnen.',
  'proof.lost.pending': 'Anmeldung per E-Mail ab {time} möglich. Eine gewöhnliche Anmeldung hebt den Antrag auf.',
  'email.refused': 'Dieser Passkey wird nicht mehr angenommen. Fahren Sie mit Ihrer E-Mail-Adresse fort.',
  'refusal.code-used': 'Dieser Code wurde schon benutzt. Warten Sie auf den nächsten.',
  'refusal.passkey-refused': 'Dieser Passkey wird nicht angenommen. Nutzen Sie einen anderen oder einen anderen Weg.',
  'refusal.factor-paused': 'Zu viele Versuche. Versuchen Sie es ab {time} erneut.',
  'refusal.release-pending': 'Antrag vermerkt.',
}
