/** Taken when this code comes: a page may replace it later. */
const { crypto } = globalThis
const encoder = new TextEncoder()

export const base64url = (bytes: ArrayBuffer | Uint8Array): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')

/** 32 random bytes: a state, a code verifier, a `jti`. */
export const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)))

export const sha256 = async (text: string): Promise<string> => base64url(await crypto.subtle.digest('SHA-256', encoder.encode(text)))

/** ECDSA P-256; the private half never leaves the browser's own memory. */
export const newKeys = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])

async function publicJwk({ publicKey }: CryptoKeyPair) {
  const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', publicKey)
  return { crv, kty, x, y }
}

/** RFC 7638: members in the order of the alphabet. */
export const thumbprint = async (keys: CryptoKeyPair): Promise<string> => sha256(JSON.stringify(await publicJwk(keys)))

const part = (value: object) => base64url(encoder.encode(JSON.stringify(value)))

/** A DPoP proof (RFC 9449, 4.2) for one request. */
export async function prove(keys: CryptoKeyPair, htm: string, url: string, nonce: string | undefined, token?: string): Promise<string> {
  const claims = {
    htm,
    htu: url.replace(/[?#].*/, ''),
    jti: random(),
    iat: Math.floor(Date.now() / 1_000),
    nonce,
    ath: token && (await sha256(token)),
  }
  const text = `${part({ typ: 'dpop+jwt', alg: 'ES256', jwk: await publicJwk(keys) })}.${part(claims)}`
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, encoder.encode(text))
  return `${text}.${base64url(signature)}`
}
