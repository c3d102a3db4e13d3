import { activityQuery } from '@foyer/contract/schemas/security'
import { Hono } from 'hono'
import { openapi } from '../../platform/http/openapi.ts'
import { validate } from '../../platform/http/validate.ts'
import type { VisitEnv } from '../../platform/visit.ts'
import { readActivity } from './queries.ts'

/** What happened to the account, for whoever holds it. */
export function activityRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>().get(
    '/',
    openapi('What happened to the account, newest first', 'ActivityPage'),
    validate('query', activityQuery),
    async (c) => c.json(await readActivity(c.get('visit'), c.req.valid('query').cursor)),
  )
}
