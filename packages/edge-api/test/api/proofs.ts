import { base64url, sha256Base64url } from '../../src/platform/keys/keys.ts'
import { AREA, type World } from './world.ts'

const encoder = new TextEncoder()

export type Claims = Record<string, unknown>

/** Signs whatever it is given, as somebody who tries things does. */
export async function signProof(keys: CryptoKeyPair, claims: Claims, header: Claims = {}): Promise<string> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey)
  const part = (value: object) => base64url(encoder.encode(JSON.stringify(value)))
  const text = `${part({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y }, ...header })}.${part(claims)}`
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, encoder.encode(text))
  return `${text}.${base64url(new Uint8Array(signature))}`
}

export const newKeys = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])

/** The nonce of the moment, as the token endpoint tells it. */
export async function nonceOf(world: World): Promise<string> {
  const response = await world.fetch(new Request(`${AREA}/token`, { method: 'POST' }))
  return response.headers.get('DPoP-Nonce') ?? ''
}

/** A token request with a proof of its own; `claims` and `header` replace what is right. */
export async function askTokens(
  world: World,
  keys: CryptoKeyPair,
  form: Record<string, string>,
  claims: Claims = {},
  header: Claims = {},
): Promise<{ status: number; body: Record<string, unknown>; nonce: string | null }> {
  const proof = await signProof(keys, { ...(await goodClaims(world, 'POST', `${AREA}/token`)), ...claims }, header)
  return send(world, form, proof)
}

export async function send(world: World, form: Record<string, string>, proof: string) {
  const response = await world.fetch(
    new Request(`${AREA}/token`, {
      method: 'POST',
      headers: { DPoP: proof, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ client_id: 'portal', ...form }).toString(),
    }),
  )
  return { status: response.status, body: await response.json(), nonce: response.headers.get('DPoP-Nonce') }
}

/** A read with a token and a proof; `claims` and `header` replace what is right. */
export async function readWith(
  world: World,
  keys: CryptoKeyPair,
  token: string,
  path: string,
  claims: Claims = {},
  { header = {}, method = 'GET', body }: { header?: Claims; method?: string; body?: string | undefined } = {},
): Promise<Response> {
  const url = `${AREA}/v1/smeg${path}`
  const good = await goodClaims(world, method, url.split('?')[0] ?? url)
  const proof = await signProof(keys, { ...good, ath: await sha256Base64url(token), ...claims }, header)
  const headers = { Authorization: `DPoP ${token}`, DPoP: proof, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) }
  return world.fetch(new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }))
}

const goodClaims = async (world: World, htm: string, htu: string): Promise<Claims> => ({
  htm,
  htu,
  jti: crypto.randomUUID(),
  iat: Math.floor(world.now() / 1_000),
  nonce: await nonceOf(world),
})
