import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../src/platform/durations.ts'
import { sha256Base64url } from '../../src/platform/keys/keys.ts'
import { ForeignClient } from './foreign-client.ts'
import { answer, challengeOf, type Household, households } from './households.ts'
import { count } from './people.ts'
import { type Claims, newKeys, nonceOf, readWith, signProof } from './proofs.ts'
import { AREA, PORTAL, type World } from './world.ts'

const SESSION = `${AREA}/v1/smeg/session`

/** The one write that clients have: each ends its own connection, and a proof is good for it once. */
export function clientSignOutSuite(world: () => World): void {
  const { household } = households(world)

  async function connected(home?: Household) {
    const { person, flat } = home ?? (await household())
    const client = await ForeignClient.create(world())
    const { tokens } = await client.connect(person, [flat.contractId])
    return { person, client, keys: client.keys, token: tokens.access_token }
  }

  type Connected = Awaited<ReturnType<typeof connected>>

  const proofOf = async ({ keys, token }: Pick<Connected, 'keys' | 'token'>, claims: Claims = {}) =>
    signProof(keys, {
      ...{ htm: 'DELETE', htu: SESSION, jti: crypto.randomUUID(), iat: 1, nonce: await nonceOf(world()) },
      ...{ ath: await sha256Base64url(token), ...claims },
    })

  const leave = ({ token }: Pick<Connected, 'token'>, proof: string, headers: Record<string, string> = {}, query = '') =>
    world().fetch(
      new Request(SESSION + query, {
        method: 'DELETE',
        headers: { Authorization: `DPoP ${token}`, DPoP: proof, Origin: PORTAL, ...headers },
      }),
    )

  const reads = async ({ keys, token }: Connected) => (await readWith(world(), keys, token, '/invoices')).status

  const revoke = (token: string, dpop?: string) =>
    world().fetch(
      new Request(`${AREA}/revoke`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: PORTAL, ...(dpop === undefined ? {} : { DPoP: dpop }) },
        body: new URLSearchParams({ client_id: 'portal', token }).toString(),
      }),
    )
  const proofToRevoke = async (keys: CryptoKeyPair, claims: Claims = {}) =>
    signProof(keys, { htm: 'POST', htu: `${AREA}/revoke`, jti: crypto.randomUUID(), iat: 1, nonce: await nonceOf(world()), ...claims })

  describe('a token that somebody found', () => {
    /** A connection, and the tokens it had before it changed them, as a backup or a log has them. */
    async function withPast() {
      const mine = await connected()
      const past = mine.client.tokens
      await mine.client.refresh()
      world().pass(31_000)
      return { ...mine, access: past?.access_token ?? '', refresh: past?.refresh_token ?? '' }
    }
    const isConnected = async ({ client }: Connected) => (await client.get('/invoices')).status === 200

    it('ends no connection once it was changed, without the key or with another', async () => {
      const mine = await withPast()
      const thief = await newKeys()
      expect((await revoke(mine.refresh)).status).toBe(200)
      expect((await revoke(mine.refresh, await proofToRevoke(thief))).status).toBe(200)
      expect(await isConnected(mine)).toBe(true)
      await mine.client.refresh()
      expect(await isConnected(mine)).toBe(true)
    })

    it('ends none once it ran out, as an access token does after five minutes', async () => {
      const mine = await withPast()
      world().pass(5 * MINUTE_MS)
      await mine.client.refresh()
      expect((await revoke(mine.access)).status).toBe(200)
      expect((await revoke(mine.token)).status).toBe(200)
      expect(await isConnected(mine)).toBe(true)
    })

    it('ends it while it is good, as RFC 7009 has it, and within the half minute in which an answer may be lost', async () => {
      const [mine, other] = [await connected(), await connected()]
      const past = other.client.tokens?.refresh_token ?? ''
      await other.client.refresh()
      expect((await revoke(mine.client.tokens?.refresh_token ?? '')).status).toBe(200)
      expect((await revoke(past)).status).toBe(200)
      await expect(mine.client.refresh()).rejects.toMatchObject({ error: 'invalid_grant' })
      await expect(other.client.refresh()).rejects.toMatchObject({ error: 'invalid_grant' })
    })

    it('ends it at any time for whoever proves to hold the key', async () => {
      const mine = await withPast()
      expect((await revoke(mine.refresh, await proofToRevoke(mine.keys))).status).toBe(200)
      await expect(mine.client.refresh()).rejects.toMatchObject({ error: 'invalid_grant' })
    })

    it('is not looked at with a proof that does not hold', async () => {
      const mine = await connected()
      const token = mine.client.tokens?.refresh_token ?? ''
      for (const [claims, error] of [
        [{ htu: `${AREA}/token` }, 'invalid_dpop_proof'],
        [{ htm: 'GET' }, 'invalid_dpop_proof'],
        [{ nonce: 'AAAAAAAAAAAAAAAAAAAAAA' }, 'use_dpop_nonce'],
      ] as const) {
        const refused = await revoke(token, await proofToRevoke(mine.keys, claims))
        expect([refused.status, await refused.json()]).toEqual([400, expect.objectContaining({ error })])
      }
      expect(await isConnected(mine)).toBe(true)
    })
  })

  describe('a client that signs out', () => {
    it('ends its own connection, as a revocation does, and neither another one nor what was allowed', async () => {
      const home = await household()
      const [mine, other] = [await connected(home), await connected(home)]
      const left = await leave(mine, await proofOf(mine))
      expect(await left.json()).toEqual({ session: null })
      expect(left.status).toBe(200)
      expect(left.headers.get('Access-Control-Allow-Origin')).toBe(PORTAL)
      expect(await reads(mine)).toBe(401)
      await expect(mine.client.refresh()).rejects.toMatchObject({ error: 'invalid_grant' })
      expect(await reads(other)).toBe(200)
      expect(await count(world(), 'consent WHERE account_id = ? AND withdrawn_at IS NULL', home.person.id)).toBe(1)
    })

    it('is let do so by a preflight, and touches no cookie and no session of the customer’s', async () => {
      const mine = await connected()
      const preflight = await world().fetch(
        new Request(SESSION, { method: 'OPTIONS', headers: { Origin: PORTAL, 'Access-Control-Request-Method': 'DELETE' } }),
      )
      expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('DELETE')
      const cookie = [...mine.person.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const left = await leave(mine, await proofOf(mine), { Cookie: cookie })
      expect(left.status).toBe(200)
      expect(left.headers.get('Set-Cookie')).toBeNull()
      expect((await mine.person.browser.session())?.account.id).toBe(mine.person.id)
    })

    it('does so here alone: everywhere is the customer’s own to say', async () => {
      const mine = await connected()
      expect(await answer(await leave(mine, await proofOf(mine), {}, '?everywhere=true'))).toMatchObject({
        status: 403,
        code: 'scope-missing',
      })
      expect(await reads(mine)).toBe(200)
      expect(await mine.person.browser.session()).not.toBeNull()
    })

    it('does so once: the same proof is refused, another one finds nobody signed in', async () => {
      const mine = await connected()
      const proof = await proofOf(mine)
      expect((await leave(mine, proof)).status).toBe(200)
      const again = await leave(mine, proof)
      expect(challengeOf(again)).toBe('invalid_dpop_proof')
      expect(await answer(again)).toMatchObject({ status: 401, code: 'proof-refused' })
      const anew = await leave(mine, await proofOf(mine))
      expect(challengeOf(anew)).toBe('invalid_token')
      expect(await answer(anew)).toMatchObject({ status: 401, code: 'signed-out' })
    })

    it('of sixteen at once with one proof is answered once, and with sixteen proofs as well', async () => {
      for (const [isSame, code] of [
        [true, 'proof-refused'],
        [false, 'signed-out'],
      ] as const) {
        const mine = await connected()
        const one = await proofOf(mine)
        const proofs = await Promise.all(Array.from({ length: 16 }, async () => (isSame ? one : proofOf(mine))))
        const all = await Promise.all(proofs.map(async (proof) => answer(await leave(mine, proof))))
        expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
        expect(all.filter((each) => each.status === 401 && each.code === code)).toHaveLength(15)
      }
    })

    it.each([
      ['htm', { htm: 'GET' }, 'proof-refused'],
      ['htu', { htu: `${AREA}/v1/smeg/invoices` }, 'proof-refused'],
      ['htu, the other utility’s', { htu: 'http://area.second.localhost:8787/v1/second/session' }, 'proof-refused'],
      ['ath', { ath: 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo' }, 'proof-refused'],
      ['no ath', { ath: undefined }, 'proof-refused'],
      ['no jti', { jti: '' }, 'proof-refused'],
      ['nonce', { nonce: 'AAAAAAAAAAAAAAAAAAAAAA' }, 'nonce-required'],
    ])('is not believed with a wrong %s, and stays connected', async (_, claims, code) => {
      const mine = await connected()
      expect(await answer(await leave(mine, await proofOf(mine, claims)))).toMatchObject({ status: 401, code })
      expect(await reads(mine)).toBe(200)
    })

    it('is not somebody else with the token, nor its owner with another’s: nothing ends, nothing is remembered', async () => {
      const [mine, other] = [await connected(), await connected()]
      const before = await count(world(), 'dpop_proof')
      const thief = { keys: await newKeys(), token: mine.token }
      const crossed = { keys: mine.keys, token: other.token }
      const invented = { keys: await newKeys(), token: 'x'.repeat(43) }
      for (const each of [thief, crossed, invented])
        expect(await answer(await leave(each, await proofOf(each)))).toMatchObject({ status: 401, code: 'signed-out' })
      expect(await count(world(), 'dpop_proof')).toBe(before)
      expect([await reads(mine), await reads(other)]).toEqual([200, 200])
    })

    it('has a proof that is not good for a read of the same token, nor a read’s for it', async () => {
      const mine = await connected()
      const read = await proofOf(mine, { htm: 'GET' })
      expect((await leave(mine, read)).status).toBe(401)
      const asked = await world().fetch(
        new Request(SESSION, { headers: { Authorization: `DPoP ${mine.token}`, DPoP: await proofOf(mine), Origin: PORTAL } }),
      )
      expect(await answer(asked)).toMatchObject({ status: 401, code: 'proof-refused' })
    })
  })
}
