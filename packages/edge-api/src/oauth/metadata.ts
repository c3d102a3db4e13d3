import type { Deployment } from '../platform/deployment.ts'
import { clientsOf } from './clients.ts'
import { OPEN_SCOPES } from './reach.ts'

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
