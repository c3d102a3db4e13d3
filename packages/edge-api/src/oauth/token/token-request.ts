import type { OAuthClient } from '@foyer/contract/profile'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import { repeatedIn } from '../authorize/authorization-request.ts'
import { clientById } from '../clients/clients.ts'
import { isFreshNonce } from '../dpop/nonce.ts'
import type { Proof } from '../dpop/verify-proof.ts'
import { OAuthError } from '../oauth-error.ts'

/** Parameters of a form, each given once. */
export class Form {
  readonly #values: URLSearchParams

  /** @throws {OAuthError} `invalid_request` when one comes twice (RFC 6749, 3.2). */
  constructor(body: string) {
    this.#values = new URLSearchParams(body)
    if (repeatedIn(this.#values).length > 0) throw new OAuthError('invalid_request', 'a parameter is given more than once')
  }

  get(name: string): string | undefined {
    return this.#values.get(name) || undefined
  }

  /** @throws {OAuthError} `invalid_request` */
  need(name: string): string {
    const value = this.get(name)
    if (value === undefined) throw new OAuthError('invalid_request', `${name} is missing`)
    return value
  }
}

/** A token request whose client is known and whose proof holds. */
export interface TokenRequest {
  form: Form
  client: OAuthClient
  proof: Proof
  /** Keyed hash of the address it came from; null where the platform tells none. */
  addressHash: string | null
}

/**
 * @param about its proof, the endpoint's address as clients write it, and where it came from
 * @throws {OAuthError}
 */
export async function tokenRequest(
  form: Form,
  { dpop, url, addressHash }: { dpop: string | undefined; url: string; addressHash: string | null },
  deployment: Deployment,
  ports: Pick<Ports, 'now'>,
): Promise<TokenRequest> {
  const client = knownClient(form, deployment)
  if (dpop === undefined) throw new OAuthError('invalid_dpop_proof', 'a DPoP proof is required')
  return { form, client, proof: await proofOf(dpop, url, deployment, ports), addressHash }
}

/**
 * A proof that came with a form to `url`.
 * @throws {OAuthError} where it does not hold, or lacks the server's nonce
 */
export async function proofOf(
  dpop: string,
  url: string,
  deployment: Pick<Deployment, 'keys'>,
  { now }: Pick<Ports, 'now'>,
): Promise<Proof> {
  // Loaded when a client sends its first proof: the customer's own pages send none.
  const { ProofError, verifyProof } = await import('../dpop/verify-proof.ts')
  const proof = await verifyProof(dpop, { method: 'POST', url, accessToken: null }).catch((error: unknown) => {
    throw error instanceof ProofError ? new OAuthError('invalid_dpop_proof', error.message) : error
  })
  if (proof.nonce === null || !(await isFreshNonce(deployment.keys, proof.nonce, now())))
    throw new OAuthError('use_dpop_nonce', 'the proof needs the nonce of the header DPoP-Nonce')
  return proof
}

/** @throws {OAuthError} `invalid_client` for one that is not, or no longer, in the profile. */
export function knownClient(form: Form, deployment: Pick<Deployment, 'profile' | 'clients'>): OAuthClient {
  const client = clientById(deployment, form.need('client_id'))
  if (!client) throw new OAuthError('invalid_client', 'there is no such client')
  return client
}
