import { signOutQuery } from '@foyer/contract/schemas/security'
import { Hono } from 'hono'
import { readClientSession, signOutClient } from '../../oauth/token/client-session.ts'
import { forgetToken } from '../../platform/http/cookies.ts'
import { openapi } from '../../platform/http/openapi.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { validate } from '../../platform/http/validate.ts'
import { idempotentRequest } from '../../platform/idempotency/request.ts'
import { writeOnce } from '../../platform/idempotency/write-once.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import type { VisitEnv } from '../../platform/visit.ts'
import { readSession, readSessions } from './queries.ts'
import { auditSignOut, endOthers, endSession, revokeStatement } from './writes.ts'

/** Who is signed in, and sign-out, here or on every device; a client ends its own connection. A visitor's answer does not touch the database. */
export function sessionRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>()
    .get('/', openapi('Who is signed in and for whom; null for a visitor', 'SessionAnswer', { isPublic: true }), async (c) => {
      const visit = c.get('visit')
      const { deployment, ports, sessionTokenHash, token, prolong } = visit
      if (token) return c.json({ session: await readClientSession(visit, token) })
      if (sessionTokenHash === null) return c.json({ session: null })
      const found = await readSession(deployment.database, sessionTokenHash, ports.now())
      if (found) prolong(found.seenAt)
      else forgetToken(c, deployment.profile.id, 'session')
      return c.json({ session: found?.session ?? null })
    })
    .delete(
      '/',
      openapi('Sign out, here or on every device; a client ends its own connection', 'SessionAnswer', { isPublic: true }),
      validate('query', signOutQuery),
      async (c) => {
        const visit = c.get('visit')
        const { deployment, ports, sessionTokenHash, token } = visit
        const isEverywhere = c.req.valid('query').everywhere === 'true'
        if (token) {
          if (isEverywhere) throw new ApiError('scope-missing')
          await signOutClient(visit, token)
          return c.json({ session: null })
        }
        if (sessionTokenHash !== null) {
          const now = ports.now()
          await deployment.database.batch(
            [revokeStatement(sessionTokenHash, now, isEverywhere), auditSignOut(uuidv7(now, ports.random), sessionTokenHash, now)],
            'write',
          )
        }
        forgetToken(c, deployment.profile.id, 'session')
        return c.json({ session: null })
      },
    )
}

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
