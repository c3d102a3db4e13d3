import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'account.sign-in': 'Log in',
  'account.menu': 'My account,',
  'account.invoices': 'My invoices',
  'account.security': 'Security',
  'account.sign-out': 'Sign out',
  'account.sign-out-everywhere': 'Sign out everywhere',
  'account.leaving': 'Signing out…',
  'account.failed': 'You are still signed in. Please try again in a moment.',
}
