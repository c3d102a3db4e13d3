import * as z from 'zod/mini'
import { name, word } from './text.ts'

const deviceName = name(60)

/** Body of `POST /v1/{utility}/factor-offers`. */
export const factorOffer = z.strictObject({ kind: z.enum(['totp', 'passkey']) })

/** Body of `POST /v1/{utility}/factors`: the offer with its proof. */
export const factorProof = z.strictObject({
  offer: z.string('missing').check(z.minLength(1, 'missing'), z.maxLength(2_000, 'too-long')),
  name: deviceName,
  code: z.optional(z.string().check(z.maxLength(40, 'too-long'))),
  passkey: z.optional(z.record(word(64), z.unknown())),
})

/** Body of `PATCH /v1/{utility}/factors/{id}`. */
export const factorName = z.strictObject({ name: deviceName })

/** Body of `PUT /v1/{utility}/password`. */
export const passwordChange = z.strictObject({
  password: z.string('missing').check(z.minLength(1, 'missing'), z.maxLength(1_000, 'too-long')),
})

/** Query of `GET /v1/{utility}/activity`. */
export const activityQuery = z.object({
  /** `next` of the page before. */
  cursor: z.optional(z.string().check(z.regex(/^[\w-]{1,128}$/))),
})

/** Query of `DELETE /v1/{utility}/session`: every session of the account ends, or this one. */
export const signOutQuery = z.object({ everywhere: z.optional(z.enum(['true', 'false'])) })
