import type { ProblemCode } from '@foyer/contract/errors'
import type { MiddlewareHandler } from 'hono'
import type { Deployment } from '../../platform/deployment.ts'
import { allowedHeaders } from '../../platform/http/page-headers.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { Ports } from '../../platform/ports.ts'
import { currentNonce } from '../dpop/nonce.ts'
import { routeScope } from '../scopes.ts'
import { clientAt } from './clients.ts'

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

/** Our codes as RFC 6750 and RFC 9449 name them. */
const ERRORS: Partial<Record<ProblemCode, string>> = {
  'signed-out': 'invalid_token',
  'proof-refused': 'invalid_dpop_proof',
  'nonce-required': 'use_dpop_nonce',
  'scope-missing': 'insufficient_scope',
}

/** Tells clients alone why they were refused, and the nonce of their next proof. */
export const challengeClients =
  (deployments: ReadonlyMap<string, Deployment>, ports: Pick<Ports, 'now'>): MiddlewareHandler =>
  async (c, next) => {
    await next()
    const deployment = deployments.get(c.req.param('utility') ?? '')
    const hasToken = c.req.header('Authorization') !== undefined
    if (!deployment || !(hasToken || clientAt(deployment, c.req.header('Origin')))) return
    c.res.headers.set('DPoP-Nonce', await currentNonce(deployment.keys, ports.now()))
    const error = c.error instanceof ApiError ? ERRORS[c.error.code] : undefined
    if (!hasToken || error === undefined) return
    const needed = error === 'insufficient_scope' ? routeScope(c.req.method, c.req.path) : null
    const scope = needed === null || needed === 'any' ? '' : `, scope="${needed}"`
    c.res.headers.set('WWW-Authenticate', `DPoP error="${error}"${scope}, algs="ES256"`)
  }
