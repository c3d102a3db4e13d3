import type { AudienceDefinition, Entry, Profile } from '@foyer/contract/profile'
import type { PasswordPolicy } from '@foyer/contract/rules/passwords'
import { emailTheme } from './email-theme.ts'

/** The document names no rule: the product's own policy. */
const passwords: PasswordPolicy = { minLength: 12, maxLength: 128 }

const accountKnown = { fact: 'accountKnown', is: true } as const
const accountUnknown = { fact: 'accountUnknown', is: true } as const
const linkValid = { fact: 'linkExpired', is: false } as const
const notLinked = { fact: 'linked', is: false } as const
const termsDue = { fact: 'termsAccepted', is: false } as const

/** E-11, E-12: identifier and password, a code, newer terms, and an active contract. */
const enter: readonly Entry[] = [
  { step: 'credentials', options: { accepts: 'email-or-login', offers: ['recover', 'create'] } },
  { step: 'code', options: { purpose: 'sign-in', channels: ['email', 'sms'] } },
  { step: 'terms', when: termsDue },
  { step: 'no-contract', when: { fact: 'eligible', is: false }, counts: false, options: { former: 'may-continue' } },
]

/** E-1, E-4: the terms first, then an address, to which a link goes. */
const create: readonly Entry[] = [
  { step: 'terms', counts: false },
  { step: 'identify', counts: false },
  { step: 'mail-link', counts: false, options: { begins: 'activate', lifetimeDays: 3, maxUses: 3 } },
]

/** E-6 to E-10, from the link on; a link that the utility sent has its customer already. */
const activate: readonly Entry[] = [
  { step: 'link-expired', when: { fact: 'linkExpired', is: true }, counts: false },
  // Another browser than the one that accepted them before the link was sent.
  { step: 'terms', when: { all: [linkValid, accountUnknown, termsDue] }, counts: false },
  { step: 'password', when: { all: [linkValid, accountKnown] } },
  { step: 'code', when: { all: [linkValid, accountKnown] }, options: { purpose: 'sign-in', channels: ['email', 'sms'] } },
  // a link that was passed on shows by it whose address it is, before anything is given for that account.
  {
    step: 'code',
    id: 'verify-email',
    when: { all: [linkValid, accountUnknown] },
    options: { purpose: 'verify-email', channels: ['email'] },
  },
  { step: 'references', when: { all: [linkValid, notLinked] }, options: { helps: true, offersLogIn: true } },
  { step: 'choose-password', when: { all: [linkValid, accountUnknown] }, options: { loginName: true, confirmation: true } },
  { step: 'open-account', when: { all: [linkValid, accountUnknown] }, counts: false },
  { step: 'terms', id: 'newer-terms', when: { all: [linkValid, termsDue] } },
]

/** E-11: either is recovered; the code's letter says the login name, and who remembers the password keeps it. */
const recover: readonly Entry[] = [
  { step: 'identify', when: { fact: 'continued', is: false }, counts: false, options: { accepts: 'email-or-login' } },
  { step: 'code', options: { purpose: 'recover', channels: ['email', 'sms'] } },
  { step: 'choose-password', options: { confirmation: true, mayKeep: true } },
]

/** a fresh code before what is sensitive changes. */
const stepUp = { purpose: 'step-up', channels: ['email', 'sms'] } as const

const individual: AudienceDefinition = {
  status: 'open',
  passwords: { default: passwords },
  journeys: {
    enter: { ends: 'signed-in', steps: enter },
    create: { ends: 'finished', steps: create },
    activate: { ends: 'finished', stepsBefore: 1, steps: activate },
    recover: { ends: 'finished', steps: recover },
    link: { ends: 'finished', steps: [{ step: 'references', options: { helps: true } }] },
    'step-up': { ends: 'finished', steps: [{ step: 'code', counts: false, options: stepUp }] },
    email: { ends: 'finished', steps: [{ step: 'code', options: stepUp }, { step: 'email' }] },
    request: {
      ends: 'finished',
      steps: [
        { step: 'identify', counts: false },
        { step: 'code', options: { purpose: 'contact', channels: ['email'] } },
        { step: 'contact', options: { topics: ['login', 'question', 'other'] } },
      ],
    },
  },
}

export const profile: Profile = {
  id: 'engie',
  name: 'ENGIE',
  languages: ['fr', 'nl', 'de'],
  timeZone: 'Europe/Brussels',
  phoneCountries: ['BE', 'FR', 'NL', 'LU', 'DE'],
  currency: 'EUR',
  identify: 'neutral',
  audiences: { individual },
  references: [
    {
      id: 'customer',
      matches: 'customer.reference',
      //
      pattern: '^2\\d{9}$',
      inputMode: 'numeric',
      paper: { document: 'bill', place: 'top-left', sample: '2104 287 556' },
    },
    {
      id: 'activation',
      matches: 'customer.activationCode',
      pattern: '^\\d{10}$',
      inputMode: 'numeric',
      paper: { document: 'bill', place: 'top-left', sample: '8830 416 092' },
    },
  ],
  activationLink: { lifetimeDays: 3, maxUses: 3, reminderAfterDays: null },
  lockout: { failures: 5, pauseMinutes: 15 },
  legal: [
    {
      id: 'terms-of-use',
      version: '2026-02-01',
      title: { fr: 'Conditions d\u2019utilisation', nl: 'Gebruiksvoorwaarden', de: 'Nutzungsbedingungen' },
      url: {
        fr: 'https://www.engie.example/fr/conditions-utilisation',
        nl: 'https://www.engie.example/nl/gebruiksvoorwaarden',
        de: 'https://www.engie.example/de/nutzungsbedingungen',
      },
      pages: 8,
    },
    {
      id: 'privacy-policy',
      version: '2026-02-01',
      title: { fr: 'Politique de confidentialit\u00e9', nl: 'Privacybeleid', de: 'Datenschutzerkl\u00e4rung' },
      url: {
        fr: 'https://www.engie.example/fr/confidentialite',
        nl: 'https://www.engie.example/nl/privacy',
        de: 'https://www.engie.example/de/datenschutz',
      },
      pages: 5,
    },
  ],
  notices: [],
  sites: {
    firstParty: ['https://account.engie.example'],
    pages: ['https://www.engie.example'],
    // The app's claimed address and its private-use scheme.
    returns: ['https://app.engie.example/open', 'com.engie.example.smart-app:/area'],
  },
  contact: {
    url: {
      fr: 'https://www.engie.example/fr/contact',
      nl: 'https://www.engie.example/nl/contact',
      de: 'https://www.engie.example/de/kontakt',
    },
    email: 'klantenzone@engie.example',
  },
  sender: { email: 'espace-client@engie.example', name: 'ENGIE', smsName: 'ENGIE' },
  emailTheme,
}
