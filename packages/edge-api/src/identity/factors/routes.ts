import { nothing } from '@foyer/contract/schemas/people'
import { factorName, factorOffer, factorProof } from '@foyer/contract/schemas/security'
import { Hono } from 'hono'
import { openapi } from '../../platform/http/openapi.ts'
import { validate } from '../../platform/http/validate.ts'
import { idempotentRequest } from '../../platform/idempotency/request.ts'
import { writeOnce } from '../../platform/idempotency/write-once.ts'
import type { VisitEnv } from '../../platform/visit.ts'
import { addFactor } from './add-factor.ts'
import { cancelRelease, removeFactor, renameFactor } from './change-factor.ts'
import { makeRecoveryCodes, showRecoveryCodes } from './make-recovery-codes.ts'
import { offerFactor } from './offers.ts'
import { readFactors } from './queries.ts'

/** What protects an account beside its password, for its owner. */
export function factorRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>()
    .get('/', openapi('What protects the account beside its password', 'FactorList'), async (c) =>
      c.json(await readFactors(c.get('visit'))),
    )
    .post(
      '/',
      openapi('Add the factor that was offered, with its proof; takes a step-up', 'Factor', { status: 201, isOnce: true }),
      validate('json', factorProof),
      async (c) => {
        const [visit, body] = [c.get('visit'), c.req.valid('json')]
        const answer = await writeOnce(visit, await idempotentRequest(c, body), (accountId) => addFactor(visit, accountId, body))
        return c.json(answer.body, answer.status)
      },
    )
    .patch('/:id', openapi('Rename an app or a passkey', 'FactorRenamed', { isOnce: true }), validate('json', factorName), async (c) => {
      const [visit, body] = [c.get('visit'), c.req.valid('json')]
      const answer = await writeOnce(visit, await idempotentRequest(c, body), async (accountId) =>
        renameFactor(visit, accountId, c.req.param('id'), body.name),
      )
      return c.json(answer.body, answer.status)
    })
    .delete('/:id', openapi('Remove a factor; takes a step-up', 'FactorRemoval', { isOnce: true }), async (c) => {
      const visit = c.get('visit')
      const answer = await writeOnce(visit, await idempotentRequest(c, null), (accountId) =>
        removeFactor(visit, accountId, c.req.param('id')),
      )
      return c.json(answer.body, answer.status)
    })
}

/** The secret of an app, or the options of a passkey, before either is a factor. */
export function factorOfferRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>().post(
    '/',
    openapi('A secret for an app, or the options of a new passkey; takes a step-up', 'FactorOffer'),
    validate('json', factorOffer),
    async (c) => c.json(await offerFactor(c.get('visit'), c.req.valid('json').kind)),
  )
}

/** The request to do without lost factors: its owner may cancel it. */
export function factorReleaseRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>().delete(
    '/',
    openapi('Cancel the request to do without lost factors', 'ReleaseCancellation', { isOnce: true }),
    async (c) => {
      const visit = c.get('visit')
      const answer = await writeOnce(visit, await idempotentRequest(c, null), (accountId) => cancelRelease(visit, accountId))
      return c.json(answer.body, answer.status)
    },
  )
}

export function recoveryCodeRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>().post(
    '/',
    openapi('Ten new recovery codes, shown once; takes a step-up', 'RecoveryCodes', { status: 201, isOnce: true }),
    validate('json', nothing),
    async (c) => {
      const visit = c.get('visit')
      const writeKey = c.req.header('Idempotency-Key') ?? ''
      const answer = await writeOnce(visit, await idempotentRequest(c, null), (accountId) => makeRecoveryCodes(visit, accountId, writeKey))
      return c.json(await showRecoveryCodes(visit, writeKey, answer.body), answer.status)
    },
  )
}
