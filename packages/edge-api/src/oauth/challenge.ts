import type { ProblemCode } from '@foyer/contract/errors'
import type { MiddlewareHandler } from 'hono'
import type { Deployment } from '../platform/deployment.ts'
import { ApiError } from '../platform/http/problem.ts'
import type { Ports } from '../platform/ports.ts'
import { clientAt } from './clients.ts'
import { currentNonce } from './nonce.ts'
import { reachOf } from './reach.ts'

/** Our codes as RFC 6750 and RFC 9449 name them. */
const ERRORS: Partial<Record<ProblemCode, string>> = {
  'signed-out': 'invalid_token',
  'proof-refused': 'invalid_dpop_proof',
  'nonce-required': 'use_dpop_nonce',
  'scope-missing': 'insufficient_scope',
}

/** Tells clients, and nobody else, why they were refused, and the nonce of their next proof. */
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
    const reach = error === 'insufficient_scope' ? reachOf(c.req.method, c.req.path) : null
    const scope = reach === null || reach === 'any' ? '' : `, scope="${reach}"`
    c.res.headers.set('WWW-Authenticate', `DPoP error="${error}"${scope}, algs="ES256"`)
  }
