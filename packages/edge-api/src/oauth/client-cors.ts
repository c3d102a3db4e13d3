import { allowedHeaders } from '../platform/http/page-headers.ts'

/** CORS for a client's page: no cookies, its token and proof in headers, and what answers tell it in theirs. */
export function clientCors(origin: string, isPreflight: boolean, asked?: string): Headers {
  const headers = new Headers({ Vary: 'Origin', 'Access-Control-Allow-Origin': origin })
  if (isPreflight) {
    headers.set('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE')
    headers.set('Access-Control-Allow-Headers', allowedHeaders('Authorization, DPoP, Content-Type, Idempotency-Key', asked))
    headers.set('Access-Control-Max-Age', '7200')
  } else headers.set('Access-Control-Expose-Headers', 'DPoP-Nonce, WWW-Authenticate, Retry-After, Vary')
  return headers
}
