import { Hono } from 'hono'
import { openapi } from '../../platform/http/openapi.ts'
import { idempotentRequest } from '../../platform/idempotency/request.ts'
import { writeOnce } from '../../platform/idempotency/write-once.ts'
import type { VisitEnv } from '../../platform/visit.ts'
import { readSessions } from './queries.ts'
import { endOthers, endSession } from './writes.ts'

/** The account's sessions on this device and others. Ending one protects: it takes no fresh proof. */
export function sessionListRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>()
    .get('/', openapi('Where the account is open, this session first', 'SessionList'), async (c) =>
      c.json(await readSessions(c.get('visit'))),
    )
    .delete('/', openapi('End all sessions but this one', 'SessionsEnded', { isOnce: true }), async (c) => {
      const visit = c.get('visit')
      const answer = await writeOnce(visit, await idempotentRequest(c, null), async (accountId) => endOthers(visit, accountId))
      return c.json(answer.body, answer.status)
    })
    .delete('/:id', openapi('End a session', 'SessionsEnded', { isOnce: true }), async (c) => {
      const visit = c.get('visit')
      const answer = await writeOnce(visit, await idempotentRequest(c, null), async (accountId) =>
        endSession(visit, accountId, c.req.param('id')),
      )
      return c.json(answer.body, answer.status)
    })
}
