import { LANGUAGES } from '@foyer/contract/profile'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import * as z from 'zod/mini'
import { openapi } from '../../platform/http/openapi.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { validate } from '../../platform/http/validate.ts'
import type { VisitEnv } from '../../platform/visit.ts'
import { noticesAt, noticesChangeAt } from './notice-times.ts'
import { publicProfile } from './public-profile.ts'

const profileQuery = z.object({ lang: z.optional(z.enum(LANGUAGES)) })

const HOUR_SECONDS = 3_600

/** Without credentials, the same for everybody, with the notices of the moment; cached until the next notice begins or ends, an hour at most. */
export function profileRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>().get(
    '/',
    openapi('What widgets need to know of the utility', 'PublicProfile', { isPublic: true }),
    etag(),
    validate('query', profileQuery),
    (c) => {
      const { deployment, ports } = c.get('visit')
      const { profile, sites } = deployment
      const lang = c.req.valid('query').lang ?? profile.languages[0]
      if (!profile.languages.includes(lang)) throw new ApiError('invalid-input', { fields: { lang: 'malformed' } })
      const now = ports.now()
      const untilChange = Math.floor((noticesChangeAt(profile, now) - now) / 1_000)
      c.header('Cache-Control', `public, max-age=${Math.max(0, Math.min(HOUR_SECONDS, untilChange))}`)
      return c.json(publicProfile({ ...profile, notices: noticesAt(profile, now) }, lang, sites))
    },
  )
}
