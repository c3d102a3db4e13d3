import * as z from 'zod/mini'
import { FACTOR_KINDS, PURPOSES } from '../factors.ts'
import { AUDIENCES, JOURNEY_KINDS, LANGUAGES } from '../profile.ts'
import { normalizeCode, normalizeRecoveryCode } from '../rules/codes.ts'
import { isDate } from '../rules/dates.ts'
import { isIdentifier } from '../rules/login-names.ts'
import { cleanName } from '../rules/text.ts'
import { CONTACT_TOPICS } from '../steps/contact.ts'
import { ACTIONS } from '../steps/index.ts'
import { name, text, word } from './text.ts'

/** 128 bits in base64url. */
const key = z.string().check(z.regex(/^[\w-]{22}$/))
const client = z.int().check(z.minimum(1), z.maximum(1_000))
const input = z.record(word(64), z.unknown())
const locale = z.enum(LANGUAGES)
const audience = z.enum(AUDIENCES)
const kind = z.enum(JOURNEY_KINDS)
const id = z.string().check(z.regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/))

/** Body of `POST /v1/{utility}/journeys`. */
export const journeyStart = z.strictObject({
  /** The same for a repeat. */
  key,
  kind,
  audience,
  locale,
  /** Protocol version of the client. */
  client,
  /** Of the first step. */
  input: z.optional(input),
  /** Token of a link that was e-mailed: the journey is of the kind that the link was made for. */
  link: z.optional(z.string().check(z.regex(/^[\w-]{16,64}$/))),
  /** Id of a journey whose proofs are carried over. */
  from: z.optional(id),
  /** Where the last screen leads back to: one of the profile's `sites.returns`, exactly. */
  returnTo: z.optional(z.string().check(z.regex(/^[!-~]{0,300}$/))),
  /** Of a `step-up`: what the session is to be elevated for. */
  purpose: z.optional(z.enum(PURPOSES)),
})

/** Body of `POST /v1/{utility}/journeys/{id}`. */
export const turn = z.strictObject({
  key,
  n: z.int().check(z.minimum(1), z.maximum(100_000)),
  step: word(40),
  action: z.enum(ACTIONS),
  client,
  input: z.optional(input),
})

/** Query of `GET /v1/{utility}/journeys/{id}`: the client's protocol version, as in a turn. The first clients said none. */
export const viewQuery = z.object({ client: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1_000)), 1) })
/** Query of `GET /v1/{utility}/journeys`. */
export const journeyQuery = z.extend(viewQuery, { kind, audience })
export const journeyId = z.object({ id })

const personName = name(100)
const password = z.string('missing').check(z.minLength(1, 'missing'), z.maxLength(1_000, 'too-long'))
const code = z.string('missing').check(
  z.minLength(1, 'missing'),
  z.maxLength(40, 'too-long'),
  z.refine((typed) => normalizeCode(typed) !== null || normalizeRecoveryCode(typed) !== null, 'malformed'),
)
const passkey = z.record(word(64), z.unknown())

const identifier = z.string('missing').check(
  z.overwrite(cleanName),
  z.minLength(1, 'missing'),
  z.maxLength(254, 'too-long'),
  z.refine((typed) => isIdentifier(typed, 'email-or-login'), 'malformed'),
)
const email = z.string('missing').check(
  z.overwrite(cleanName),
  z.minLength(1, 'missing'),
  z.maxLength(254, 'too-long'),
  z.refine((typed) => isIdentifier(typed, 'email'), 'malformed'),
)
const phone = z.string().check(z.overwrite(cleanName), z.maxLength(40, 'too-long'))
const country = z.string().check(z.regex(/^[A-Z]{2}$/, 'malformed'))
const birthDate = z.string('missing').check(
  z.minLength(1, 'missing'),
  z.refine((typed) => isDate(typed), 'malformed'),
)
const answer = z.string('missing').check(z.trim(), z.minLength(1, 'missing'), z.maxLength(200, 'too-long'))

/** What each step takes with `submit`; an issue's message is the field's code. */
export const stepInputs = {
  // Whether a login name will do is the profile's to say: the step refuses it where it does not.
  identify: z
    // One of them: what the options accept, or the answer to `GET /passkey-requests`.
    .strictObject({ email: z.optional(identifier), passkey: z.optional(passkey) })
    .check(z.refine((input) => input.email !== undefined || input.passkey !== undefined, { error: 'missing', path: ['email'] })),
  credentials: z.strictObject({ identifier, password }),
  'no-account': z.strictObject({}),
  password: z.strictObject({ password }),
  code: z
    .strictObject({ code: z.optional(code), passkey: z.optional(passkey) })
    .check(z.refine((input) => input.code !== undefined || input.passkey !== undefined, { error: 'missing', path: ['code'] })),
  'choose-password': z.strictObject({
    password,
    firstName: z.optional(personName),
    lastName: z.optional(personName),
    loginName: z.optional(identifier),
    confirmation: z.optional(password),
  }),
  phone: z.strictObject({ phone: z.optional(phone), country: z.optional(country), code: z.optional(code) }),
  email: z
    .strictObject({ email: z.optional(email), code: z.optional(code) })
    .check(z.refine((input) => input.email !== undefined || input.code !== undefined, { error: 'missing', path: ['email'] })),
  references: z.record(word(40), name(64)),
  terms: z.strictObject({ accepted: z.boolean() }),
  'link-expired': z.strictObject({}),
  'mail-link': z.strictObject({}),
  details: z.strictObject({
    firstName: z.optional(personName),
    lastName: z.optional(personName),
    birthDate: z.optional(birthDate),
    phone: z.optional(phone),
    country: z.optional(country),
  }),
  'secret-question': z.strictObject({ question: word(40), answer }),
  'secret-answer': z.strictObject({ birthDate, answer }),
  'no-contract': z.strictObject({}),
  contact: z.strictObject({
    topic: z.enum(CONTACT_TOPICS, 'missing'),
    name: personName,
    text: text(10, 4_000),
  }),
  'open-account': z.strictObject({}),
}

/** What other actions take. */
export const switchChannelInput = z.strictObject({ channel: z.enum([...FACTOR_KINDS, 'recovery']) })
