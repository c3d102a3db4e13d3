import type { ClientAnswer } from '@foyer/contract/oauth'
import { Hono } from 'hono'
import { openapi } from '../../platform/http/openapi.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { VisitEnv } from '../../platform/visit.ts'
import { clientAt } from './clients.ts'

/** `GET /client`: who the page that asks is, by its Origin. Nothing of it is secret. */
export function clientRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>().get(
    '/',
    openapi('Which client the page that asks is, by its Origin', 'ClientAnswer', { isPublic: true }),
    (c) => {
      const origin = c.req.header('Origin')
      const client = clientAt(c.get('visit').deployment, origin)
      if (!client) throw new ApiError('not-found')
      const { id, name, scopes, redirects } = client
      const own = redirects.filter((redirect) => URL.parse(redirect)?.origin === origin)
      return c.json({ id, name, scopes, redirects: own } satisfies ClientAnswer)
    },
  )
}
