import type { HouseholdDecision } from '@foyer/contract/resources'
import { householdDecision, householdQuery } from '@foyer/contract/schemas/people'
import { Hono } from 'hono'
import { customer } from '../../platform/audit/author.ts'
import { openapi } from '../../platform/http/openapi.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { validate } from '../../platform/http/validate.ts'
import { idempotentRequest } from '../../platform/idempotency/request.ts'
import { type Write, writeOnce } from '../../platform/idempotency/write-once.ts'
import type { Visit, VisitEnv } from '../../platform/visit.ts'
import { type Claim, type Decision, decisionStatements, isOpenClaim } from '../claims/decision.ts'
import { isOwner } from './guards.ts'
import { readHousehold, readRequest } from './queries.ts'
import { removeMember } from './remove-member.ts'

/** Who shares an individual's contracts, for the first who linked them; and who asks to. */
export function householdRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>()
    .get(
      '/',
      openapi('Who shares an individual\u2019s contracts, and who asks to', 'Household'),
      validate('query', householdQuery),
      async (c) => {
        const household = await readHousehold(c.get('visit'), c.req.valid('query').customer)
        if (!household) throw new ApiError('not-found')
        return c.json(household)
      },
    )
    .post(
      '/:id',
      openapi('Grant or refuse a request; to grant it takes a step-up', 'HouseholdDecision', { isOnce: true }),
      validate('json', householdDecision),
      async (c) => {
        const [visit, body] = [c.get('visit'), c.req.valid('json')]
        const answer = await writeOnce(visit, await idempotentRequest(c, body), async (accountId) => {
          const request = await readRequest(visit, c.req.param('id'))
          if (!request?.asker) throw new ApiError('not-found')
          return decide(visit, accountId, request, body.decision === 'grant' ? 'granted' : 'refused')
        })
        return c.json(answer.body, answer.status)
      },
    )
    .delete(
      '/members/:id',
      openapi('Take a member\u2019s access away; the id is the account\u2019s; takes a step-up', 'HouseholdRemoval', { isOnce: true }),
      validate('query', householdQuery),
      async (c) => {
        const visit = c.get('visit')
        const answer = await writeOnce(visit, await idempotentRequest(c, null), async (accountId) =>
          removeMember(visit, accountId, c.req.param('id'), c.req.valid('query').customer),
        )
        return c.json(answer.body, answer.status)
      },
    )
}

async function decide({ deployment, ports }: Visit, accountId: string, claim: Claim, decision: Decision): Promise<Write> {
  const { statements, messages } = await decisionStatements(claim, decision, customer(accountId), deployment, ports)
  return {
    // To refuse somebody must not be harder than to leave them waiting.
    ...(decision === 'granted' && { stepUp: 'access' }),
    guards: [isOwner(accountId, claim.customerId), { holds: isOpenClaim(claim.id), otherwise: new ApiError('already-decided') }],
    statements,
    answer: {
      status: 200,
      body: { id: claim.id, decision, account: decision === 'granted' ? claim.accountId : null } satisfies HouseholdDecision,
    },
    messages,
  }
}
