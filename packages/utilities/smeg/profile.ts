import type { AudienceDefinition, Entry, Profile } from '@foyer/contract/profile'
import type { PasswordPolicy } from '@foyer/contract/rules/passwords'
import { clients } from './clients.ts'
import { emailTheme } from './email-theme.ts'

/** S-11 to S-15 name no symbol; S-10 and every professional flow (S-17 to S-19) do. */
const letters: PasswordPolicy = { minLength: 8, maxLength: 128, upper: true, lower: true, digit: true, notEmail: true }
const withSymbol: PasswordPolicy = { ...letters, symbol: true }

const accountKnown = { fact: 'accountKnown', is: true } as const
const accountUnknown = { fact: 'accountUnknown', is: true } as const
/** S-5: a passkey that says whose it is stands for address, password and code. */
const typed = { fact: 'passkeyUsed', is: false } as const
const linkValid = { fact: 'linkExpired', is: false } as const

/** S-4 and S-5: a code by e-mail or SMS; an account with an authenticator app or a passkey proves by that. */
const signIn = { purpose: 'sign-in', channels: ['email', 'sms', 'totp', 'passkey', 'recovery'], lost: 'wait' } as const
/** a fresh proof before what is sensitive changes. */
const stepUp = { purpose: 'step-up', channels: ['email', 'sms', 'totp', 'passkey', 'recovery'] } as const
const sensitive = {
  'step-up': { ends: 'finished', steps: [{ step: 'code', counts: false, options: stepUp }] },
  phone: {
    ends: 'finished',
    steps: [{ step: 'code', options: stepUp }, { step: 'phone' }],
  },
  // S-9: it is the login ID, and where everything is written to.
  email: {
    ends: 'finished',
    steps: [{ step: 'code', options: stepUp }, { step: 'email' }],
  },
} as const satisfies AudienceDefinition['journeys']

/** S-12, S-13 and S-15 share one first screen; what follows depends on what is known of the address. */
const enter: readonly Entry[] = [
  { step: 'identify', counts: accountUnknown, options: { offersAudience: 'professional', passkeys: true } },
  { step: 'no-account', when: accountUnknown, counts: false },
  { step: 'password', when: { all: [accountKnown, typed] } },
  { step: 'code', when: { all: [accountKnown, typed] }, options: signIn },
  { step: 'choose-password', when: accountUnknown, options: { names: true } },
  { step: 'code', id: 'verify-email', when: accountUnknown, options: { purpose: 'verify-email', channels: ['email'] } },
  { step: 'open-account', when: accountUnknown, counts: false },
  { step: 'phone', when: accountUnknown, options: { optional: true } },
  { step: 'references', when: { fact: 'linked', is: false } },
  { step: 'terms', when: { fact: 'termsAccepted', is: false } },
]

/** S-10 without an account, S-11 with one: the link carries the references. */
const activate: readonly Entry[] = [
  { step: 'link-expired', when: { fact: 'linkExpired', is: true }, counts: false },
  { step: 'password', when: { all: [linkValid, accountKnown] } },
  { step: 'code', when: { all: [linkValid, accountKnown] }, options: signIn },
  { step: 'choose-password', when: { all: [linkValid, accountUnknown] }, options: { names: true } },
  {
    step: 'code',
    id: 'verify-email',
    when: { all: [linkValid, accountUnknown] },
    options: { purpose: 'verify-email', channels: ['email'] },
  },
  { step: 'open-account', when: { all: [linkValid, accountUnknown] }, counts: false },
  { step: 'phone', when: { all: [linkValid, accountUnknown] }, options: { optional: true } },
  { step: 'terms', when: { all: [linkValid, { fact: 'termsAccepted', is: false }] } },
]

/** S-14, S-19: the customer logs in afresh afterwards. */
const recover: readonly Entry[] = [
  { step: 'identify', when: { fact: 'continued', is: false }, counts: false },
  { step: 'code', options: { purpose: 'recover', channels: ['email', 'sms'] } },
  { step: 'choose-password' },
]

const individual: AudienceDefinition = {
  status: 'open',
  passwords: { default: letters, activate: withSymbol },
  journeys: {
    enter: { ends: 'signed-in', steps: enter },
    activate: { ends: 'signed-in', steps: activate },
    recover: { ends: 'finished', steps: recover },
    link: { ends: 'finished', steps: [{ step: 'references' }] },
    ...sensitive,
  },
}

/** Professionals cannot sign up on their own: their administrator or the utility sends the link (S-16, S-20). */
const professional: AudienceDefinition = {
  status: 'open',
  passwords: { default: withSymbol },
  journeys: {
    enter: {
      ends: 'signed-in',
      steps: [
        { step: 'identify', counts: false, options: { offersAudience: 'individual', passkeys: true } },
        { step: 'no-account', when: accountUnknown, counts: false, options: { offer: 'stop' } },
        { step: 'password', when: typed },
        { step: 'code', when: typed, options: signIn },
        // An account, but of no company.
        { step: 'no-account', id: 'no-company', when: { fact: 'linked', is: false }, counts: false, options: { offer: 'no-access' } },
        { step: 'terms', when: { fact: 'termsAccepted', is: false } },
      ],
    },
    activate: { ends: 'signed-in', steps: activate },
    recover: { ends: 'finished', steps: recover },
    ...sensitive,
  },
}

export const profile: Profile = {
  id: 'smeg',
  name: 'SMEG',
  languages: ['fr', 'en', 'it'],
  timeZone: 'Europe/Monaco',
  phoneCountries: ['MC', 'FR', 'IT'],
  currency: 'EUR',
  identify: 'disclose',
  audiences: { individual, professional },
  references: [
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
  activationLink: { lifetimeDays: 30, maxUses: null, reminderAfterDays: 14 },
  lockout: { failures: 5, pauseMinutes: 15 },
  legal: [
    {
      id: 'terms-of-use',
      version: '2026-03-01',
      title: {
        fr: 'Conditions générales d\u2019utilisation',
        en: 'General terms of use',
        it: 'Condizioni generali d\u2019uso',
      },
      url: {
        fr: 'https://www.smeg.example/conditions-utilisation',
        en: 'https://www.smeg.example/en/terms-of-use',
        it: 'https://www.smeg.example/it/condizioni-uso',
      },
      pages: 6,
    },
  ],
  notices: [
    {
      id: 'former-areas',
      until: '2025-06-01',
      title: {
        fr: 'MyNexio et NexioPro restent ouverts',
        en: 'MyNexio and NexioPro stay open',
        it: 'MyNexio e NexioPro restano aperti',
      },
      text: {
        fr: 'Jusqu\u2019au 1er juin 2025, votre ancien espace reste accessible.',
        en: 'Until 1 June 2025 you can still use your former area.',
        it: 'Fino al 1\u00ba giugno 2025 la precedente area resta accessibile.',
      },
      links: [
        { text: 'MyNexio', url: 'https://mynexio.smeg.example/' },
        { text: 'NexioPro', url: 'https://nexiopro.smeg.example/' },
      ],
    },
  ],
  sites: {
    firstParty: ['https://area.smeg.example'],
    pages: ['https://www.smeg.example'],
    rpId: 'smeg.example',
  },
  contact: {
    url: {
      fr: 'https://www.smeg.example/contact',
      en: 'https://www.smeg.example/en/contact',
      it: 'https://www.smeg.example/it/contatti',
    },
  },
  sender: { email: 'espace-client@smeg.example', name: 'SMEG', smsName: 'SMEG' },
  emailTheme,
  clients,
}
