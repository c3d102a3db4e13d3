import { describe, expect, it } from 'vitest'
import { sha256Base64url } from '../../src/keys.ts'
import { uuidv7 } from '../../src/uuid.ts'
import { Browser, codeFor as codeSentTo } from './browser.ts'
import type { Customer } from './customers.ts'
import { codeOf, decide, ForeignClient } from './foreign-client.ts'
import { count, grant, type Person, read, signedIn, write } from './people.ts'
import { askTokens, newKeys, nonceOf, readWith, send, signProof } from './proofs.ts'
import { AREA, CLIENTS, PORTAL, SITE, type World } from './world.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Somebody else's site is allowed to see something, and nothing else (DESIGN: a page hands over). */
export function handOverSuite(world: () => World): void {
  interface Household {
    person: Person
    flat: Customer & { contractId: string }
    box: Customer & { contractId: string }
  }

  /** Somebody with two contracts and an invoice for each. */
  async function household(): Promise<Household> {
    const person = await signedIn(world(), undefined, ['Claire', 'Martin'])
    const [flat, box] = [await contractOf(person), await contractOf(person)]
    return { person, flat, box }
  }

  async function contractOf(person: Person): Promise<Customer & { contractId: string }> {
    const customer = await world().customer()
    await grant(world(), person.id, customer.id, 'owner')
    const { rows } = await world().database.execute({ sql: 'SELECT id FROM contract WHERE customer_id = ?', args: [customer.id] })
    const contractId = String(rows[0]?.['id'])
    const invoice = uuidv7(world().now(), world().ports.random)
    await world().database.batch(
      [
        {
          sql: `INSERT INTO invoice (id, number, customer_id, issued_on, due_on, total_cents, paid_cents, net_cents, status, exported_at)
            VALUES (?, ?, ?, '2026-01-10', '2026-01-31', 6000, 0, 5000, 'issued', 0)`,
          args: [invoice, `F-${customer.contract}`, customer.id],
        },
        {
          sql: `INSERT INTO invoice_contract (invoice_id, contract_id, issued_on) VALUES (?, ?, '2026-01-10')`,
          args: [invoice, contractId],
        },
      ],
      'write',
    )
    return { ...customer, contractId }
  }

  const numbers = async (response: Response) =>
    ((await response.json()) as { items: { number: string }[] }).items.map(({ number }) => number)
  const answer = async (response: Response) => ({ status: response.status, ...((await response.json()) as { code?: string }) })
  const consents = async ({ browser }: Person) => (await read(browser, '/consents')).body.items
  const challengeOf = (response: Response) => /error="(\w+)"/.exec(response.headers.get('WWW-Authenticate') ?? '')?.[1]

  async function requestFor(verifier: string, more: Record<string, string> = {}): Promise<Record<string, string>> {
    return {
      response_type: 'code',
      client_id: 'portal',
      redirect_uri: `${PORTAL}/energy`,
      scope: 'invoices:read',
      code_challenge: await sha256Base64url(verifier),
      code_challenge_method: 'S256',
      ...more,
    }
  }

  const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'

  /** A code that waits to be redeemed, and the form that redeems it. */
  async function codeFor({ person, flat }: Household, more: Record<string, string> = {}) {
    const { body } = await decide(world(), person, await requestFor(VERIFIER, more), { decision: 'allow', contracts: [flat.contractId] })
    return { grant_type: 'authorization_code', code: codeOf(body), redirect_uri: `${PORTAL}/energy`, code_verifier: VERIFIER }
  }

  describe('a client that nobody here wrote', () => {
    it('completes the grant, reads, refreshes and revokes', async () => {
      const { person, flat } = await household()
      const client = await ForeignClient.create(world())
      await client.connect(person, [flat.contractId])
      expect(client.tokens).toMatchObject({ token_type: 'dpop', expires_in: 300, scope: 'invoices:read' })
      expect(await numbers(await client.get('/invoices'))).toEqual([`F-${flat.contract}`])
      const before = client.tokens
      await client.refresh()
      expect(client.tokens?.access_token).not.toBe(before?.access_token)
      expect(await numbers(await client.get('/invoices?limit=5'))).toEqual([`F-${flat.contract}`])
      await client.revoke()
      await expect(client.get('/invoices')).rejects.toMatchObject({ status: 401 })
      await expect(client.refresh()).rejects.toMatchObject({ error: 'invalid_grant' })
    })

    it('does so with a clock ten minutes off, either way', async () => {
      for (const clockOffsetMs of [-10 * MINUTE, 10 * MINUTE]) {
        const { person, flat } = await household()
        const client = await ForeignClient.create(world(), { clockOffsetMs })
        await client.connect(person, [flat.contractId])
        expect((await client.get('/invoices')).status).toBe(200)
        await client.refresh()
      }
    })

    it('does so as an app, with a scheme of its own or any port of the loopback address', async () => {
      for (const redirect of ['test.pocket:/callback', 'http://127.0.0.1:53117/callback']) {
        const { person, flat } = await household()
        const client = await ForeignClient.create(world(), { id: 'pocket' })
        await client.connect(person, [flat.contractId], { redirect })
        expect((await client.get('/invoices')).status).toBe(200)
      }
    })
  })

  describe('what was allowed', () => {
    it('is the contracts chosen, and no more', async () => {
      const { person, flat, box } = await household()
      const client = await ForeignClient.create(world())
      await client.connect(person, [flat.contractId], { scope: 'invoices:read contracts:read' })
      const contracts = (await (await client.get('/contracts')).json()) as { items: { id: string }[] }
      expect(contracts.items.map(({ id }) => id)).toEqual([flat.contractId])
      const other = (await (await person.browser.send('GET', `/invoices?contract=${box.contractId}`)).json()) as { items: { id: string }[] }
      expect(await answer(await client.get(`/invoices/${other.items[0]?.id}`))).toMatchObject({ status: 404, code: 'not-found' })
      expect(await numbers(await client.get(`/invoices?contract=${box.contractId}`))).toEqual([])
    })

    it('is the scopes named, and no route without one', async () => {
      const { person, flat } = await household()
      const client = await ForeignClient.create(world())
      const { tokens } = await client.connect(person, [flat.contractId])
      const ask = (path: string, method = 'GET') => readWith(world(), client.keys, tokens.access_token, path, {}, { method })
      const refused = await ask('/contracts')
      expect(refused.headers.get('WWW-Authenticate')).toContain('error="insufficient_scope", scope="contracts:read"')
      expect(await answer(refused)).toMatchObject({ status: 403, code: 'scope-missing' })
      for (const path of [
        '/team?customer=x',
        '/household?customer=x',
        '/consents',
        '/journeys?kind=enter&audience=individual',
        '/authorization',
      ])
        expect((await ask(path)).status, path).toBe(403)
      expect((await ask('/session', 'DELETE')).status).toBe(403)
    })

    it('does not tell a name unless that was allowed too', async () => {
      const { person, flat } = await household()
      const [quiet, told] = [await ForeignClient.create(world()), await ForeignClient.create(world())]
      await quiet.connect(person, [flat.contractId])
      const { session } = await (await quiet.get('/session')).json()
      expect(session).toMatchObject({ account: { firstName: '', lastName: '', email: '' }, customers: [] })
      expect(session.account.id).not.toBe(person.id)
      await told.connect(person, [flat.contractId], { scope: 'session invoices:read' })
      const known = (await (await told.get('/session')).json()).session
      expect(known).toMatchObject({ account: { id: person.id, firstName: 'Claire', email: person.email }, customers: [{ id: flat.id }] })
    })

    it('never reaches what the customer cannot reach', async () => {
      const [{ person, flat }, stranger] = [await household(), await household()]
      const client = await ForeignClient.create(world())
      await client.connect(person, [flat.contractId, stranger.flat.contractId])
      expect(await numbers(await client.get('/invoices'))).toEqual([`F-${flat.contract}`])
      await expect((await ForeignClient.create(world())).connect(person, [stranger.flat.contractId])).rejects.toThrow('422')
      await world().database.execute({ sql: 'DELETE FROM access WHERE account_id = ? AND customer_id = ?', args: [person.id, flat.id] })
      expect(await numbers(await client.get('/invoices'))).toEqual([])
    })

    it('is remembered, unless the client asks again or for more', async () => {
      const { person, flat } = await household()
      await (await ForeignClient.create(world())).connect(person, [flat.contractId])
      const browser = new Browser(world(), { origin: AREA })
      for (const [name, value] of person.browser.cookies) browser.cookies.set(name, value)
      const ask = async (more: Record<string, string> = {}) =>
        (await read(browser, `/authorization?${new URLSearchParams(await requestFor(VERIFIER, more))}`)).body.authorization
      expect(await ask()).toMatchObject({
        isRemembered: true,
        chosen: [flat.contractId],
        client: { name: 'Portail', host: 'portal.localhost:8080' },
      })
      expect(await ask({ prompt: 'consent' })).toMatchObject({ isRemembered: false })
      expect(await ask({ scope: 'invoices:read session' })).toMatchObject({ isRemembered: false })
      expect((await decide(world(), person, await requestFor(VERIFIER))).status).toBe(200)
      expect((await decide(world(), person, await requestFor(VERIFIER, { prompt: 'consent' }))).status).toBe(422)
      expect((await decide(world(), person, await requestFor(VERIFIER, { scope: 'invoices:read session' }))).status).toBe(422)
    })

    it('ends at once when it is withdrawn, on every device, and is the owner’s to withdraw', async () => {
      const [{ person, flat }, stranger] = [await household(), await household()]
      const clients = [await ForeignClient.create(world()), await ForeignClient.create(world())]
      for (const client of clients) await client.connect(person, [flat.contractId])
      const [consent] = await consents(person)
      expect(consent).toMatchObject({ client: 'Portail', scopes: ['invoices:read'], contracts: [{ id: flat.contractId }] })
      expect(await consents(stranger.person)).toEqual([])
      expect((await write(stranger.person.browser, 'DELETE', `/consents/${consent.id}`)).status).toBe(404)
      expect((await clients[0]?.get('/invoices'))?.status).toBe(200)
      expect(await write(person.browser, 'DELETE', `/consents/${consent.id}`)).toEqual({ status: 200, body: { id: consent.id } })
      for (const client of clients) {
        await expect(client.get('/invoices')).rejects.toMatchObject({ status: 401 })
        await expect(client.refresh()).rejects.toMatchObject({ error: 'invalid_grant' })
      }
      expect(await consents(person)).toEqual([])
      expect(await count(world(), `audit WHERE action = 'client.withdrawn' AND account_id = ?`, person.id)).toBe(1)
    })

    it('has to be connected again after a password reset: whoever knew the old one may have connected it', async () => {
      const { person, flat } = await household()
      const client = await ForeignClient.create(world())
      await client.connect(person, [flat.contractId])
      const browser = new Browser(world())
      await browser.begin({ kind: 'recover', input: { email: person.email } })
      await browser.go('submit', { code: codeSentTo(world(), person.email) })
      await browser.go('submit', { password: 'Mimosas-jaunes-77' })
      await expect(client.get('/invoices')).rejects.toMatchObject({ status: 401 })
      await expect(client.refresh()).rejects.toMatchObject({ error: 'invalid_grant' })
    })

    it('ends for a client that was removed from the profile', async () => {
      const { person, flat } = await household()
      const client = await ForeignClient.create(world())
      await client.connect(person, [flat.contractId])
      world().deployment.clients = CLIENTS.filter(({ id }) => id !== 'portal')
      try {
        await expect(client.get('/invoices')).rejects.toMatchObject({ status: 401 })
        await expect(client.refresh()).rejects.toMatchObject({ error: 'invalid_client' })
        const page = await world().fetch(new Request(`${AREA}/authorize?${new URLSearchParams(await requestFor(VERIFIER))}`))
        expect(page.status).toBe(400)
      } finally {
        world().deployment.clients = CLIENTS
      }
      expect((await client.get('/invoices')).status).toBe(200)
    })
  })

  describe('what is stolen', () => {
    it('opens nothing without the key: access token, refresh token, code, and all three together', async () => {
      const home = await household()
      const client = await ForeignClient.create(world())
      const { tokens } = await client.connect(home.person, [home.flat.contractId])
      const code = await codeFor(home, { dpop_jkt: await thumbprint(client.keys) })
      const thief = await newKeys()
      const access = await readWith(world(), thief, tokens.access_token, '/invoices')
      expect(challengeOf(access)).toBe('invalid_token')
      expect(await answer(access)).toMatchObject({ status: 401, code: 'signed-out' })
      for (const scheme of ['Bearer', 'DPoP']) {
        const bare = await world().fetch(
          new Request(`${AREA}/v1/smeg/invoices`, { headers: { Authorization: `${scheme} ${tokens.access_token}` } }),
        )
        expect(bare.status).toBe(401)
      }
      const refresh = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' }
      expect(await askTokens(world(), thief, refresh)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
      expect(await askTokens(world(), thief, code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
      expect(await askTokens(world(), thief, { ...code, code_verifier: 'x'.repeat(43) })).toMatchObject({
        body: { error: 'invalid_grant' },
      })

      // And the owner of the key has lost nothing.
      expect((await client.get('/invoices')).status).toBe(200)
      await client.refresh()
      expect(await askTokens(world(), client.keys, code)).toMatchObject({ status: 200 })
    })
  })

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
      world().pass(6 * MINUTE)
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
      world().pass(5 * MINUTE + 1)
      expect((await readWith(world(), keys, String(body['access_token']), '/invoices')).status).toBe(401)
      world().pass(30 * DAY)
      const refresh = { grant_type: 'refresh_token', refresh_token: String(body['refresh_token']) }
      expect(await askTokens(world(), keys, refresh)).toMatchObject({ body: { error: 'invalid_grant' } })
    })
  })

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
      world().fetch(new Request(`${AREA}/authorize?${new URLSearchParams(await requestFor(VERIFIER, { state: 's t', ...more }))}`))

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
      expect((await decide(world(), (await household()).person, await requestFor(VERIFIER, { redirect_uri }))).status).toBe(422)
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
      const { body } = await decide(world(), person, await requestFor(VERIFIER, { state: 'x' }), { decision: 'refuse' })
      expect(Object.fromEntries(new URL(body.redirect).searchParams)).toMatchObject({ error: 'access_denied', state: 'x', iss: AREA })
      expect(await consents(person)).toEqual([])
    })

    it('lets no other page decide, and no visitor', async () => {
      const { person, flat } = await household()
      const body = { decision: 'allow', contracts: [flat.contractId] }
      for (const origin of [SITE, PORTAL])
        expect((await decide(world(), person, await requestFor(VERIFIER), body, origin)).status).toBe(403)
      const visitor = { ...person, browser: new Browser(world()) }
      expect((await decide(world(), visitor, await requestFor(VERIFIER), body)).status).toBe(401)
      expect((await decide(world(), person, await requestFor(VERIFIER), { decision: 'allow', contracts: [] })).status).toBe(422)
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

  async function thumbprint(keys: CryptoKeyPair): Promise<string> {
    const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey)
    return sha256Base64url(JSON.stringify({ crv, kty, x, y }))
  }
}
