import { type CryptoKey, compactVerify, errors, importJWK, type JWK } from 'jose'
import { sha256Base64url } from '../../platform/keys/keys.ts'

/** A proof's public key: a point on P-256 (RFC 7518, 6.2). */
export type ProofKey = Required<Pick<JWK, 'crv' | 'kty' | 'x' | 'y'>>

export const ALGORITHM = 'ES256'

/** Importing a key costs as much as checking a signature, and a page sends many proofs under its one. */
const MAX_KNOWN = 512

/** By the text of the key: what a key is imported to depends on nothing else. The one used last stands last. */
const known = new Map<string, CryptoKey>()

/** The key that a header shows, and nothing else of what it shows; null where it is none of P-256, a private one, or one for something else. */
export function proofKey(jwk: JWK | undefined): ProofKey | null {
  if (!jwk || 'd' in jwk) return null
  const { crv, kty, x, y, use = 'sig', alg = ALGORITHM } = jwk
  if (use !== 'sig' || alg !== ALGORITHM) return null
  return kty === 'EC' && crv === 'P-256' && typeof x === 'string' && typeof y === 'string' ? { crv, kty, x, y } : null
}

/** Members in the order of RFC 7638, whose SHA-256 is the thumbprint. */
export const textOf = ({ crv, kty, x, y }: ProofKey): string => JSON.stringify({ crv, kty, x, y })

/** @throws {errors.JOSEError | DOMException} where it is no point on the curve. */
export async function importedKey(key: ProofKey): Promise<CryptoKey> {
  const text = textOf(key)
  const imported = known.get(text) ?? ((await importJWK(key, ALGORITHM)) as CryptoKey)
  known.delete(text)
  known.set(text, imported)
  const [oldest] = known.keys()
  if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest)
  return imported
}

/** A proof that holds. */
export interface Proof {
  /** SHA-256 thumbprint of the key that signed it (RFC 7638). */
  jkt: string
  jti: string
  nonce: string | null
}

/** What the request is that a proof came with. */
export interface Proved {
  method: string
  /** Query and fragment do not count. */
  url: string
  /** The access token that came with it; null at the token endpoint. */
  accessToken: string | null
}

/** A proof that does not hold. The message names what is wrong, never a value. */
export class ProofError extends Error {}

const MAX_JTI = 200

/**
 * Checks a DPoP proof (RFC 9449, 4.3) but for its nonce. Its `iat` has to be there and is not compared: the server's nonce says
 * when it was made, and no customer is locked out by a clock.
 *
 * @throws {ProofError}
 */
export async function verifyProof(proof: string, { method, url, accessToken }: Proved): Promise<Proof> {
  const { payload, key } = await verified(proof)
  const { htm, htu, jti, iat, ath, nonce } = payload
  if (htm !== method) throw new ProofError('htm is of another method')
  if (typeof htu !== 'string' || bare(htu) === null || bare(htu) !== bare(url)) throw new ProofError('htu is of another address')
  if (typeof jti !== 'string' || jti === '' || jti.length > MAX_JTI) throw new ProofError('jti is missing')
  if (typeof iat !== 'number') throw new ProofError('iat is missing')
  if (accessToken !== null && ath !== (await sha256Base64url(accessToken))) throw new ProofError('ath is of another token')
  return { jkt: await thumbprint(key), jti, nonce: typeof nonce === 'string' ? nonce : null }
}

/** RFC 7638, of a key on P-256: jose's own goes through Web Crypto, which on Node takes far longer than the hash. */
const thumbprint = (key: ProofKey): Promise<string> => sha256Base64url(textOf(key))

/** Signed by the key it carries. Its own `exp` and `nbf`, if any, would be by the client's clock: they are not looked at. */
async function verified(proof: string): Promise<{ payload: Record<string, unknown>; key: ProofKey }> {
  try {
    const { payload, protectedHeader } = await compactVerify(proof, ({ jwk }) => importedKey(keyIn(jwk)), { algorithms: [ALGORITHM] })
    if (!/^(application\/)?dpop\+jwt$/i.test(protectedHeader.typ ?? '')) throw new ProofError('typ is not dpop+jwt')
    return { payload: claims(payload), key: keyIn(protectedHeader.jwk) }
  } catch (error) {
    // Web Crypto says of a key that is no point on the curve that its data is wrong.
    if (error instanceof errors.JOSEError || error instanceof SyntaxError || error instanceof DOMException)
      throw new ProofError('signature, alg or jwk is not a proof\u2019s')
    throw error
  }
}

function keyIn(jwk: JWK | undefined): ProofKey {
  const key = proofKey(jwk)
  if (!key) throw new ProofError('jwk is no public key on P-256')
  return key
}

function claims(payload: Uint8Array): Record<string, unknown> {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(payload))
  if (typeof parsed !== 'object' || parsed === null) throw new ProofError('there are no claims')
  return { ...parsed }
}

/** Scheme, host and path, normalised (RFC 3986, 6.2.2 and 6.2.3). */
function bare(address: string): string | null {
  const url = URL.parse(address)
  return url && url.origin + url.pathname
}
