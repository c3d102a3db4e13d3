import { passwordChange } from '@foyer/contract/schemas/security'
import type { PasswordSetting } from '@foyer/contract/security'
import { Hono } from 'hono'
import { readOwner } from '../../identity/factors/owner.ts'
import { openapi } from '../../platform/http/openapi.ts'
import { validate } from '../../platform/http/validate.ts'
import { idempotentRequest } from '../../platform/idempotency/request.ts'
import { writeOnce } from '../../platform/idempotency/write-once.ts'
import { base64url } from '../../platform/keys/keys.ts'
import type { VisitEnv } from '../../platform/visit.ts'
import { changePassword } from './change-password.ts'
import { policyFor } from './strictest.ts'

/** Another password for an account that is signed in; a forgotten one is a journey's. */
export function passwordRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>()
    .get('/', openapi('What a new password has to meet', 'PasswordSetting'), async (c) => {
      const visit = c.get('visit')
      const { audiences } = await readOwner(visit)
      return c.json({ policy: policyFor(visit.deployment.profile, audiences) } satisfies PasswordSetting)
    })
    .put(
      '/',
      openapi('Another password; other sessions end; takes a step-up', 'SessionsEnded', { isOnce: true }),
      validate('json', passwordChange),
      async (c) => {
        const [visit, { password }] = [c.get('visit'), c.req.valid('json')]
        // A repeat is told by a keyed hash: nothing that a password could be guessed from is stored.
        const body = base64url(await visit.deployment.keys.mac('request', password))
        const answer = await writeOnce(visit, await idempotentRequest(c, body), (accountId) => changePassword(visit, accountId, password))
        return c.json(answer.body, answer.status)
      },
    )
}
