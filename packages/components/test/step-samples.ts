import type { StepView } from '@foyer/contract/journeys'
import type { Session } from '@foyer/contract/resources'

const EMAIL = 'claire.martin@example.mc'

type Named<Name extends StepView['name']> = Extract<StepView, { name: Name }>

export const noAccount: Named<'no-account'> = { name: 'no-account', actions: ['submit', 'change'], email: EMAIL, offer: 'create' }

export const password: Named<'password'> = { name: 'password', actions: ['submit', 'change'], email: EMAIL, canRecover: true }

export const code: Named<'code'> = {
  name: 'code',
  actions: ['submit', 'resend', 'switch-channel', 'back'],
  purpose: 'sign-in',
  channel: 'email',
  target: EMAIL,
  others: [{ channel: 'sms', target: '•• •• 56 78' }],
  expiresAt: '2026-11-21T12:10:00Z',
  resendAt: '2026-11-21T11:59:00Z',
  triesLeft: 5,
  delivery: 'sent',
}

export const choosePassword: Named<'choose-password'> = {
  name: 'choose-password',
  actions: ['submit', 'back'],
  email: EMAIL,
  names: true,
  asksLoginName: false,
  confirmation: false,
  policy: { minLength: 8, maxLength: 128, upper: true, lower: true, digit: true, notEmail: true },
  purpose: 'create',
}

export const references: Named<'references'> = {
  name: 'references',
  actions: ['submit', 'back'],
  helps: false,
  offersLogIn: false,
  triesLeft: 5,
  fields: [
    {
      id: 'customer',
      matches: 'customer.reference',
      pattern: '^\\d{8}$',
      inputMode: 'numeric',
      paper: { document: 'contract', place: 'block', sample: '104 287 55' },
    },
    {
      id: 'edl',
      matches: 'deliveryPoint.reference',
      pattern: '^\\d{10}$',
      inputMode: 'numeric',
      paper: { document: 'bill', place: 'top-left', sample: '0644 1820 39' },
    },
  ],
}

export const terms: Named<'terms'> = {
  name: 'terms',
  actions: ['submit', 'back'],
  texts: [{ id: 'terms-of-use', version: '2026-03-01', title: 'General terms of use', url: 'https://www.utility.example/terms', pages: 6 }],
}

export const phone: Named<'phone'> = {
  name: 'phone',
  actions: ['submit', 'skip', 'back'],
  optional: true,
  screen: 'number',
  countries: [
    { country: 'MC', prefix: '+377' },
    { country: 'FR', prefix: '+33' },
  ],
}

export const SESSION: Session = {
  account: { id: 'a1', email: EMAIL, firstName: 'Claire', lastName: 'Martin', locale: 'en' },
  customers: [{ id: 'c1', reference: '10428755', name: 'Claire Martin', audience: 'individual', role: 'owner' }],
  idleExpiresAt: '2026-11-21T12:30:00Z',
  expiresAt: '2026-11-22T00:00:00Z',
  raised: [],
}

export const credentials: Named<'credentials'> = {
  name: 'credentials',
  actions: ['submit'],
  accepts: 'email-or-login',
  offers: ['recover', 'create'],
}

export const mailLink: Named<'mail-link'> = {
  name: 'mail-link',
  actions: ['resend', 'change'],
  begins: 'activate',
  email: 'an.peeters@example.be',
  lifetimeDays: 3,
  maxUses: 3,
  resendAt: '2027-01-01T00:00:00Z',
}
