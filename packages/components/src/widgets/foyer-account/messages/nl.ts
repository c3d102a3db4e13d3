import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'account.sign-in': 'Aanmelden',
  'account.menu': 'Mijn account,',
  'account.invoices': 'Mijn facturen',
  'account.security': 'Beveiliging',
  'account.sign-out': 'Afmelden',
  'account.sign-out-everywhere': 'Overal afmelden',
  'account.leaving': 'U wordt afgemeld…',
  'account.failed': 'U bent nog aangemeld. Probeer het zo meteen opnieuw.',
}
