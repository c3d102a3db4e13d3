import { prove } from './proof.ts'

/** A nonce is good for two and a half minutes at least. */
const NONCE_GOOD_MS = 120_000

/** The server's last nonces, by origin. */
const nonces: Record<string, { nonce: string; at: number }> = {}

/** Whether a proof can be made that the server of `url` will not send back. */
export const hasNonce = (url: string): boolean => Date.now() - (nonces[new URL(url).origin]?.at ?? 0) < NONCE_GOOD_MS

/** Takes up the nonce that an answer brings. */
export function heed(url: string, answer: Response): Response {
  const nonce = answer.headers.get('DPoP-Nonce')
  if (nonce) nonces[new URL(url).origin] = { nonce, at: Date.now() }
  return answer
}

/** `fetch` with a proof of the key; once more with the nonce that the server asked for. No cookie goes along. */
export async function dpopFetch(keys: CryptoKeyPair, url: string, init: RequestInit = {}, token?: string): Promise<Response> {
  const { origin } = new URL(url)
  for (let again = 0; ; again++) {
    const nonce = nonces[origin]?.nonce
    const headers = new Headers(init.headers)
    headers.set('DPoP', await prove(keys, init.method ?? 'GET', url, nonce, token))
    if (token) headers.set('Authorization', `DPoP ${token}`)
    const answer = heed(url, await fetch(url, { ...init, headers, credentials: 'omit', cache: 'no-store' }))
    if (again || answer.ok || nonce === nonces[origin]?.nonce) return answer
  }
}
