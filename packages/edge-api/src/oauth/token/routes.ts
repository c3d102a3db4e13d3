import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isConstraintFailure } from '../../platform/database/constraint.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { addressHashOf } from '../../platform/http/client-network.ts'
import { deploymentByHost } from '../../platform/http/deployment-by-host.ts'
import type { Platform } from '../../platform/http/visit.ts'
import type { Ports } from '../../platform/ports.ts'
import { clientCors } from '../clients/client-headers.ts'
import { clientAt } from '../clients/clients.ts'
import { currentNonce } from '../dpop/nonce.ts'
import { counted, slowDown, strangersOf } from '../limits.ts'
import { OAuthError, oauthErrorResponse } from '../oauth-error.ts'
import { unpackScopes } from '../scopes.ts'
import { exchangeCode, type TokenBatch } from './exchange-code.ts'
import { refreshTokens } from './refresh-tokens.ts'
import { revokeToken } from './revoke-token.ts'
import { Form, knownClient, proofOf, type TokenRequest, tokenRequest } from './token-request.ts'

const MAX_BODY_BYTES = 8 * 1024

const smallForms = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: (c) => oauthErrorResponse(c, new OAuthError('invalid_request', 'the request is too large')),
})

const FORM = 'application/x-www-form-urlencoded'

/** `POST /token` (RFC 6749, RFC 9449) and `POST /revoke` (RFC 7009), on first-party hosts. No cookie is read. */
export function tokenRoutes({ deployments, ports, address }: Pick<Platform, 'deployments' | 'ports' | 'address'>): Hono {
  const app = new Hono()
  for (const [path, answer] of [
    ['/token', token],
    ['/revoke', revoke],
  ] as const) {
    app.options(path, (c) => preflight(c, deployments))
    app.post(path, smallForms, async (c) => {
      const { deployment, issuer } = deploymentByHost(c.req.url, deployments)
      const response = await refusing(c, async () => {
        const form = await formOf(c)
        return answer(c, { form, url: issuer + path, addressHash: await addressHashOf(deployment.keys, address(c)) }, deployment, ports)
      })
      allowOrigin(c, response, deployment)
      response.headers.set('DPoP-Nonce', await currentNonce(deployment.keys, ports.now()))
      return response
    })
  }
  return app
}

/** A request as both endpoints take it. */
interface Posted {
  form: Form
  url: string
  addressHash: string | null
}

async function token(c: Context, { form, ...posted }: Posted, deployment: Deployment, ports: Ports): Promise<Response> {
  const request = await tokenRequest(form, { dpop: c.req.header('DPoP'), ...posted }, deployment, ports)
  const { tokens, statements } = await batchOf(request, deployment, ports)
  const results = await deployment.database.batch(statements, 'write').catch(async (error: unknown) => {
    if (!isConstraintFailure(error)) throw error
    await countReplay(request, deployment, ports)
    throw new OAuthError('invalid_dpop_proof', 'jti was used before')
  })
  const row = results.at(-1)?.rows[0]
  slowDown(results[0]?.rows[0], ports.now())
  if (!row) throw new OAuthError('invalid_grant', 'the code or token is not good here')
  return c.json(
    {
      access_token: tokens.access,
      token_type: 'DPoP',
      expires_in: Math.ceil((Number(row['expires_at']) - ports.now()) / 1_000),
      refresh_token: tokens.refresh,
      scope: unpackScopes(String(row['scopes']))
        .filter((scope) => request.client.scopes.includes(scope))
        .join(' '),
    },
    200,
    { 'Cache-Control': 'no-store' },
  )
}

function batchOf(request: TokenRequest, deployment: Deployment, ports: Ports): Promise<TokenBatch> {
  const grantType = request.form.need('grant_type')
  if (grantType === 'authorization_code') return exchangeCode(request, deployment, ports)
  if (grantType === 'refresh_token') return refreshTokens(request, deployment, ports)
  throw new OAuthError('unsupported_grant_type', 'grant_type has to be authorization_code or refresh_token')
}

/** A proof is no part of RFC 7009: clients that know it send one. */
async function revoke(c: Context, { form, url, addressHash }: Posted, deployment: Deployment, ports: Ports): Promise<Response> {
  const [client, dpop] = [knownClient(form, deployment), c.req.header('DPoP')]
  const proof = dpop === undefined ? null : await proofOf(dpop, url, deployment, ports)
  const statements = await revokeToken(form.need('token'), { client, jkt: proof?.jkt ?? null, addressHash }, ports.now())
  const [counter] = await deployment.database.batch(statements, 'write')
  slowDown(counter?.rows[0], ports.now())
  return c.body(null, 200, { 'Cache-Control': 'no-store' })
}

/** The batch that would have counted it was aborted. It is counted as a stranger's: an eavesdropper must not use up what the proof's owner may do. */
async function countReplay({ client, addressHash }: TokenRequest, { database }: Deployment, ports: Ports): Promise<void> {
  const { rows } = await database.execute(counted(strangersOf(addressHash, client.id), ports.now()))
  slowDown(rows[0], ports.now())
}

async function formOf(c: Context): Promise<Form> {
  if (!c.req.header('Content-Type')?.toLowerCase().startsWith(FORM)) throw new OAuthError('invalid_request', `the body has to be ${FORM}`)
  // As text, workerd would warn that a form is none.
  return new Form(new TextDecoder().decode(await c.req.arrayBuffer()))
}

async function refusing(c: Context, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof OAuthError) return oauthErrorResponse(c, error)
    throw error
  }
}

function preflight(c: Context, deployments: ReadonlyMap<string, Deployment>): Response {
  const origin = c.req.header('Origin')
  const { deployment } = deploymentByHost(c.req.url, deployments)
  const asked = c.req.header('Access-Control-Request-Headers')
  const headers = origin !== undefined && clientAt(deployment, origin) ? clientCors(origin, true, asked) : new Headers({ Vary: 'Origin' })
  return new Response(null, { status: 204, headers })
}

function allowOrigin(c: Context, response: Response, deployment: Deployment): void {
  const origin = c.req.header('Origin')
  if (origin !== undefined && clientAt(deployment, origin))
    for (const [name, value] of clientCors(origin, false)) response.headers.set(name, value)
}
