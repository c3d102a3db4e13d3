import { Hono } from 'hono'
import { activityRoutes } from './features/activity/routes.ts'
import { contractRoutes } from './features/contracts/routes.ts'
import { healthRoutes } from './features/health/routes.ts'
import { householdRoutes } from './features/household/routes.ts'
import { invoiceRoutes } from './features/invoices/routes.ts'
import { passwordRoutes } from './features/password/routes.ts'
import { profileRoutes } from './features/profile/routes.ts'
import { sessionRoutes } from './features/session/routes.ts'
import { sessionListRoutes } from './features/sessions/routes.ts'
import { teamRoutes } from './features/team/routes.ts'
import { letterRoutes } from './hosted-pages/letter-routes.ts'
import { firstPartyRoutes } from './hosted-pages/routes.ts'
import { passkeyRequestRoutes } from './identity/factors/passkey-requests.ts'
import { factorRoutes } from './identity/factors/routes.ts'
import { journeyRoutes } from './journeys/routes.ts'
import { challengeClients } from './oauth/clients/client-headers.ts'
import { oauthOnFirstParty, oauthRoutes } from './oauth/routes.ts'
import { apiHeaders, jsonOnly, knownAddress, smallBodies } from './platform/http/api-headers.ts'
import { originRoutes } from './platform/http/origin-routes.ts'
import { ApiError, onError, problemResponse } from './platform/http/problem.ts'
import { logRefusals } from './platform/http/refusals.ts'
import { cors } from './platform/http/site.ts'
import { type Platform, visit } from './platform/http/visit.ts'
import type { VisitEnv } from './platform/visit.ts'

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
