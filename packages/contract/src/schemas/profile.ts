import * as z from 'zod/mini'

/** Query of `GET /v1/{utility}/profile`. */
export const profileQuery = z.object({ lang: z.optional(z.enum(['fr', 'en', 'it', 'nl', 'de'])) })
