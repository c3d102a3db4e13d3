import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'enter.title.individual': 'Willkommen in Ihrem Kundenbereich',
  'enter.title.professional': 'Willkommen in Ihrem Geschäftskundenbereich',
  'enter.lead.individual': 'Um sich anzumelden oder ein Konto zu erstellen, beginnen Sie mit Ihrer E-Mail-Adresse.',
  'enter.lead.professional': 'Um sich anzumelden, beginnen Sie mit Ihrer E-Mail-Adresse.',
  'email.label': 'E-Mail-Adresse',
  'email.hint': 'Sie ist Ihr Benutzername; wir schreiben Ihnen auch dorthin.',
  'email.missing': 'Geben Sie Ihre E-Mail-Adresse ein.',
  'email.malformed': 'Diese Adresse ist unvollständig: name@beispiel.be.',
  'button.next': 'Weiter',
  'button.waiting': 'Einen Augenblick…',
  'button.again': 'Erneut versuchen',
  'other.individual': 'Ich bin Privatkunde',
  'other.professional': 'Ich bin Geschäftskunde',
  'password.forgot': 'Passwort vergessen',
  offline: 'Sie sind offline. Was Sie eingegeben haben, bleibt hier. Wir senden es, sobald die Verbindung wieder da ist.',
  unavailable: 'Der Dienst antwortet nicht. Der Fehler liegt bei uns und nichts geht verloren. Versuchen Sie es gleich noch einmal.',
  'soon.title': 'Bald verfügbar',
  'soon.text': 'Dieser Bereich öffnet in Kürze.',
  'activate.lead': 'Ihre E-Mail-Adresse wird Ihr Benutzername; wir schreiben Ihnen auch dorthin.',
  'activate.button': 'Mein Konto aktivieren',
}
