import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'consent.title': '{client} bittet um Zugriff auf Ihren Bereich',
  'consent.title.invoices': '{client} möchte Ihre Rechnungen sehen',
  'consent.about': '{client} {about}, unter {host}.',
  'consent.about.host': 'Die Website steht unter {host}.',
  'consent.about.app': '{client} {about}.',
  'consent.homes': 'Für welche Wohnungen?',
  'consent.homes.missing': 'Wählen Sie mindestens eine Wohnung.',
  'consent.homes.none': 'Mit Ihrem Konto ist noch kein Vertrag verknüpft: Es gibt nichts zu zeigen.',
  'consent.can': '{client} kann dann',
  'consent.cannot': '{client} kann nicht',
  'consent.cannot.act': 'etwas bezahlen, ändern oder unterschreiben',
  'consent.cannot.act-else': 'sonst etwas bezahlen, ändern oder unterschreiben',
  'consent.cannot.secrets': 'Ihr Passwort oder Ihre Codes sehen',
  'consent.allow': 'Erlauben',
  'consent.refuse': 'Ablehnen',
  'consent.waiting': 'Einen Moment…',
  'consent.later': 'Sie können das jederzeit widerrufen, unter Sicherheit in Ihrem {utility}-Bereich.',
  'consent.back': 'Zurück zu {client}…',
  'consent.failed':
    'Das hat nicht geklappt. Der Fehler liegt bei uns und es wurde nichts weitergegeben. Bitte versuchen Sie es gleich noch einmal.',
}
