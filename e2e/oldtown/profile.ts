import type { Entry, Profile } from '@foyer/contract/profile'
import { emailTheme } from './email-theme.ts'

/** An invented utility that takes something of each of the others, and is made of nothing but this folder. */

const accountKnown = { fact: 'accountKnown', is: true } as const
const accountUnknown = { fact: 'accountUnknown', is: true } as const
const linkValid = { fact: 'linkExpired', is: false } as const
const termsDue = { fact: 'termsAccepted', is: false } as const
const notLinked = { fact: 'linked', is: false } as const

const enter: readonly Entry[] = [
  { step: 'credentials', counts: false, options: { accepts: 'email-or-login', offers: ['create', 'recover', 'request'] } },
  { step: 'code', options: { purpose: 'sign-in', channels: ['email', 'sms'] } },
  { step: 'references', when: notLinked },
  { step: 'terms', when: termsDue },
  { step: 'no-contract', when: { fact: 'eligible', is: false }, counts: false },
]

const create: readonly Entry[] = [
  { step: 'terms' },
  { step: 'identify' },
  { step: 'choose-password', options: { names: true, loginName: true } },
  { step: 'details', options: { fields: ['birth-date'] } },
  { step: 'secret-question' },
  { step: 'code', options: { purpose: 'verify-email', channels: ['email'] } },
  { step: 'open-account', counts: false },
  { step: 'phone', options: { optional: true } },
  { step: 'references' },
]

const activate: readonly Entry[] = [
  { step: 'link-expired', when: { fact: 'linkExpired', is: true }, counts: false },
  { step: 'password', when: { all: [linkValid, accountKnown] } },
  { step: 'code', when: { all: [linkValid, accountKnown] }, options: { purpose: 'sign-in', channels: ['email', 'sms'] } },
  {
    step: 'code',
    id: 'verify-email',
    when: { all: [linkValid, accountUnknown] },
    options: { purpose: 'verify-email', channels: ['email'] },
  },
  { step: 'choose-password', when: { all: [linkValid, accountUnknown] }, options: { names: true, loginName: true, confirmation: true } },
  { step: 'open-account', when: { all: [linkValid, accountUnknown] }, counts: false },
  { step: 'terms', when: { all: [linkValid, termsDue] } },
]

const recover: readonly Entry[] = [
  { step: 'identify', when: { fact: 'continued', is: false }, counts: false, options: { accepts: 'email-or-login' } },
  { step: 'code', options: { purpose: 'recover', channels: ['email', 'sms'] } },
  { step: 'choose-password', options: { mayKeep: true } },
]

export const profile: Profile = {
  id: 'oldtown',
  name: 'Oldtown Waterworks',
  languages: ['en', 'de'],
  timeZone: 'Europe/Brussels',
  phoneCountries: ['FR', 'BE'],
  currency: 'EUR',
  identify: 'neutral',
  audiences: {
    individual: {
      status: 'open',
      passwords: { default: { minLength: 10, maxLength: 64, digit: true } },
      journeys: {
        enter: { ends: 'signed-in', steps: enter },
        create: { ends: 'signed-in', steps: create },
        activate: { ends: 'finished', steps: activate },
        recover: { ends: 'finished', steps: recover },
        link: { ends: 'finished', steps: [{ step: 'references' }] },
        'step-up': { ends: 'finished', steps: [{ step: 'code', counts: false, options: { purpose: 'step-up', channels: ['email'] } }] },
        email: {
          ends: 'finished',
          steps: [{ step: 'code', options: { purpose: 'step-up', channels: ['email', 'sms'] } }, { step: 'email' }],
        },
        request: {
          ends: 'finished',
          steps: [
            { step: 'identify' },
            { step: 'code', options: { purpose: 'contact', channels: ['email'] } },
            { step: 'contact', options: { topics: ['unlock', 'other'] } },
          ],
        },
      },
    },
    professional: { status: 'soon', passwords: { default: { minLength: 12, maxLength: 64 } }, journeys: {} },
  },
  references: [
    {
      id: 'point',
      matches: 'deliveryPoint.reference',
      pattern: '^\\d{10}$',
      inputMode: 'numeric',
      paper: { document: 'bill', place: 'top-left', sample: '0144 1820 39' },
    },
    {
      id: 'total',
      matches: 'invoice.latestTotalCents',
      inputMode: 'decimal',
      paper: { document: 'bill', place: 'block', sample: '48.20' },
    },
  ],
  secretQuestions: [
    { id: 'harbour', text: { en: 'Which harbour did you see first?', de: 'Welchen Hafen sahen Sie zuerst?' } },
    { id: 'bridge', text: { en: 'Which bridge do you like best?', de: 'Welche Br\u00fccke gef\u00e4llt Ihnen am besten?' } },
  ],
  activationLink: { lifetimeDays: 10, maxUses: 5, reminderAfterDays: null },
  lockout: { failures: 4, pauseMinutes: 60 },
  legal: [
    {
      id: 'house-rules',
      version: '2026-05-01',
      title: { en: 'House rules', de: 'Hausordnung' },
      url: { en: 'https://www.oldtown.example/rules', de: 'https://www.oldtown.example/regeln' },
    },
  ],
  notices: [],
  sites: {
    firstParty: ['https://area.oldtown.example'],
    pages: ['https://www.oldtown.example'],
    returns: ['https://app.oldtown.example/home'],
  },
  contact: { url: { en: 'https://www.oldtown.example/contact', de: 'https://www.oldtown.example/kontakt' }, email: 'desk@oldtown.example' },
  sender: { email: 'area@oldtown.example', name: 'Oldtown Waterworks', smsName: 'Oldtown' },
  emailTheme,
}
