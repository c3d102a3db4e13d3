import { factorName, factorOffer, factorProof } from '@foyer/contract/schemas/security'
import { nothing } from '@foyer/contract/schemas/team'
import { Hono } from 'hono'
import { validate } from '../../platform/http/validate.ts'
import { idempotentRequest } from '../../platform/idempotency/request.ts'
import { writeOnce } from '../../platform/idempotency/write-once.ts'
import type { VisitEnv } from '../../platform/visit.ts'
import { addFactor } from './add-factor.ts'
import { cancelRelease, removeFactor, renameFactor } from './change-factor.ts'
import { makeRecoveryCodes, showRecoveryCodes } from './make-recovery-codes.ts'
import { offerFactor } from './offers.ts'
import { readFactors } from './queries.ts'

/** What protects an account beside its password, for whoever holds it. */
export function factorRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>()
    .get('/factors', async (c) => c.json(await readFactors(c.get('visit'))))
    .post('/factor-offers', validate('json', factorOffer), async (c) => c.json(await offerFactor(c.get('visit'), c.req.valid('json').kind)))
    .post('/factors', validate('json', factorProof), async (c) => {
      const [visit, body] = [c.get('visit'), c.req.valid('json')]
      const answer = await writeOnce(visit, await idempotentRequest(c, body), (accountId) => addFactor(visit, accountId, body))
      return c.json(answer.body, answer.status)
    })
    .patch('/factors/:id', validate('json', factorName), async (c) => {
      const [visit, body] = [c.get('visit'), c.req.valid('json')]
      const answer = await writeOnce(visit, await idempotentRequest(c, body), async (accountId) =>
        renameFactor(visit, accountId, c.req.param('id'), body.name),
      )
      return c.json(answer.body, answer.status)
    })
    .delete('/factors/:id', async (c) => {
      const visit = c.get('visit')
      const answer = await writeOnce(visit, await idempotentRequest(c, null), (accountId) =>
        removeFactor(visit, accountId, c.req.param('id')),
      )
      return c.json(answer.body, answer.status)
    })
    .delete('/factor-release', async (c) => {
      const visit = c.get('visit')
      const answer = await writeOnce(visit, await idempotentRequest(c, null), (accountId) => cancelRelease(visit, accountId))
      return c.json(answer.body, answer.status)
    })
    .post('/recovery-codes', validate('json', nothing), async (c) => {
      const visit = c.get('visit')
      const writeKey = c.req.header('Idempotency-Key') ?? ''
      const answer = await writeOnce(visit, await idempotentRequest(c, null), (accountId) => makeRecoveryCodes(visit, accountId, writeKey))
      return c.json(await showRecoveryCodes(visit, writeKey, answer.body), answer.status)
    })
}
