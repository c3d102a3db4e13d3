import * as z from 'zod/mini'

/** Query of `DELETE /v1/{utility}/session`: every session of the account ends, or this one. */
export const signOutQuery = z.object({ everywhere: z.optional(z.enum(['true', 'false'])) })
