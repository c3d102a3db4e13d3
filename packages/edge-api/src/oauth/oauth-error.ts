import type { Context } from 'hono'
import { noteRefusal } from '../platform/http/refusals.ts'

/**
 * Codes of RFC 6749 (4.1.2.1, 5.2) and RFC 9449 (5, 8) that are answered here, and `slow_down` (RFC 8628, 3.5): of those registered
 * for answers of a token endpoint, the one that says that a client asks too often. `temporarily_unavailable` is the
 * authorization endpoint's alone, where no status can be sent.
 */
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
  | 'slow_down'

/** A refusal of the token endpoint. The description is for the client's developer. */
export class OAuthError extends Error {
  readonly code: OAuthErrorCode
  /** Of `slow_down`. */
  readonly retryAfterSeconds: number | null

  constructor(code: OAuthErrorCode, description: string, retryAfterSeconds: number | null = null) {
    super(description)
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** 400 (RFC 6749, 5.2), or 429 with the time to wait (RFC 6585, 4). */
export function oauthErrorResponse(c: Context, { code, message, retryAfterSeconds }: OAuthError): Response {
  noteRefusal(c, code)
  return c.json({ error: code, error_description: message }, retryAfterSeconds === null ? 400 : 429, {
    'Cache-Control': 'no-store',
    ...(retryAfterSeconds === null ? {} : { 'Retry-After': String(retryAfterSeconds) }),
  })
}
