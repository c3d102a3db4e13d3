import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'account.sign-in': 'Accedere',
  'account.menu': 'Il mio account,',
  'account.invoices': 'Le mie fatture',
  'account.security': 'Sicurezza',
  'account.sign-out': 'Uscire',
  'account.sign-out-everywhere': 'Uscire ovunque',
  'account.leaving': 'Uscita in corso…',
  'account.failed': 'L’uscita non è riuscita. Riprovi tra poco.',
}
