import { describe, expect, it } from 'vitest'
import { sha256Base64url } from '../../src/platform/keys/keys.ts'
import { Browser } from './browser.ts'
import { decide, ForeignClient } from './foreign-client.ts'
import { answer, challengeOf, consents, households, requestFor } from './households.ts'
import { readWith, signProof } from './proofs.ts'
import { AREA, CLIENTS, PORTAL, SITE, type World } from './world.ts'

/** Where customers are asked, and what a client’s page may ask: proofs, addresses, origins. */
export function clientPagesSuite(world: () => World): void {
  const { household } = households(world)

  describe('a proof for the API', () => {
    it.each([
      ['htm', { htm: 'POST' }, 'invalid_dpop_proof'],
      ['htu', { htu: `${AREA}/v1/smeg/contracts` }, 'invalid_dpop_proof'],
      ['htu, the other utility’s', { htu: `${AREA}/v1/second/invoices` }, 'invalid_dpop_proof'],
      ['ath', { ath: 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo' }, 'invalid_dpop_proof'],
      ['no ath', { ath: undefined }, 'invalid_dpop_proof'],
      ['nonce', { nonce: 'AAAAAAAAAAAAAAAAAAAAAA' }, 'use_dpop_nonce'],
      ['no nonce', { nonce: undefined }, 'use_dpop_nonce'],
    ])('is refused with a wrong %s', async (_, claims, error) => {
      const { person, flat } = await household()
      const client = await ForeignClient.create(world())
      const { tokens } = await client.connect(person, [flat.contractId])
      const response = await readWith(world(), client.keys, tokens.access_token, '/invoices', claims)
      expect(response.status).toBe(401)
      expect(challengeOf(response)).toBe(error)
      expect(response.headers.get('DPoP-Nonce')).toMatch(/^[\w-]{22}$/)
    })

    it('is of no use to the other utility', async () => {
      const { person, flat } = await household()
      const client = await ForeignClient.create(world())
      const { tokens } = await client.connect(person, [flat.contractId])
      const url = 'http://area.second.localhost:8787/v1/second/invoices'
      const nonce = (await world().fetch(new Request('http://area.second.localhost:8787/token', { method: 'POST' }))).headers.get(
        'DPoP-Nonce',
      )
      const proof = await signProof(client.keys, {
        ...{ htm: 'GET', htu: url, jti: 'a', iat: 1, nonce },
        ath: await sha256Base64url(tokens.access_token),
      })
      const response = await world().fetch(new Request(url, { headers: { Authorization: `DPoP ${tokens.access_token}`, DPoP: proof } }))
      expect(response.status).toBe(401)
    })
  })

  describe('the authorization endpoint', () => {
    const open = async (more: Record<string, string>) =>
      world().fetch(new Request(`${AREA}/authorize?${new URLSearchParams(await requestFor({ state: 's t', ...more }))}`))

    it.each([
      `${PORTAL}/energy/`,
      `${PORTAL}/energy#x`,
      `${PORTAL}/energy?x=1`,
      'http://portal.localhost:8081/energy',
      'http://portal.localhost/energy',
      `${PORTAL}/Energy`,
      'https://evil.example/',
      '',
    ])('sends nobody to %s', async (redirect_uri) => {
      const response = await open({ redirect_uri })
      expect(response.status).toBe(400)
      expect(response.headers.get('Location')).toBeNull()
      expect(await response.text()).toContain('Rien n’a été partagé')
      expect((await decide(world(), (await household()).person, await requestFor({ redirect_uri }))).status).toBe(422)
    })

    it.each([
      [{ response_type: 'token' }, 'unsupported_response_type'],
      [{ code_challenge_method: 'plain' }, 'invalid_request'],
      [{ code_challenge: 'short' }, 'invalid_request'],
      [{ scope: 'invoices:read readings:write' }, 'invalid_scope'],
      [{ scope: 'everything' }, 'invalid_scope'],
      [{ dpop_jkt: 'x' }, 'invalid_request'],
    ])('tells the client what is wrong with %o', async (more, error) => {
      const response = await open(more)
      expect(response.status).toBe(302)
      const answered = new URL(response.headers.get('Location') ?? '')
      expect(answered.origin + answered.pathname).toBe(`${PORTAL}/energy`)
      expect(Object.fromEntries(answered.searchParams)).toMatchObject({ error, state: 's t', iss: AREA })
    })

    it('takes a state of 4,096 characters, gives it back, and says so where one is longer', async () => {
      const { person, flat } = await household()
      const long = '%/ü'.repeat(1_365)
      expect((await open({ state: long })).status).toBe(200)
      const request = await requestFor({ state: long })
      const browser = new Browser(world(), { origin: AREA })
      for (const [name, value] of person.browser.cookies) browser.cookies.set(name, value)
      expect((await browser.send('GET', `/authorization?${new URLSearchParams(request)}`)).status).toBe(200)
      const { body } = await decide(world(), person, request, { decision: 'allow', contracts: [flat.contractId] })
      expect(new URL(body.redirect).searchParams.get('state')).toBe(long)
      const refused = await open({ state: 'x'.repeat(4_097) })
      const answered = new URL(refused.headers.get('Location') ?? '').searchParams
      expect(answered.get('error')).toBe('invalid_request')
      expect(answered.get('error_description')).toContain('state may have 4096 characters')
      expect((await decide(world(), person, { ...request, state: 'x'.repeat(4_097) })).body).toMatchObject({
        fields: { 'request.state': 'too-long' },
      })
    })

    it('serves a page that reads no cookie and stands in no frame', async () => {
      const response = await open({})
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
      expect(response.headers.get('Set-Cookie')).toBeNull()
      expect(await response.text()).toContain('<foyer-consent>')
      const elsewhere = await world().fetch(new Request(`${SITE}/authorize?client_id=portal`))
      expect(elsewhere.status).toBe(404)
    })

    it('tells the client that the customer refused', async () => {
      const { person } = await household()
      const { body } = await decide(world(), person, await requestFor({ state: 'x' }), { decision: 'refuse' })
      expect(Object.fromEntries(new URL(body.redirect).searchParams)).toMatchObject({ error: 'access_denied', state: 'x', iss: AREA })
      expect(await consents(person)).toEqual([])
    })

    it('lets no other page decide, and no visitor', async () => {
      const { person, flat } = await household()
      const body = { decision: 'allow', contracts: [flat.contractId] }
      for (const origin of [SITE, PORTAL]) expect((await decide(world(), person, await requestFor(), body, origin)).status).toBe(403)
      const visitor = { ...person, browser: new Browser(world()) }
      expect((await decide(world(), visitor, await requestFor(), body)).status).toBe(401)
      expect((await decide(world(), person, await requestFor(), { decision: 'allow', contracts: [] })).status).toBe(422)
      expect(await consents(person)).toEqual([])
    })
  })

  describe('a client’s page', () => {
    const ask = (path: string, init: RequestInit = {}) =>
      world().fetch(new Request(`${AREA}/v1/smeg${path}`, { ...init, headers: { Origin: PORTAL, ...init.headers } }))

    it('is told who it is, without credentials', async () => {
      const response = await ask('/client')
      expect(await response.json()).toEqual({ id: 'portal', name: 'Portail', scopes: CLIENTS[0]?.scopes, redirects: [`${PORTAL}/energy`] })
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe(PORTAL)
      expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull()
      const preflight = await ask('/invoices', { method: 'OPTIONS' })
      expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('DPoP')
      const token = await world().fetch(new Request(`${AREA}/token`, { method: 'OPTIONS', headers: { Origin: PORTAL } }))
      expect(token.headers.get('Access-Control-Allow-Headers')).toContain('DPoP')
    })

    it('uses no cookie and begins no journey: no password is typed there', async () => {
      const { person } = await household()
      const cookie = [...person.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      for (const path of ['/session', '/invoices', '/contracts'])
        expect(await answer(await ask(path, { headers: { Cookie: cookie } }))).toMatchObject({ status: 403, code: 'origin-refused' })
      const start = { key: 'a'.repeat(22), kind: 'enter', audience: 'individual', locale: 'fr', client: 1, input: { email: person.email } }
      const journey = await ask('/journeys', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(start),
      })
      expect(journey.status).toBe(403)
      const stranger = await world().fetch(new Request(`${AREA}/v1/smeg/client`, { headers: { Origin: 'https://evil.example' } }))
      expect(stranger.status).toBe(403)
      expect(stranger.headers.get('Access-Control-Allow-Origin')).toBeNull()
    })
  })
}
