import { Hono } from 'hono'
import type { Deployment } from '../platform/deployment.ts'
import { deploymentByHost } from '../platform/http/deployment-by-host.ts'
import type { Platform } from '../platform/http/visit.ts'
import { clientsOf } from './clients/clients.ts'
import { OPEN_SCOPES } from './scopes.ts'
import { tokenRoutes } from './token/routes.ts'

/** Authorization server metadata (RFC 8414): the first-party origin is the issuer. Scopes are those that some client may have. */
export const metadata = (issuer: string, deployment: Pick<Deployment, 'profile' | 'clients'>) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  revocation_endpoint: `${issuer}/revoke`,
  scopes_supported: OPEN_SCOPES.filter((scope) => clientsOf(deployment).some(({ scopes }) => scopes.includes(scope))),
  response_types_supported: ['code'],
  response_modes_supported: ['query'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  token_endpoint_auth_methods_supported: ['none'],
  revocation_endpoint_auth_methods_supported: ['none'],
  code_challenge_methods_supported: ['S256'],
  dpop_signing_alg_values_supported: ['ES256'],
  authorization_response_iss_parameter_supported: true,
  ui_locales_supported: deployment.profile.languages,
})

/** On first-party hosts: each is an OAuth 2.1 authorization server of its own. */
export const oauthOnFirstParty = ({ deployments, ...platform }: Pick<Platform, 'deployments' | 'ports' | 'address'>): Hono =>
  new Hono()
    .get('/.well-known/oauth-authorization-server', (c) => {
      const { deployment, issuer } = deploymentByHost(c.req.url, deployments)
      return c.json(metadata(issuer, deployment), 200, { 'Cache-Control': 'public, max-age=3600', 'Access-Control-Allow-Origin': '*' })
    })
    .route('/', tokenRoutes({ deployments, ...platform }))
