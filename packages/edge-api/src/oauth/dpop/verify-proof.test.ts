import { describe, expect, it } from 'vitest'
import { base64url, sha256Base64url } from '../../platform/keys/keys.ts'
import { ProofError, verifyProof } from './verify-proof.ts'

/** RFC 9449, figures 2 and 12, and the thumbprint of section 6.1. */
const HEADER =
  'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19'
const TOKEN_PROOF = `${HEADER}.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg`
const RESOURCE_PROOF = `${HEADER}.eyJqdGkiOiJlMWozVl9iS2ljOC1MQUVCIiwiaHRtIjoiR0VUIiwiaHR1IjoiaHR0cHM6Ly9yZXNvdXJjZS5leGFtcGxlLm9yZy9wcm90ZWN0ZWRyZXNvdXJjZSIsImlhdCI6MTU2MjI2MjYxOCwiYXRoIjoiZlVIeU8ycjJaM0RaNTNFc05yV0JiMHhXWG9hTnk1OUlpS0NBcWtzbVFFbyJ9.2oW9RP35yRqzhrtNP86L-Ey71EOptxRimPPToA1plemAgR6pxHF8y6-yqyVnmcw6Fy1dqd-jfxSYoMxhAJpLjA`
const ACCESS_TOKEN = 'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU'
const THUMBPRINT = '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I'

const atToken = { method: 'POST', url: 'https://server.example.com/token', accessToken: null }
const atResource = { method: 'GET', url: 'https://resource.example.org/protectedresource', accessToken: ACCESS_TOKEN }

it('takes the examples of RFC 9449', async () => {
  expect(await verifyProof(TOKEN_PROOF, atToken)).toEqual({ jkt: THUMBPRINT, jti: '-BwC3ESc6acc2lTc', nonce: null })
  expect(await verifyProof(RESOURCE_PROOF, atResource)).toEqual({ jkt: THUMBPRINT, jti: 'e1j3V_bKic8-LAEB', nonce: null })
})

it('compares addresses as RFC 3986 normalises them, without query and fragment', async () => {
  const url = 'HTTPS://Server.example.com:443/./token?x=1#y'
  expect(await verifyProof(TOKEN_PROOF, { ...atToken, url })).toMatchObject({ jkt: THUMBPRINT })
})

it.each([
  ['another method', TOKEN_PROOF, { ...atToken, method: 'GET' }],
  ['another path', TOKEN_PROOF, { ...atToken, url: 'https://server.example.com/token/' }],
  ['another host', TOKEN_PROOF, { ...atToken, url: 'https://server.example.org/token' }],
  ['another scheme', TOKEN_PROOF, { ...atToken, url: 'http://server.example.com/token' }],
  ['another token', RESOURCE_PROOF, { ...atResource, accessToken: `${ACCESS_TOKEN}x` }],
  ['a token where the proof names none', TOKEN_PROOF, { ...atToken, accessToken: ACCESS_TOKEN }],
  ['a changed signature', `${TOKEN_PROOF.slice(0, -4)}AAAA`, atToken],
  ['another payload', RESOURCE_PROOF.replace(/\.[^.]+\./, `.${TOKEN_PROOF.split('.')[1]}.`), atToken],
  ['nothing', '', atToken],
  ['two proofs', `${TOKEN_PROOF}, ${TOKEN_PROOF}`, atToken],
])('refuses them with %s', async (_, proof, proved) => {
  await expect(verifyProof(proof, proved)).rejects.toThrow()
})

describe('keys that were seen before', () => {
  const part = (value: object) => base64url(new TextEncoder().encode(JSON.stringify(value)))
  const newKeys = () => crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const publicOf = async ({ publicKey }: CryptoKeyPair) => {
    const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey)
    return { kty, crv, x, y }
  }

  async function sign({ privateKey }: CryptoKeyPair, jwk: object): Promise<string> {
    const text = `${part({ typ: 'dpop+jwt', alg: 'ES256', jwk })}.${part({ htm: 'POST', htu: atToken.url, jti: 'a', iat: 1 })}`
    const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new TextEncoder().encode(text))
    return `${text}.${base64url(new Uint8Array(signature))}`
  }

  it('stand for nobody else, in whichever order they come, and after a thousand others', async () => {
    const [mine, other] = [await newKeys(), await newKeys()]
    const jwk = await publicOf(mine)
    const right = await sign(mine, jwk)
    const { jkt } = await verifyProof(right, atToken)
    expect((await verifyProof(await sign(other, await publicOf(other)), atToken)).jkt).not.toBe(jkt)
    await expect(verifyProof(await sign(other, jwk), atToken)).rejects.toBeInstanceOf(ProofError)
    for (let n = 0; n < 1_000; n++) {
      const keys = await newKeys()
      await verifyProof(await sign(keys, await publicOf(keys)), atToken)
    }
    expect((await verifyProof(right, atToken)).jkt).toBe(jkt)
    await expect(verifyProof(await sign(other, jwk), atToken)).rejects.toBeInstanceOf(ProofError)
  })

  it('are public ones on P-256, for signatures, and nothing that is no key', async () => {
    const keys = await newKeys()
    const jwk = await publicOf(keys)
    const { d } = await crypto.subtle.exportKey('jwk', keys.privateKey)
    await verifyProof(await sign(keys, { ...jwk, use: 'sig', alg: 'ES256', kid: 'x' }), atToken)
    for (const wrong of [
      { ...jwk, d },
      { ...jwk, use: 'enc' },
      { ...jwk, alg: 'ES384' },
      { ...jwk, crv: 'P-384' },
      { ...jwk, kty: 'OKP' },
      { ...jwk, x: jwk.y, y: jwk.x },
      { ...jwk, x: 'AA' },
      { ...jwk, x: 1 },
      {},
    ])
      await expect(verifyProof(await sign(keys, wrong), atToken), JSON.stringify(wrong)).rejects.toBeInstanceOf(ProofError)
  })
})

it('makes the challenge of RFC 7636, appendix B', async () => {
  expect(await sha256Base64url('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
})
