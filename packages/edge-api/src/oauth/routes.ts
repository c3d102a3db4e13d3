import { Hono } from 'hono'
import type { Platform } from '../platform/http/visit.ts'
import type { VisitEnv } from '../platform/visit.ts'
import { authorizationRoutes } from './authorization-routes.ts'
import { authorizePageRoutes } from './authorize-page-routes.ts'
import { clientRoutes } from './client-routes.ts'
import { consentRoutes } from './consent-routes.ts'
import { deploymentAt } from './issuer.ts'
import { metadata } from './metadata.ts'
import { tokenRoutes } from './token-routes.ts'

/** Below `/v1/{utility}`: what the authorization page, client pages and the customer's own area ask. */
export const oauthRoutes = (): Hono<VisitEnv> =>
  new Hono<VisitEnv>().route('/authorization', authorizationRoutes()).route('/consents', consentRoutes()).route('/client', clientRoutes())

/** On first-party hosts: each is an OAuth 2.1 authorization server of its own. */
export const oauthOnFirstParty = ({ deployments, ...platform }: Pick<Platform, 'deployments' | 'ports' | 'address'>): Hono =>
  new Hono()
    .get('/.well-known/oauth-authorization-server', (c) => {
      const { deployment, issuer } = deploymentAt(c.req.url, deployments)
      return c.json(metadata(issuer, deployment), 200, { 'Cache-Control': 'public, max-age=3600', 'Access-Control-Allow-Origin': '*' })
    })
    .route('/', authorizePageRoutes(deployments))
    .route('/', tokenRoutes({ deployments, ...platform }))
