import { Hono } from 'hono'
import { activityRoutes } from './activity/routes.ts'
import { contractRoutes } from './contracts/routes.ts'
import { passkeyRequestRoutes } from './factors/passkey-requests.ts'
import { factorRoutes } from './factors/routes.ts'
import { letterRoutes } from './first-party/letter-routes.ts'
import { firstPartyRoutes } from './first-party/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { householdRoutes } from './household/routes.ts'
import { apiHeaders, jsonOnly, knownAddress, smallBodies } from './http/api-headers.ts'
import { originRoutes } from './http/origin-routes.ts'
import { logRefusals } from './http/refusals.ts'
import { cors } from './http/site.ts'
import { type Platform, visit } from './http/visit.ts'
import { invoiceRoutes } from './invoices/routes.ts'
import { journeyRoutes } from './journeys/routes.ts'
import { challengeClients } from './oauth/challenge.ts'
import { oauthOnFirstParty, oauthRoutes } from './oauth/routes.ts'
import { passwordRoutes } from './password-change/routes.ts'
import { ApiError, onError, problemResponse } from './problem.ts'
import { profileRoutes } from './profile/routes.ts'
import { sessionRoutes } from './session/routes.ts'
import { sessionListRoutes } from './sessions/routes.ts'
import { teamRoutes } from './team/routes.ts'
import type { VisitEnv } from './visit.ts'

/** The whole API. A feature is a folder and one line here. */
export function createApp(platform: Platform): Hono {
  const { deployments, ports } = platform
  const v1 = new Hono<VisitEnv>()
    .route('/origin', originRoutes(deployments))
    .use(
      cors((utility) => deployments.get(utility)),
      challengeClients(deployments, ports),
      apiHeaders,
      jsonOnly,
      smallBodies,
      visit(platform),
    )
    .route('/profile', profileRoutes())
    .route('/journeys', journeyRoutes())
    .route('/session', sessionRoutes())
    .route('/contracts', contractRoutes())
    .route('/invoices', invoiceRoutes())
    .route('/team', teamRoutes())
    .route('/household', householdRoutes())
    .route('/', factorRoutes())
    .route('/passkey-requests', passkeyRequestRoutes())
    .route('/sessions', sessionListRoutes())
    .route('/activity', activityRoutes())
    .route('/password', passwordRoutes())
    .route('/', oauthRoutes())

  return new Hono()
    .onError(onError(ports.log))
    .use(logRefusals(deployments, ports), knownAddress)
    .notFound((c) => problemResponse(c, new ApiError('not-found')))
    .route('/health', healthRoutes(deployments))
    .route('/v1/:utility', v1)
    .route('/letter', letterRoutes(deployments, ports))
    .route('/', oauthOnFirstParty(platform))
    .route('/', firstPartyRoutes(deployments))
}
