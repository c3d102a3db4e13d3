import type { Journey, Refusal, StepView } from '@foyer/contract/journeys'
import type { ShownAudience } from '../src/core/provider/site.ts'
import type { Errors } from '../src/journey/form-input.ts'
import type { ScreenState } from '../src/journey/screen-context.ts'

/** One state of one screen: what the API would have said, and what the customer did since. */
export interface Shown {
  name: string
  journey?: Journey
  email?: string
  link?: string
  failure?: ScreenState['failure']
  errors?: Errors
  typed?: Record<string, string>
  isBusy?: boolean
  isRevealed?: boolean
  audience?: 'individual' | 'professional'
  kind?: 'create' | 'recover' | 'request'
  /** What the utility has, where it is not log-in and sign-up by e-mail address. */
  ways?: ShownAudience
}

export const EMAIL = 'claire.martin@exemple.mc'
export const soon = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()
const policy = { minLength: 8, maxLength: 128, upper: true, lower: true, digit: true, notEmail: true }
const references = [
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
] as const

/** A journey that stands at a step. */
export function at(step: StepView, at: number | null, of: number | null = 6, refusal?: Refusal): Journey {
  return {
    id: 'shown',
    kind: 'enter',
    audience: 'individual',
    n: 2,
    at,
    of,
    expiresAt: soon(900),
    step: refusal ? { ...step, refusal } : step,
  }
}

/** One that began with a link. */
export const byLink = (journey: Journey): Journey => ({ ...journey, linkAddress: EMAIL })

const choosePassword: StepView = {
  name: 'choose-password',
  actions: ['submit', 'back'],
  email: EMAIL,
  names: true,
  asksLoginName: false,
  confirmation: false,
  policy,
  purpose: 'create',
}
const code: StepView = {
  name: 'code',
  actions: ['submit', 'resend', 'back', 'change'],
  purpose: 'verify-email',
  channel: 'email',
  target: EMAIL,
  others: [],
  expiresAt: soon(600),
  resendAt: soon(42),
  triesLeft: 5,
  delivery: 'sent',
}
const signInCode: StepView = {
  ...code,
  actions: ['submit', 'resend', 'switch-channel', 'back'],
  purpose: 'sign-in',
  resendAt: soon(-1),
  others: [{ channel: 'sms', target: '•• •• 56 78' }],
}
const phone: StepView = {
  name: 'phone',
  actions: ['submit', 'skip', 'back'],
  optional: true,
  screen: 'number',
  countries: [
    { country: 'MC', prefix: '+377' },
    { country: 'FR', prefix: '+33' },
    { country: 'IT', prefix: '+39' },
  ],
}
const referencesStep: StepView = {
  name: 'references',
  actions: ['submit', 'back'],
  fields: references,
  helps: false,
  offersLogIn: false,
  triesLeft: 5,
}
const password: StepView = { name: 'password', actions: ['submit', 'change'], email: EMAIL, canRecover: true }
const terms: StepView = {
  name: 'terms',
  actions: ['submit', 'back'],
  texts: [
    {
      id: 'terms-of-use',
      version: '2026-03-01',
      title: 'Conditions générales d’utilisation',
      url: 'https://www.smeg.example/conditions',
      pages: 6,
    },
  ],
}
const expired: StepView = {
  name: 'link-expired',
  actions: ['resend'],
  email: 'c•••n@exemple.mc',
  expiredAt: '2026-11-02T10:00:00Z',
  reason: 'expired',
  isCompleted: false,
  begins: 'activate',
  resent: false,
}

