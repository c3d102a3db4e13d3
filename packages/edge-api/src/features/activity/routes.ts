import { activityQuery } from '@foyer/contract/schemas/security'
import { Hono } from 'hono'
import { validate } from '../../platform/http/validate.ts'
import type { VisitEnv } from '../../platform/visit.ts'
import { readActivity } from './queries.ts'

/** What happened to the account, for whoever holds it. */
export function activityRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>().get('/', validate('query', activityQuery), async (c) =>
    c.json(await readActivity(c.get('visit'), c.req.valid('query').cursor)),
  )
}
