import { nothing, teamAuditQuery, teamInvitation, teamMemberChange, teamQuery } from '@foyer/contract/schemas/people'
import { Hono } from 'hono'
import { openapi } from '../../platform/http/openapi.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { validate } from '../../platform/http/validate.ts'
import { idempotentRequest } from '../../platform/idempotency/request.ts'
import { writeOnce } from '../../platform/idempotency/write-once.ts'
import type { Visit, VisitEnv } from '../../platform/visit.ts'
import { readTrail } from './audit-trail.ts'
import { invite, resend, revoke } from './invitation-writes.ts'
import { changeMember, removeMember } from './member-writes.ts'
import { readCompany, readInvitation, readTeam } from './queries.ts'
import { toTeam } from './rules.ts'

/** The people of a company, for its administrators. For everybody else there is nothing here. */
export function teamRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>()
    .get(
      '/',
      openapi('People of a company and open invitations, for its administrators', 'Team'),
      validate('query', teamQuery),
      async (c) => {
        const visit = c.get('visit')
        return c.json(toTeam(found(await readTeam(visit, c.req.valid('query').customer)), visit.ports.now()))
      },
    )
    .get('/audit', openapi('Who did what in a company, newest first', 'TeamEventPage'), validate('query', teamAuditQuery), async (c) => {
      const { customer, cursor } = c.req.valid('query')
      return c.json(found(await readTrail(c.get('visit'), customer, cursor)))
    })
    .post(
      '/invitations',
      openapi('Invite somebody by an activation link; takes a step-up', 'TeamInvitation', { status: 201, isOnce: true }),
      validate('json', teamInvitation),
      async (c) => {
        const [visit, body] = [c.get('visit'), c.req.valid('json')]
        const answer = await writeOnce(visit, await idempotentRequest(c, body), async (accountId) =>
          invite(visit, accountId, body, found(await readCompany(visit, body.customer))),
        )
        return c.json(answer.body, answer.status)
      },
    )
    .post(
      '/invitations/:id/resend',
      openapi('Send a new link; the one before stops working; takes a step-up once that is over', 'TeamInvitation', { isOnce: true }),
      validate('json', nothing),
      async (c) => {
        const visit = c.get('visit')
        const answer = await writeOnce(visit, await idempotentRequest(c, null), async (accountId) => {
          const sent = await invitation(visit, c.req.param('id'))
          return resend(visit, accountId, sent, found(await readCompany(visit, sent.customerId)))
        })
        return c.json(answer.body, answer.status)
      },
    )
    .delete('/invitations/:id', openapi('Revoke an invitation', 'TeamInvitation', { isOnce: true }), async (c) => {
      const visit = c.get('visit')
      const answer = await writeOnce(visit, await idempotentRequest(c, null), async (accountId) =>
        revoke(visit, accountId, await invitation(visit, c.req.param('id'))),
      )
      return c.json(answer.body, answer.status)
    })
    .patch(
      '/members/:id',
      openapi('Change role and contracts; the id is the account\u2019s; takes a step-up', 'TeamSeat', { isOnce: true }),
      validate('json', teamMemberChange),
      async (c) => {
        const [visit, body] = [c.get('visit'), c.req.valid('json')]
        const answer = await writeOnce(visit, await idempotentRequest(c, body), async (accountId) =>
          changeMember(visit, accountId, c.req.param('id'), body),
        )
        return c.json(answer.body, answer.status)
      },
    )
    .delete(
      '/members/:id',
      openapi('Take access away; the id is the account\u2019s; takes a step-up', 'TeamSeat', { isOnce: true }),
      validate('query', teamQuery),
      async (c) => {
        const visit = c.get('visit')
        const answer = await writeOnce(visit, await idempotentRequest(c, null), async (accountId) =>
          removeMember(visit, accountId, c.req.param('id'), c.req.valid('query').customer),
        )
        return c.json(answer.body, answer.status)
      },
    )
}

const invitation = async (visit: Visit, id: string) => found(await readInvitation(visit, id))

function found<Record>(record: Record | null): Record {
  if (record === null) throw new ApiError('not-found')
  return record
}
