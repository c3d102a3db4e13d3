import type { AudienceDefinition, Entry, Profile } from '@foyer/contract/profile'
import type { PasswordPolicy } from '@foyer/contract/rules/passwords'
import { clients } from './clients.ts'
import { emailTheme } from './email-theme.ts'

/** G-2; its maximum is this utility's own. */
const passwords: PasswordPolicy = { minLength: 8, maxLength: 25 }

const linkValid = {
  all: [
    { fact: 'byLink', is: true },
    { fact: 'linkExpired', is: false },
  ],
} as const
const notByLink = { fact: 'byLink', is: false } as const

/** G-6, with a code. An account that is linked to nothing gives its references first. */
const enter: readonly Entry[] = [
  { step: 'credentials', options: { accepts: 'email', offers: ['recover', 'create'] } },
  { step: 'code', options: { purpose: 'sign-in', channels: ['email', 'sms'] } },
  { step: 'references', when: { fact: 'linked', is: false } },
]

/** G-2 to G-5; the account is written at their end. */
const create: readonly Entry[] = [
  { step: 'identify', counts: false },
  { step: 'choose-password' },
  { step: 'code', options: { purpose: 'verify-email', channels: ['email'] } },
  { step: 'references' },
  { step: 'details', options: { fields: ['name', 'birth-date', 'phone'] } },
  { step: 'secret-question' },
  { step: 'open-account', counts: false },
]

/** G-10: date of birth and answer, then a link by e-mail, which alone changes the password. */
const recover: readonly Entry[] = [
  { step: 'link-expired', when: { fact: 'linkExpired', is: true }, counts: false },
  { step: 'identify', when: { all: [notByLink, { fact: 'continued', is: false }] }, counts: false },
  { step: 'secret-answer', when: notByLink, counts: false, options: { offersRequest: true } },
  { step: 'mail-link', when: notByLink, counts: false, options: { begins: 'recover', lifetimeDays: 1, maxUses: 3 } },
  { step: 'choose-password', when: linkValid, counts: false },
]

/** G-9, G-10: the contact form, which can end in an unlock. */
const request: readonly Entry[] = [
  { step: 'identify', counts: false },
  { step: 'code', options: { purpose: 'contact', channels: ['email'] } },
  { step: 'contact', options: { topics: ['unlock', 'login', 'question', 'other'] } },
]

/** a fresh code before what is sensitive changes. */
const stepUp = { purpose: 'step-up', channels: ['email', 'sms'] } as const

const individual: AudienceDefinition = {
  status: 'open',
  passwords: { default: passwords },
  journeys: {
    enter: { ends: 'signed-in', steps: enter },
    create: { ends: 'signed-in', steps: create },
    recover: { ends: 'finished', steps: recover },
    link: { ends: 'finished', steps: [{ step: 'references' }] },
    request: { ends: 'finished', steps: request },
    'step-up': { ends: 'finished', steps: [{ step: 'code', counts: false, options: stepUp }] },
    email: { ends: 'finished', steps: [{ step: 'code', options: stepUp }, { step: 'email' }] },
  },
}

export const profile: Profile = {
  id: 'geg',
  name: 'GEG',
  languages: ['fr'],
  timeZone: 'Europe/Paris',
  phoneCountries: ['FR'],
  currency: 'EUR',
  identify: 'neutral',
  audiences: { individual },
  references: [
    {
      id: 'contract',
      matches: 'contract.reference',
      pattern: '^\\d{8}$',
      inputMode: 'numeric',
      paper: { document: 'bill', place: 'block', sample: '38 204 117' },
    },
    {
      id: 'invoice',
      matches: 'invoice.latestNumber',
      pattern: '^F\\d{8}$',
      paper: { document: 'bill', place: 'top-right', sample: 'F26-771 204' },
    },
    { id: 'amount', matches: 'invoice.latestTotalCents', inputMode: 'decimal' },
  ],
  secretQuestions: [
    { id: 'first-school', text: { fr: 'Comment s\u2019appelait votre premi\u00e8re \u00e9cole ?' } },
    { id: 'first-pet', text: { fr: 'Comment s\u2019appelait votre premier animal ?' } },
    { id: 'childhood-street', text: { fr: 'Dans quelle rue avez-vous grandi ?' } },
    { id: 'first-concert', text: { fr: 'Quel a \u00e9t\u00e9 votre premier concert ?' } },
    { id: 'summit', text: { fr: 'Quel est votre sommet pr\u00e9f\u00e9r\u00e9 ?' } },
  ],
  activationLink: { lifetimeDays: 30, maxUses: null, reminderAfterDays: 14 },
  // G-9, R-17
  lockout: { failures: 3, pauseMinutes: 180 },
  legal: [],
  notices: [],
  sites: { firstParty: ['https://mon-compte.geg.example'], pages: ['https://www.geg.example'] },
  contact: { url: { fr: 'https://www.geg.example/contact' }, email: 'service-client@geg.example' },
  sender: { email: 'mon-compte@geg.example', name: 'GEG', smsName: 'GEG' },
  emailTheme,
  clients,
}
