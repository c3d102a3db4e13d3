import { Hono } from 'hono'
import { idempotentRequest } from '../../platform/idempotency/request.ts'
import { writeOnce } from '../../platform/idempotency/write-once.ts'
import type { VisitEnv } from '../../platform/visit.ts'
import { readSessions } from './queries.ts'
import { endOthers, endSession } from './writes.ts'

/** The account's sessions on this device and others. Ending one protects: it takes no fresh proof. */
export function sessionListRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>()
    .get('/', async (c) => c.json(await readSessions(c.get('visit'))))
    .delete('/', async (c) => {
      const visit = c.get('visit')
      const answer = await writeOnce(visit, await idempotentRequest(c, null), async (accountId) => endOthers(visit, accountId))
      return c.json(answer.body, answer.status)
    })
    .delete('/:id', async (c) => {
      const visit = c.get('visit')
      const answer = await writeOnce(visit, await idempotentRequest(c, null), async (accountId) =>
        endSession(visit, accountId, c.req.param('id')),
      )
      return c.json(answer.body, answer.status)
    })
}
