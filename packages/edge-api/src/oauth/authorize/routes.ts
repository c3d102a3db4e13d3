import type { AuthorizationAnswer, AuthorizationDecision, AuthorizationView } from '@foyer/contract/oauth'
import type { Language } from '@foyer/contract/profile'
import {
  type AuthorizationParameters,
  authorizationDecision,
  authorizationParameters,
  type ChosenContracts,
} from '@foyer/contract/schemas/oauth'
import { Hono } from 'hono'
import { deliver } from '../../messages/outbox.ts'
import { isConstraintFailure } from '../../platform/database/constraint.ts'
import { chooseLanguage } from '../../platform/http/choose-language.ts'
import { issuerAt } from '../../platform/http/deployment-by-host.ts'
import { openapi } from '../../platform/http/openapi.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { validate } from '../../platform/http/validate.ts'
import type { Visit, VisitEnv } from '../../platform/visit.ts'
import { consentNotice } from '../consent/consent-notice.ts'
import { type AuthorizationRequest, answerTo, checkAuthorization } from './authorization-request.ts'
import { issueCode, refusalOfCode } from './issue-code.ts'
import { readAuthorization } from './read-authorization.ts'

/**
 * What the first-party authorization page asks and tells: `GET /authorization` and `POST /authorization`. No other page decides
 * for the customer, listed or not.
 */
export function authorizationRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>()
    .use(async (c, next) => {
      const { deployment, pageOrigin } = c.get('visit')
      if (!deployment.sites.firstParty.includes(pageOrigin)) throw new ApiError('origin-refused')
      await next()
    })
    .get(
      '/',
      openapi('What a client asks of the customer; for the first-party page alone', 'AuthorizationAnswer', { isPublic: true }),
      validate('query', authorizationParameters),
      async (c) => {
        const visit = c.get('visit')
        const request = requestOf(c.req.valid('query'), visit)
        const language = chooseLanguage(c.req.query('lang'), c.req.header('Accept-Language'), visit.deployment.profile.languages)
        return c.json({ authorization: await viewOf(visit, request, language) } satisfies AuthorizationAnswer)
      },
    )
    .post(
      '/',
      openapi('The customer\u2019s decision, and where it leads; to allow contracts takes a step-up', 'AuthorizationDecision'),
      validate('json', authorizationDecision),
      async (c) => {
        const visit = c.get('visit')
        const { request: parameters, decision, contracts = null } = c.req.valid('json')
        const request = requestOf(parameters, visit)
        const answer =
          decision === 'allow'
            ? { code: await allow(visit, request, contracts) }
            : { error: 'access_denied', error_description: 'the customer refused' }
        const issuer = issuerAt(c.req.url, visit.deployment) ?? visit.pageOrigin
        return c.json({ redirect: answerTo(request.redirect, request.state, issuer, answer) } satisfies AuthorizationDecision)
      },
    )
}

/** The same check as the page's own: what the page sends is not believed. */
function requestOf(parameters: AuthorizationParameters, { deployment }: Visit): AuthorizationRequest {
  const checked = checkAuthorization(parameters, deployment)
  if (checked.is !== 'fine') throw new ApiError('invalid-input', { fields: { request: 'malformed' } })
  return checked.request
}

/** Null for a visitor, who logs in first. */
async function viewOf(visit: Visit, request: AuthorizationRequest, language: Language): Promise<AuthorizationView | null> {
  try {
    return await readAuthorization(visit, request, language)
  } catch (error) {
    if (error instanceof ApiError && error.code === 'signed-out') return null
    throw error
  }
}

async function allow(visit: Visit, request: AuthorizationRequest, contracts: ChosenContracts | null): Promise<string> {
  if (contracts === null && request.asksAgain) throw new ApiError('invalid-input', { fields: { contracts: 'missing' } })
  const notice = contracts === null ? null : await consentNotice(visit, request, contracts)
  const { code, statements } = await issueCode(visit, request, contracts, notice?.statements ?? [])
  try {
    await visit.deployment.database.batch(statements, 'write')
  } catch (error) {
    throw isConstraintFailure(error) ? await refusalOfCode(visit, request, contracts !== null) : error
  }
  if (notice && notice.ids.length > 0) visit.afterwards(() => deliver(visit.deployment, visit.ports, { ids: notice.ids }))
  return code
}
