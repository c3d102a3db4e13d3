import { type CryptoKey, importJWK, type JWK } from 'jose'

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
