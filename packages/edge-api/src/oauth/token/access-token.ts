import type { Context } from 'hono'
import { isConstraintFailure } from '../../platform/database/constraint.ts'
import { alias } from '../../platform/database/names.ts'
import { clientGrant, clientToken } from '../../platform/database/oauth.ts'
import { sql } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { publicUrl } from '../../platform/http/deployment-by-host.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { sha256 } from '../../platform/keys/keys.ts'
import type { Ports } from '../../platform/ports.ts'
import { clientsOf, idsOf } from '../clients/clients.ts'
import { isFreshNonce } from '../dpop/nonce.ts'
import { rememberProof } from '../dpop/remember-proof.ts'
import type { Proof } from '../dpop/verify-proof.ts'
import { routeScope } from '../scopes.ts'
import type { ClientToken } from './token-visitor.ts'

const t = alias(clientToken, 't')
const g = alias(clientGrant, 'g')

/**
 * The access token that a request carries with its proof (RFC 9449, 7); null where there is no `Authorization`. Whether the
 * token is any good is for the statement that reads to say.
 *
 * @throws {ApiError} `signed-out` for a token of another kind, `proof-refused`, `nonce-required`, `scope-missing` for a route that serves no client.
 */
export async function accessTokenOf(c: Context, deployment: Deployment, ports: Ports): Promise<ClientToken | null> {
  const header = c.req.header('Authorization')
  if (header === undefined) return null
  const accessToken = /^DPoP ([\w.~+/-]+=*)$/i.exec(header)?.[1]
  if (accessToken === undefined) throw new ApiError('signed-out')
  const scope = routeScope(c.req.method, c.req.path)
  if (scope === null) throw new ApiError('scope-missing')

  const proof = await proofOf(c, deployment, accessToken)
  if (proof.nonce === null || !(await isFreshNonce(deployment.keys, proof.nonce, ports.now()))) throw new ApiError('nonce-required')
  const tokenHash = await sha256(accessToken)
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') await spend(proof, tokenHash, deployment, ports)
  return {
    tokenHash,
    jkt: proof.jkt,
    scope: scope === 'any' ? ' ' : ` ${scope} `,
    clients: idsOf(clientsOf(deployment).filter(({ scopes }) => scope === 'any' || scopes.includes(scope))),
  }
}

async function proofOf(c: Context, deployment: Deployment, accessToken: string): Promise<Proof> {
  const proof = c.req.header('DPoP')
  if (proof === undefined) throw new ApiError('proof-refused')
  // Loaded when a client sends its first proof: the customer's own pages send none.
  const { ProofError, verifyProof } = await import('../dpop/verify-proof.ts')
  try {
    return await verifyProof(proof, { method: c.req.method, url: publicUrl(c.req.url, deployment), accessToken })
  } catch (error) {
    throw error instanceof ProofError ? new ApiError('proof-refused') : error
  }
}

/**
 * A write's proof is good once, whichever route it is for and whatever comes of it. For an unknown token, or
 * one of another key, nothing is remembered: an attacker's fresh keys fill no table.
 */
async function spend(proof: Proof, tokenHash: string, { database }: Deployment, { now }: Ports): Promise<void> {
  const isIssued = sql`EXISTS (SELECT 1 FROM ${t} JOIN ${g} ON ${g.id} = ${t.grantId}
    WHERE ${t.tokenHash} = ${tokenHash} AND ${t.kind} = 'access' AND ${g.jkt} = ${proof.jkt})`
  const { rowsAffected } = await database.execute(await rememberProof(proof, now(), isIssued)).catch((error: unknown) => {
    throw isConstraintFailure(error) ? new ApiError('proof-refused') : error
  })
  if (rowsAffected === 0) throw new ApiError('signed-out')
}
