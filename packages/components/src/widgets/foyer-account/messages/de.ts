import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'account.sign-in': 'Anmelden',
  'account.menu': 'Mein Konto,',
  'account.invoices': 'Meine Rechnungen',
  'account.security': 'Sicherheit',
  'account.sign-out': 'Abmelden',
  'account.sign-out-everywhere': 'Überall abmelden',
  'account.leaving': 'Abmeldung…',
  'account.failed': 'Sie sind noch angemeldet. Versuchen Sie es gleich noch einmal.',
}
