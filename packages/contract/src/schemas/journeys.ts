import * as z from 'zod/mini'
import { normalizeCode } from '../rules/codes.ts'
import { isEmail, normalizeEmail } from '../rules/emails.ts'
import type { StepName } from '../steps/index.ts'

/** 128 bits in base64url. */
const key = z.string().check(z.regex(/^[\w-]{22}$/))
const client = z.int().check(z.minimum(1), z.maximum(1_000))
const input = z.record(z.string().check(z.maxLength(64)), z.unknown())
const locale = z.enum(['fr', 'en', 'it', 'nl', 'de'])
const audience = z.enum(['individual', 'professional'])
const kind = z.enum(['enter', 'create', 'activate', 'recover', 'link', 'step-up', 'request'])
const id = z.string().check(z.regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/))

/** Body of `POST /v1/{utility}/journeys`. */
export const journeyStart = z.strictObject({
  key,
  kind,
  audience,
  locale,
  client,
  input: z.optional(input),
  link: z.optional(z.string().check(z.regex(/^[\w-]{16,64}$/))),
  from: z.optional(id),
})

/** Body of `POST /v1/{utility}/journeys/{id}`. */
export const turn = z.strictObject({
  key,
  n: z.int().check(z.minimum(1), z.maximum(100_000)),
  step: z.string().check(z.maxLength(40)),
  action: z.enum(['submit', 'resend', 'skip', 'switch-channel', 'change', 'back']),
  client,
  input: z.optional(input),
})

/** Query of `GET /v1/{utility}/journeys`. */
export const journeyQuery = z.object({ kind, audience })
export const journeyId = z.object({ id })

const name = z.string().check(z.trim(), z.minLength(1, 'missing'), z.maxLength(100, 'too-long'))
const password = z.string('missing').check(z.minLength(1, 'missing'), z.maxLength(1_000, 'too-long'))
const code = z.string('missing').check(
  z.minLength(1, 'missing'),
  z.maxLength(40, 'too-long'),
  z.refine((typed) => normalizeCode(typed) !== null, 'malformed'),
)

/** What each step takes with `submit`; an issue's message is the field's code. */
export const stepInputs = {
  identify: z.strictObject({
    email: z.string('missing').check(
      z.minLength(1, 'missing'),
      z.maxLength(254, 'too-long'),
      z.refine((typed) => isEmail(normalizeEmail(typed)), 'malformed'),
    ),
  }),
  'no-account': z.strictObject({}),
  password: z.strictObject({ password }),
  code: z.strictObject({ code }),
  'choose-password': z.strictObject({ password, firstName: z.optional(name), lastName: z.optional(name) }),
  phone: z.strictObject({
    phone: z.optional(z.string().check(z.maxLength(40, 'too-long'))),
    country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/, 'malformed'))),
    code: z.optional(code),
  }),
  references: z.record(
    z.string().check(z.maxLength(40)),
    z.string('missing').check(z.minLength(1, 'missing'), z.maxLength(64, 'too-long')),
  ),
  terms: z.strictObject({ accepted: z.boolean() }),
  'link-expired': z.strictObject({}),
} satisfies Record<StepName, z.ZodMiniType>

/** What other actions take. */
export const switchChannelInput = z.strictObject({ channel: z.enum(['email', 'sms']) })
