import * as z from 'zod/mini'

/** Query of `GET /v1/{utility}/household`. */
export const householdQuery = z.object({ customer: z.string('missing').check(z.regex(/^[\w-]{1,64}$/, 'malformed')) })

/** Body of `POST /v1/{utility}/household/{id}`. */
export const householdDecision = z.strictObject({ decision: z.enum(['grant', 'refuse']) })
