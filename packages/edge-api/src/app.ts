import { Hono } from 'hono'
import { healthRoutes } from './features/health/routes.ts'
import { hostedPages } from './hosted-pages/routes.ts'
import { challengeClients } from './oauth/clients/client-headers.ts'
import { oauthOnFirstParty } from './oauth/routes.ts'
import { apiHeaders, jsonOnly, knownAddress, smallBodies } from './platform/http/api-headers.ts'
import { type Features, GrowingRouter, loadWhenAsked } from './platform/http/features.ts'
import { originRoutes } from './platform/http/origin-routes.ts'
import { ApiError, onError, problemResponse } from './platform/http/problem.ts'
import { logRefusals } from './platform/http/refusals.ts'
import { cors } from './platform/http/site.ts'
import { type Platform, visit } from './platform/http/visit.ts'
import type { VisitEnv } from './platform/visit.ts'

/** A feature is a folder and a line here: what stands below the first segment of its path is loaded when that is first asked for. */
export const FEATURES: Features = {
  profile: async () => (await import('./features/profile/routes.ts')).profileRoutes(),
  journeys: async () => (await import('./journeys/routes.ts')).journeyRoutes(),
  session: async () => (await import('./features/sessions/routes.ts')).sessionRoutes(),
  contracts: async () => (await import('./features/contracts/routes.ts')).contractRoutes(),
  invoices: async () => (await import('./features/invoices/routes.ts')).invoiceRoutes(),
  team: async () => (await import('./features/team/routes.ts')).teamRoutes(),
  household: async () => (await import('./features/household/routes.ts')).householdRoutes(),
  factors: async () => (await import('./identity/factors/routes.ts')).factorRoutes(),
  'factor-offers': async () => (await import('./identity/factors/routes.ts')).factorOfferRoutes(),
  'factor-release': async () => (await import('./identity/factors/routes.ts')).factorReleaseRoutes(),
  'recovery-codes': async () => (await import('./identity/factors/routes.ts')).recoveryCodeRoutes(),
  'passkey-requests': async () => (await import('./identity/factors/passkey-requests.ts')).passkeyRequestRoutes(),
  sessions: async () => (await import('./features/sessions/routes.ts')).sessionListRoutes(),
  activity: async () => (await import('./features/activity/routes.ts')).activityRoutes(),
  password: async () => (await import('./features/password/routes.ts')).passwordRoutes(),
  authorization: async () => (await import('./oauth/authorize/routes.ts')).authorizationRoutes(),
  consents: async () => (await import('./oauth/consent/routes.ts')).consentRoutes(),
  client: async () => (await import('./oauth/clients/routes.ts')).clientRoutes(),
}

/** The whole API. */
export function createApp(platform: Platform): Hono {
  const { deployments, ports } = platform
  const app: Hono = new Hono({ router: new GrowingRouter() })
  const v1 = new Hono<VisitEnv>().route('/origin', originRoutes(deployments)).use(
    cors((utility) => deployments.get(utility)),
    challengeClients(deployments, ports),
    apiHeaders,
    jsonOnly,
    smallBodies,
    visit(platform),
  )

  return app
    .onError(onError(ports.log))
    .use('/v1/*', loadWhenAsked(app, '/v1/:utility', FEATURES))
    .use(logRefusals(deployments, ports), knownAddress)
    .notFound((c) => problemResponse(c, new ApiError('not-found')))
    .route('/health', healthRoutes(deployments))
    .route('/v1/:utility', v1)
    .route('/', oauthOnFirstParty(platform))
    .route('/', hostedPages(platform))
}
