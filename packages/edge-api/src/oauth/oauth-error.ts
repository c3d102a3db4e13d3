import type { Context } from 'hono'

/** Codes of RFC 6749 (4.1.2.1, 5.2) and RFC 9449 (5, 8) that are answered here. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'unsupported_grant_type'
  | 'unsupported_response_type'
  | 'access_denied'
  | 'invalid_dpop_proof'
  | 'use_dpop_nonce'

/** A refusal of the token endpoint. The description is for whoever writes the client. */
export class OAuthError extends Error {
  readonly code: OAuthErrorCode

  constructor(code: OAuthErrorCode, description: string) {
    super(description)
    this.code = code
  }
}

export const oauthErrorResponse = (c: Context, { code, message }: OAuthError): Response =>
  c.json({ error: code, error_description: message }, 400, { 'Cache-Control': 'no-store' })
