import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'consent.title': '{client} asks for access to your area',
  'consent.title.invoices': '{client} would like to see your invoices',
  'consent.about': '{client} {about}, at {host}.',
  'consent.about.host': 'The site is at {host}.',
  'consent.about.app': '{client} {about}.',
  'consent.homes': 'For which homes?',
  'consent.homes.missing': 'Choose at least one home.',
  'consent.homes.none': 'No contract is linked to your account yet: there is nothing to show.',
  'consent.can': '{client} will be able to',
  'consent.cannot': '{client} will not be able to',
  'consent.cannot.act': 'pay, change or sign anything',
  'consent.cannot.act-else': 'pay, change or sign anything else',
  'consent.cannot.secrets': 'see your password or your codes',
  'consent.allow': 'Allow',
  'consent.refuse': 'Refuse',
  'consent.waiting': 'One moment…',
  'consent.later': 'You can withdraw this at any time, under Security in your {utility} area.',
  'consent.back': 'Back to {client}…',
  'consent.failed': 'That did not work. The fault is on our side and nothing was shared. Please try again in a moment.',
}
