import { describe, expect, it } from 'vitest'
import { DAY_MS, MINUTE_MS } from '../../src/platform/durations.ts'
import { households } from './households.ts'
import { askTokens, newKeys, nonceOf, readWith, send, signProof } from './proofs.ts'
import { AREA, PORTAL, type World } from './world.ts'

/** What a code and a refresh token are changed for, by whom, and how often. */
export function tokenEndpointSuite(world: () => World): void {
  const { household, codeFor } = households(world)

  describe('the token endpoint', () => {
    it.each([
      ['another verifier', { code_verifier: 'y'.repeat(43) }, 'invalid_grant'],
      ['another address', { redirect_uri: `${PORTAL}/energy/` }, 'invalid_grant'],
      ['another client', { client_id: 'pocket' }, 'invalid_grant'],
      ['a client there is not', { client_id: 'nobody' }, 'invalid_client'],
      ['another code', { code: 'z'.repeat(43) }, 'invalid_grant'],
      ['no verifier', { code_verifier: '' }, 'invalid_request'],
      ['no code', { code: '' }, 'invalid_request'],
      ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
    ])('refuses %s, and the code stays good for its owner', async (_, more, error) => {
      const keys = await newKeys()
      const code = await codeFor(await household())
      expect(await askTokens(world(), keys, { ...code, ...more })).toMatchObject({ status: 400, body: { error } })
      expect(await askTokens(world(), keys, code)).toMatchObject({ status: 200, body: { token_type: 'DPoP' } })
    })

    it.each([
      ['htm', { htm: 'GET' }],
      ['htu', { htu: `${AREA}/authorize` }],
      ['htu of another host', { htu: 'http://area.second.localhost:8787/token' }],
      ['no jti', { jti: '' }],
      ['no iat', { iat: undefined }],
    ])('refuses a proof with a wrong %s', async (_, claims) => {
      const code = await codeFor(await household())
      expect(await askTokens(world(), await newKeys(), code, claims)).toMatchObject({ status: 400, body: { error: 'invalid_dpop_proof' } })
    })

    it.each([
      ['typ', { typ: 'jwt' }],
      ['alg', { alg: 'none' }],
    ])('refuses a proof with a wrong %s', async (_, header) => {
      const code = await codeFor(await household())
      expect(await askTokens(world(), await newKeys(), code, {}, header)).toMatchObject({ body: { error: 'invalid_dpop_proof' } })
    })

    it('refuses a proof signed by another key, and one that shows a private one', async () => {
      const [mine, other] = [await newKeys(), await newKeys()]
      const code = await codeFor(await household())
      const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', other.privateKey)
      for (const jwk of [
        { kty, crv, x, y },
        { kty, crv, x, y, d },
      ])
        expect(await askTokens(world(), mine, code, {}, { jwk })).toMatchObject({ body: { error: 'invalid_dpop_proof' } })
    })

    it('asks for its nonce, which is good for some minutes', async () => {
      const [keys, code] = [await newKeys(), await codeFor(await household())]
      const missing = await askTokens(world(), keys, code, { nonce: undefined })
      expect(missing).toMatchObject({ status: 400, body: { error: 'use_dpop_nonce' } })
      const stale = await nonceOf(world())
      world().pass(6 * MINUTE_MS)
      const late = await codeFor(await household())
      expect(await askTokens(world(), keys, late, { nonce: stale })).toMatchObject({ body: { error: 'use_dpop_nonce' } })
      expect(await askTokens(world(), keys, late, { nonce: missing.nonce })).toMatchObject({ body: { error: 'use_dpop_nonce' } })
      expect(await askTokens(world(), keys, late)).toMatchObject({ status: 200 })
    })

    it('takes a code for a minute, once', async () => {
      const [keys, home] = [await newKeys(), await household()]
      const late = await codeFor(home)
      world().pass(61_000)
      expect(await askTokens(world(), keys, late)).toMatchObject({ body: { error: 'invalid_grant' } })
      const code = await codeFor(home)
      const { body } = await askTokens(world(), keys, code)
      expect(await askTokens(world(), keys, code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
      expect((await readWith(world(), keys, String(body['access_token']), '/invoices')).status).toBe(200)
      world().pass(31_000)
      expect(await askTokens(world(), keys, code)).toMatchObject({ body: { error: 'invalid_grant' } })
      expect((await readWith(world(), keys, String(body['access_token']), '/invoices')).status).toBe(401)
    })

    it('answers one of sixteen identical requests, and nothing is lost by the others', async () => {
      const [keys, code, nonce] = [await newKeys(), await codeFor(await household()), await nonceOf(world())]
      const proof = (jti: string) =>
        signProof(keys, { htm: 'POST', htu: `${AREA}/token`, jti, iat: Math.floor(world().now() / 1_000), nonce })
      const burst = async (form: Record<string, string>) => {
        const one = await proof(crypto.randomUUID())
        return Promise.all(Array.from({ length: 16 }, () => send(world(), form, one)))
      }
      const redeemed = await burst(code)
      const [tokens] = redeemed.filter(({ status }) => status === 200)
      expect(redeemed.filter(({ body }) => body['error'] === 'invalid_dpop_proof')).toHaveLength(15)
      expect((await readWith(world(), keys, String(tokens?.body['access_token']), '/invoices')).status).toBe(200)

      const refresh = { grant_type: 'refresh_token', refresh_token: String(tokens?.body['refresh_token']) }
      const refreshed = await burst(refresh)
      const [next] = refreshed.filter(({ status }) => status === 200)
      expect(refreshed.filter(({ body }) => body['error'] === 'invalid_dpop_proof')).toHaveLength(15)
      expect((await readWith(world(), keys, String(next?.body['access_token']), '/invoices')).status).toBe(200)
    })

    it('gives the same tokens to a refresh whose answer was lost, and ends the grant when one is used much later', async () => {
      const [keys, home] = [await newKeys(), await household()]
      const first = (await askTokens(world(), keys, await codeFor(home))).body
      const refresh = { grant_type: 'refresh_token', refresh_token: String(first['refresh_token']) }
      const answers = await Promise.all(Array.from({ length: 16 }, () => askTokens(world(), keys, refresh)))
      const [second] = answers
      for (const each of answers) expect(each).toMatchObject({ status: 200, body: { refresh_token: second?.body['refresh_token'] } })
      const access = String(second?.body['access_token'])
      expect((await readWith(world(), keys, access, '/invoices')).status).toBe(200)
      world().pass(31_000)
      expect(await askTokens(world(), keys, refresh)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
      expect((await readWith(world(), keys, access, '/invoices')).status).toBe(401)
      expect(await askTokens(world(), keys, { ...refresh, refresh_token: String(second?.body['refresh_token']) })).toMatchObject({
        body: { error: 'invalid_grant' },
      })
    })

    it('lets access tokens live five minutes and refresh tokens thirty days', async () => {
      const [keys, home] = [await newKeys(), await household()]
      const { body } = await askTokens(world(), keys, await codeFor(home))
      world().pass(5 * MINUTE_MS + 1)
      expect((await readWith(world(), keys, String(body['access_token']), '/invoices')).status).toBe(401)
      world().pass(30 * DAY_MS)
      const refresh = { grant_type: 'refresh_token', refresh_token: String(body['refresh_token']) }
      expect(await askTokens(world(), keys, refresh)).toMatchObject({ body: { error: 'invalid_grant' } })
    })
  })
}
