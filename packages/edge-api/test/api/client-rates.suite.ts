import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../src/platform/durations.ts'
import { decide, ForeignClient } from './foreign-client.ts'
import { households, requestFor } from './households.ts'
import { count } from './people.ts'
import { nonceOf, signProof } from './proofs.ts'
import { AREA, PORTAL, type World } from './world.ts'

const WINDOW_MS = 10 * MINUTE_MS
const FAILURES = 120
const USES = 60

let lastAddress = 0
const newAddress = () => `192.0.2.${++lastAddress}`

/** Floods end in 429, and nobody else's. */
export function clientRatesSuite(world: () => World): void {
  const { household, codeFor } = households(world)

  async function connected() {
    const { person, flat } = await household()
    const client = await ForeignClient.create(world())
    return { person, flat, client, tokens: (await client.connect(person, [flat.contractId])).tokens }
  }

  const post = (path: string, form: Record<string, string>, address: string, headers: Record<string, string> = {}) =>
    world().fetch(
      new Request(AREA + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: PORTAL, 'X-Test-Address': address, ...headers },
        body: new URLSearchParams({ client_id: 'portal', ...form }).toString(),
      }),
    )

  async function ask(keys: CryptoKeyPair, form: Record<string, string>, address: string, nonce: string): Promise<Response> {
    const claims = { htm: 'POST', htu: `${AREA}/token`, jti: crypto.randomUUID(), iat: 1, nonce }
    return post('/token', form, address, { DPoP: await signProof(keys, claims) })
  }

  const guess = (address: string, form: Record<string, string> = {}) => post('/revoke', { token: crypto.randomUUID(), ...form }, address)

  async function guessUntilRefused(address: string): Promise<Response> {
    for (let n = 0; n < FAILURES; n++) expect((await guess(address)).status).toBe(200)
    return guess(address)
  }

  const refreshed = ({ refresh_token = '' }: { refresh_token?: string | undefined }) => ({
    grant_type: 'refresh_token',
    refresh_token,
  })

  describe('whoever tries codes and tokens that are none', () => {
    it('is told to slow down, and for how long, as RFC 8628 and RFC 6585 have it', async () => {
      const address = newAddress()
      const refused = await guessUntilRefused(address)
      expect(refused.status).toBe(429)
      expect(await refused.json()).toEqual({ error: 'slow_down', error_description: 'too many requests' })
      const wait = Number(refused.headers.get('Retry-After'))
      expect(wait).toBeGreaterThan(0)
      expect(wait).toBeLessThanOrEqual(WINDOW_MS / 1_000)
      expect(refused.headers.get('Access-Control-Allow-Origin')).toBe(PORTAL)
      expect(refused.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After')
      world().pass(wait * 1_000)
      expect((await guess(address)).status).toBe(200)
    })

    it('is one client, whatever port and notation a proxy tells the address in', async () => {
      expect((await guessUntilRefused('203.0.113.77')).status).toBe(429)
      for (const same of [
        '203.0.113.77:51234',
        '203.0.113.77:51235',
        '::ffff:203.0.113.77',
        '[::ffff:203.0.113.77]:443',
        '64:ff9b::203.0.113.77',
      ])
        expect([same, (await guess(same)).status]).toEqual([same, 429])
      expect((await guess('203.0.113.78:51234')).status).toBe(200)
    })

    it('is so at the token endpoint too, and writes nothing', async () => {
      const { client } = await connected()
      const address = newAddress()
      await guessUntilRefused(address)
      const before = await count(world(), 'dpop_proof')
      const refused = await ask(client.keys, refreshed({ refresh_token: 'x'.repeat(43) }), address, await nonceOf(world()))
      expect(refused.status).toBe(429)
      expect(await refused.json()).toMatchObject({ error: 'slow_down' })
      expect(await count(world(), 'dpop_proof')).toBe(before)
    })

    it('keeps out nobody who holds a code or a token, at the same address or another, and no other client', async () => {
      const home = await household()
      const { client, tokens } = await connected()
      const code = await codeFor(home)
      const address = newAddress()
      expect((await guessUntilRefused(address)).status).toBe(429)
      const nonce = await nonceOf(world())
      expect((await ask(client.keys, code, address, nonce)).status).toBe(200)
      expect((await ask(client.keys, refreshed(tokens), address, nonce)).status).toBe(200)
      expect((await guess(newAddress())).status).toBe(200)
      expect((await guess(address, { client_id: 'pocket' })).status).toBe(200)
      expect((await post('/revoke', { token: tokens.access_token }, address)).status).toBe(200)
      await expect(client.get('/invoices')).rejects.toMatchObject({ status: 401 })
    })

    it('is counted for a proof that comes again, whose batch is undone; its owner is not', async () => {
      const { client, tokens } = await connected()
      const address = newAddress()
      const claims = { htm: 'POST', htu: `${AREA}/token`, jti: crypto.randomUUID(), iat: 1, nonce: await nonceOf(world()) }
      const proof = await signProof(client.keys, claims)
      const replay = () => post('/token', refreshed(tokens), address, { DPoP: proof })
      expect((await replay()).status).toBe(200)
      for (let n = 0; n < FAILURES; n++) expect(await (await replay()).json()).toMatchObject({ error: 'invalid_dpop_proof' })
      expect((await replay()).status).toBe(429)
      expect((await ask(client.keys, refreshed(tokens), address, await nonceOf(world()))).status).toBe(200)
    })
  })

  describe('a client in a loop', () => {
    it('is told to slow down for the one connection, and keeps it', async () => {
      const [mine, other] = [await connected(), await connected()]
      const nonce = await nonceOf(world())
      const address = newAddress()
      const repeat = () => ask(mine.client.keys, refreshed(mine.tokens), address, nonce)
      const next = await (await repeat()).json()
      for (let n = 1; n < USES; n++) expect((await repeat()).status).toBe(200)
      const before = await count(world(), 'dpop_proof')
      const refused = await repeat()
      expect(refused.status).toBe(429)
      expect(await refused.json()).toMatchObject({ error: 'slow_down' })
      expect(await count(world(), 'dpop_proof')).toBe(before)
      expect((await ask(other.client.keys, refreshed(other.tokens), address, nonce)).status).toBe(200)
      mine.client.tokens = { ...mine.tokens, refresh_token: next.refresh_token }
      await expect(mine.client.refresh()).rejects.toMatchObject({ error: 'slow_down', status: 429 })
      world().pass(WINDOW_MS)
      await mine.client.refresh()
      expect((await mine.client.get('/invoices')).status).toBe(200)
    })

    it('that sends its customer to allow it again and again is refused for that customer', async () => {
      const [{ person, flat }, stranger] = [await household(), await household()]
      const body = { decision: 'allow', contracts: [flat.contractId] }
      for (let n = 0; n < USES; n++) expect((await decide(world(), person, await requestFor(), body)).status).toBe(200)
      expect(await decide(world(), person, await requestFor(), body)).toMatchObject({
        status: 429,
        body: { code: 'too-many-requests', retryAfterSeconds: expect.any(Number) },
      })
      // A minute's writes of the account are used up as well; afterwards this one client waits alone.
      world().pass(MINUTE_MS)
      expect((await decide(world(), person, await requestFor(), body)).status).toBe(429)
      const pocket = await requestFor({ client_id: 'pocket', redirect_uri: 'test.pocket:/callback' })
      expect((await decide(world(), person, pocket, body)).status).toBe(200)
      const other = { decision: 'allow', contracts: [stranger.flat.contractId] }
      expect((await decide(world(), stranger.person, await requestFor(), other)).status).toBe(200)
      world().pass(WINDOW_MS)
      expect((await decide(world(), person, await requestFor(), body)).status).toBe(200)
    })
  })
}
