import { SCOPES } from '@foyer/contract/oauth'
import type { Deployment } from '../deployment.ts'

/** Authorization server metadata (RFC 8414): the first-party origin is the issuer. */
export const metadata = (issuer: string, { profile }: Pick<Deployment, 'profile'>) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  revocation_endpoint: `${issuer}/revoke`,
  scopes_supported: SCOPES,
  response_types_supported: ['code'],
  response_modes_supported: ['query'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  token_endpoint_auth_methods_supported: ['none'],
  revocation_endpoint_auth_methods_supported: ['none'],
  code_challenge_methods_supported: ['S256'],
  dpop_signing_alg_values_supported: ['ES256'],
  authorization_response_iss_parameter_supported: true,
  ui_locales_supported: profile.languages,
})
