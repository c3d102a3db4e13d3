import type { StepView } from '@foyer/contract/journeys'
import type { ReferenceField } from '@foyer/contract/steps/references'
import type { ShownAudience } from '../src/core/provider/site.ts'
import { at, byLink, EMAIL, type Shown, soon } from './views.ts'

/** Identifier and password first, login names, links by e-mail. */
export const BY_LINK: ShownAudience = {
  status: 'open',
  kinds: ['enter', 'create', 'activate', 'recover', 'link', 'request'],
  firstSteps: { enter: 'credentials', create: 'terms' },
  credentials: { accepts: 'email-or-login', offers: ['recover', 'create'] },
  recoversByLogin: true,
}

/** Address and password first, a personal question. */
export const BY_QUESTION: ShownAudience = {
  status: 'open',
  kinds: ['enter', 'create', 'recover', 'link', 'request'],
  firstSteps: { enter: 'credentials' },
  credentials: { accepts: 'email', offers: ['recover', 'create'] },
}

const onBill: readonly ReferenceField[] = [
  {
    id: 'customer',
    matches: 'customer.reference',
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
]
const withAmount: readonly ReferenceField[] = [
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
]

const credentials: StepView = { name: 'credentials', actions: ['submit'], accepts: 'email-or-login', offers: ['recover', 'create'] }
const byAddress: StepView = { ...credentials, accepts: 'email' }
const mailLink: StepView = {
  name: 'mail-link',
  actions: ['resend', 'change'],
  begins: 'activate',
  email: EMAIL,
  lifetimeDays: 3,
  maxUses: 3,
  resendAt: soon(42),
}
const references: StepView = {
  name: 'references',
  actions: ['submit', 'back'],
  fields: onBill,
  helps: true,
  offersLogIn: true,
  triesLeft: 5,
}
const threeReferences: StepView = { ...references, fields: withAmount, helps: false, offersLogIn: false }
const login: StepView = {
  name: 'choose-password',
  actions: ['submit'],
  email: EMAIL,
  names: false,
  loginName: EMAIL,
  asksLoginName: true,
  confirmation: true,
  policy: { minLength: 12, maxLength: 128 },
  purpose: 'create',
}
const shortPassword: StepView = {
  name: 'choose-password',
  actions: ['submit', 'back'],
  email: EMAIL,
  names: false,
  asksLoginName: false,
  confirmation: false,
  policy: { minLength: 8, maxLength: 25 },
  purpose: 'create',
}
const kept: StepView = {
  name: 'choose-password',
  actions: ['submit', 'skip'],
  email: EMAIL,
  names: false,
  loginName: 'an.peeters',
  asksLoginName: false,
  confirmation: true,
  policy: { minLength: 12, maxLength: 128 },
  purpose: 'reset',
}
const details: StepView = {
  name: 'details',
  actions: ['submit', 'back'],
  fields: ['name', 'birth-date', 'phone'],
  firstName: 'Hugo',
  lastName: 'Bernard',
  countries: [{ country: 'FR', prefix: '+33' }],
}
const questions = [
  { id: 'first-school', text: 'Comment s’appelait votre première école ?' },
  { id: 'summit', text: 'Quel est votre sommet préféré ?' },
]
const secretQuestion: StepView = { name: 'secret-question', actions: ['submit', 'back'], questions }
const secretAnswer: StepView = {
  name: 'secret-answer',
  actions: ['submit'],
  question: 'Quel est votre sommet préféré ?',
  email: EMAIL,
  offersRequest: true,
}
const noContract: StepView = { name: 'no-contract', actions: ['submit'], reason: 'ended', mayContinue: true }
const email: StepView = { name: 'email', actions: ['submit'], screen: 'address', current: EMAIL }
const contact: StepView = { name: 'contact', actions: ['submit'], topics: ['unlock', 'login', 'question', 'other'], email: EMAIL }
const expired: StepView = {
  name: 'link-expired',
  actions: [],
  email: 'c•••n@exemple.mc',
  expiredAt: '2026-11-02T10:00:00Z',
  reason: 'revoked',
  isCompleted: false,
  begins: 'activate',
  resent: false,
}
const contracts = [
  { label: 'Électricité, maison', address: 'Rue des Tilleuls 8, 5000 Namur', reference: 'C-2031-88', energy: 'electricity' },
]
const returnTo = 'https://app.engie.example/open'
const paused = { code: 'paused', until: '2026-11-22T16:42:00Z' } as const

/** Every screen of other ways in, in every state, as the utility has it that they are named after. */
export const WAYS_SHOWN: readonly Shown[] = [
  { name: 'credentials', ways: BY_LINK, typed: { identifier: 'an.peeters@voorbeeld.be', password: 'Tamaris-bleu' } },
  { name: 'credentials-address', ways: BY_QUESTION, typed: { identifier: 'hugo.bernard@exemple.fr', password: 'Tamaris-bleu' } },
  { name: 'credentials-missing', ways: BY_LINK, errors: { identifier: 'malformed', password: 'missing' }, typed: { identifier: 'a' } },
  {
    name: 'credentials-wrong',
    ways: BY_LINK,
    journey: at(credentials, null, null, { code: 'credentials-wrong', triesLeft: 4 }),
    typed: { identifier: 'an.peeters', password: 'Tamaris-bleu' },
  },
  {
    name: 'credentials-paused',
    ways: BY_QUESTION,
    journey: at(byAddress, null, null, paused),
    typed: { identifier: EMAIL, password: 'Tamaris' },
  },
  { name: 'start', ways: BY_LINK, kind: 'create' },
  { name: 'create', ways: BY_QUESTION, kind: 'create', email: EMAIL },
  { name: 'recover', ways: BY_LINK, kind: 'recover' },
  { name: 'recover-address', ways: BY_QUESTION, kind: 'recover', email: EMAIL },
  { name: 'request', ways: BY_QUESTION, kind: 'request', email: EMAIL },
  { name: 'landing-activate', ways: BY_LINK, link: 'shown' },
  { name: 'landing-recover', ways: BY_QUESTION, link: 'recover.shown' },
  { name: 'mail-link', ways: BY_LINK, journey: at(mailLink, null, null) },
  {
    name: 'mail-link-recover',
    ways: BY_QUESTION,
    journey: at({ ...mailLink, begins: 'recover', lifetimeDays: 1, resendAt: soon(-1) }, null, null, {
      code: 'link-too-many',
      until: soon(3600),
    }),
  },
  { name: 'bill', ways: BY_LINK, journey: byLink(at(references, 3, 4)), typed: { customer: '2104 287 556' } },
  { name: 'bill-wrong', ways: BY_LINK, journey: byLink(at(references, 3, 4)), errors: { customer: 'malformed', activation: 'missing' } },
  { name: 'bill-amount', ways: BY_QUESTION, journey: at(threeReferences, 3, 5), typed: { contract: '38 204 117', amount: '123,45' } },
  {
    name: 'bill-amount-refused',
    ways: BY_QUESTION,
    journey: at(threeReferences, 3, 5, { code: 'references-wrong', triesLeft: 4 }),
    typed: { contract: '38 204 117', invoice: 'F26-771 204', amount: '123,45' },
  },
  { name: 'new-login', ways: BY_LINK, journey: byLink(at(login, 4, 4)), typed: { password: 'Tamaris-bleu', confirmation: 'Tamaris' } },
  {
    name: 'new-login-wrong',
    ways: BY_LINK,
    journey: byLink(at(login, 4, 4)),
    errors: { loginName: 'taken', confirmation: 'differs' },
    typed: { password: 'Tamaris-bleu', confirmation: 'Tamaris' },
    isRevealed: true,
  },
  { name: 'new-password', ways: BY_QUESTION, journey: at(shortPassword, 1, 5), typed: { password: 'Tamaris' } },
  { name: 'new-or-kept', ways: BY_LINK, journey: at(kept, 2, 2), typed: { password: 'Tamaris-bleu' } },
  { name: 'details', ways: BY_QUESTION, journey: at(details, 4, 5), typed: { birthDate: '14/03/1985' } },
  {
    name: 'details-wrong',
    ways: BY_QUESTION,
    journey: at(details, 4, 5, { code: 'details-wrong', triesLeft: 3 }),
    typed: { birthDate: '14/03/1985', phone: '06 12 34 56 78' },
  },
  { name: 'secret-question', ways: BY_QUESTION, journey: at(secretQuestion, 5, 5), typed: { answer: 'Le Mont Aiguille' } },
  {
    name: 'secret-question-wrong',
    ways: BY_QUESTION,
    journey: at(secretQuestion, 5, 5),
    errors: { question: 'missing', answer: 'missing' },
  },
  { name: 'secret-answer', ways: BY_QUESTION, journey: at(secretAnswer, null, null), typed: { birthDate: '14/03/1985' } },
  {
    name: 'secret-answer-wrong',
    ways: BY_QUESTION,
    journey: at(secretAnswer, null, null, { code: 'answers-wrong', triesLeft: 2 }),
    typed: { birthDate: '14/03/1985', answer: 'Le Mont Aiguille' },
  },
  { name: 'no-contract-ended', ways: BY_LINK, journey: at(noContract, null, null) },
  { name: 'no-contract', ways: BY_LINK, journey: at({ ...noContract, actions: [], reason: 'none', mayContinue: false }, null, null) },
  { name: 'new-email', ways: BY_QUESTION, journey: at(email, 2, 2), typed: { email: 'hugo.bernard@exemple.eu' } },
  {
    name: 'new-email-taken',
    ways: BY_QUESTION,
    journey: at(email, 2, 2),
    errors: { email: 'taken' },
    typed: { email: 'autre@exemple.fr' },
  },
  { name: 'contact', ways: BY_QUESTION, journey: at(contact, 2, 2), typed: { topic: 'unlock', name: 'Hugo Bernard' } },
  {
    name: 'contact-wrong',
    ways: BY_QUESTION,
    journey: at(contact, 2, 2),
    errors: { topic: 'missing', name: 'missing', text: 'too-short' },
  },
  { name: 'link-revoked', ways: BY_LINK, journey: at(expired, null, null) },
  { name: 'link-overtaken', ways: BY_QUESTION, journey: at({ ...expired, begins: 'recover' }, null, null) },
  {
    name: 'link-recover',
    ways: BY_QUESTION,
    journey: at({ ...expired, reason: 'expired', begins: 'recover' }, null, null),
  },
  {
    name: 'done-created',
    ways: BY_LINK,
    journey: at(
      { name: 'done', actions: [], outcome: 'account-opened', isSignedIn: false, loginName: 'an.peeters', contracts, returnTo },
      null,
      null,
    ),
  },
  {
    name: 'done-review',
    ways: BY_QUESTION,
    journey: at(
      { name: 'done', actions: [], outcome: 'account-opened', isSignedIn: true, firstName: 'Hugo', isUnderReview: true },
      null,
      null,
    ),
  },
  {
    name: 'done-kept',
    ways: BY_LINK,
    journey: at({ name: 'done', actions: [], outcome: 'password-kept', isSignedIn: false, loginName: 'an.peeters' }, null, null),
  },
  {
    name: 'done-received',
    ways: BY_QUESTION,
    journey: at({ name: 'done', actions: [], outcome: 'request-received', isSignedIn: false, number: 'D-4821-77' }, null, null),
  },
  {
    name: 'done-app',
    ways: BY_LINK,
    journey: at({ name: 'done', actions: [], outcome: 'signed-in', isSignedIn: true, firstName: 'An', returnTo }, null, null),
  },
]