/** Every screen in every state, in the order of the journeys. */
export const SHOWN: readonly Shown[] = [
  { name: 'identify', typed: { email: EMAIL } },
  { name: 'identify-wrong', errors: { email: 'malformed' }, typed: { email: 'claire.martin@' } },
  { name: 'identify-professional', audience: 'professional' },
  { name: 'no-account', journey: at({ name: 'no-account', actions: ['submit', 'change'], email: EMAIL, offer: 'create' }, null, null) },
  { name: 'no-account-stop', journey: at({ name: 'no-account', actions: ['change'], email: EMAIL, offer: 'stop' }, null, null) },
  {
    name: 'choose-password',
    journey: at(choosePassword, 2),
    typed: { firstName: 'Claire', lastName: 'Martin', password: 'Tamaris-bleu' },
    isRevealed: true,
  },
  {
    name: 'choose-password-wrong',
    journey: at(choosePassword, 2),
    errors: { lastName: 'missing', password: 'needs-digit' },
    typed: { firstName: 'Claire', password: 'Tamaris-bleu' },
    isRevealed: true,
  },
  { name: 'code-verify', journey: at(code, 3), typed: { code: '4829' } },
  {
    name: 'code-refused',
    journey: at({ ...code, resendAt: soon(-1) }, 3, 6, { code: 'code-wrong', triesLeft: 3 }),
    typed: { code: '482931' },
  },
  { name: 'code-queued', journey: at({ ...signInCode, delivery: 'queued' }, 2, 2) },
  { name: 'phone', journey: at(phone, 4), typed: { phone: '06 12 34 56 78' } },
  {
    name: 'phone-code',
    journey: at(
      {
        ...phone,
        screen: 'code',
        actions: ['submit', 'resend', 'skip', 'change', 'back'],
        target: '•• •• 56 78',
        resendAt: soon(30),
        delivery: 'sent',
      },
      4,
    ),
  },
  { name: 'references', journey: at(referencesStep, 5), typed: { customer: '104 287 55' } },
  {
    name: 'references-refused',
    journey: at(referencesStep, 5, 6, { code: 'references-wrong', triesLeft: 4 }),
    typed: { customer: '104 287 55', edl: '0644 1820 39' },
  },
  {
    name: 'references-offline',
    journey: at(referencesStep, 5),
    failure: 'offline',
    typed: { customer: '104 287 55', edl: '0644 1820 39' },
  },
  { name: 'terms', journey: at(terms, 6), typed: { accepted: 'yes' } },
  { name: 'terms-wrong', journey: at(terms, 6), errors: { accepted: 'must-accept' } },
  {
    name: 'done-opened',
    journey: at(
      {
        name: 'done',
        actions: [],
        outcome: 'account-opened',
        isSignedIn: true,
        firstName: 'Claire',
        contracts: [
          {
            label: 'Électricité, appartement 4B',
            address: 'Les Tamaris, 14 rue du Rocher Bleu',
            reference: 'C-2031-88',
            energy: 'electricity',
          },
        ],
      },
      null,
      null,
    ),
  },
  { name: 'password', journey: at(password, null, null) },
  { name: 'password-by-link', journey: byLink(at({ ...password, actions: ['submit'] }, 1, 2)) },
  { name: 'password-waiting', journey: at(password, null, null), isBusy: true, typed: { password: 'Tamaris-bleu' } },
  {
    name: 'password-wrong',
    journey: at(password, null, null, { code: 'password-wrong', triesLeft: 4 }),
    typed: { password: 'Tamaris-bleu' },
  },
  { name: 'password-paused', journey: at({ ...password, pausedUntil: '2026-11-22T16:42:00Z' }, null, null) },
  { name: 'code-sign-in', journey: at(signInCode, null, null) },
  { name: 'reset', journey: at({ ...choosePassword, names: false, purpose: 'reset' }, 2, 2), typed: { password: 'Tamaris-bleu9' } },
  { name: 'done-changed', journey: at({ name: 'done', actions: [], outcome: 'password-changed' }, null, null) },
  { name: 'landing', link: 'shown' },
  { name: 'new-by-link', journey: byLink(at({ ...choosePassword, actions: ['submit'] }, 1, 4)) },
  { name: 'link-expired', journey: at(expired, null, null) },
  { name: 'link-resent', journey: at({ ...expired, resent: true }, null, null) },
  { name: 'session-ended', failure: 'ended', email: EMAIL },
  { name: 'unavailable', failure: 'unavailable', typed: { email: EMAIL } },
]
