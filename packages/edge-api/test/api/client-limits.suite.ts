import { describe, expect, it } from 'vitest'
import { purgeClients } from '../../src/oauth/purge.ts'
import { DAY_MS, MINUTE_MS } from '../../src/platform/durations.ts'
import { sha256Base64url } from '../../src/platform/keys/keys.ts'
import { Browser, codeFor } from './browser.ts'
import { codeOf, decide, ForeignClient } from './foreign-client.ts'
import { count, grant, type Person, read, signedIn } from './people.ts'
import { askTokens, newKeys, readWith } from './proofs.ts'
import { AREA, CLIENTS, PORTAL, type World } from './world.ts'

const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'

/** What was allowed once does not hold whatever comes after: another profile, another password, another app. */
export function clientLimitsSuite(world: () => World): void {
  interface Household {
    person: Person
    contracts: string[]
  }

  async function household(): Promise<Household> {
    const person = await signedIn(world(), undefined, ['Claire', 'Martin'])
    const customer = await world().customer()
    await grant(world(), person.id, customer.id, 'owner')
    const { rows } = await world().database.execute({ sql: 'SELECT id FROM contract WHERE customer_id = ?', args: [customer.id] })
    return { person, contracts: rows.map(({ id }) => String(id)) }
  }

  const requestFor = async (more: Record<string, string> = {}): Promise<Record<string, string>> => ({
    response_type: 'code',
    client_id: 'portal',
    redirect_uri: `${PORTAL}/energy`,
    scope: 'invoices:read',
    code_challenge: await sha256Base64url(VERIFIER),
    code_challenge_method: 'S256',
    ...more,
  })

  async function codeOfPortal({ person, contracts }: Household): Promise<Record<string, string>> {
    const { body } = await decide(world(), person, await requestFor(), { decision: 'allow', contracts })
    return { grant_type: 'authorization_code', code: codeOf(body), redirect_uri: `${PORTAL}/energy`, code_verifier: VERIFIER }
  }

  const open = (query: URLSearchParams) => world().fetch(new Request(`${AREA}/authorize?${query}`))

  describe('a scope that the profile takes from a client', () => {
    it('is gone from the next request on, and the others stay', async () => {
      const { person, contracts } = await household()
      const client = await ForeignClient.create(world())
      const { tokens } = await client.connect(person, contracts, { scope: 'session invoices:read contracts:read' })
      world().deployment.clients = CLIENTS.map((each) => ({ ...each, scopes: ['invoices:read'] as const }))
      try {
        const refused = await readWith(world(), client.keys, tokens.access_token, '/contracts')
        expect(refused.status).toBe(403)
        expect(refused.headers.get('WWW-Authenticate')).toContain('error="insufficient_scope"')
        const session = await (await readWith(world(), client.keys, tokens.access_token, '/session')).json()
        expect(session).toMatchObject({ session: { account: { firstName: '', email: '' }, customers: [] } })
        expect((await readWith(world(), client.keys, tokens.access_token, '/invoices')).status).toBe(200)
        expect(await client.refresh()).toMatchObject({ scope: 'invoices:read' })
      } finally {
        world().deployment.clients = CLIENTS
      }
      expect((await client.get('/contracts')).status).toBe(200)
    })
  })

  describe('the scopes that are advertised', () => {
    const advertised = async () =>
      (await (await world().fetch(new Request(`${AREA}/.well-known/oauth-authorization-server`))).json()).scopes_supported

    it('are those that some client of this utility may have, and that open something', async () => {
      expect(await advertised()).toEqual(['session', 'contracts:read', 'invoices:read'])
      world().deployment.clients = CLIENTS.map((each) => ({ ...each, scopes: ['invoices:read', 'readings:write'] as const }))
      try {
        expect(await advertised()).toEqual(['invoices:read'])
      } finally {
        world().deployment.clients = CLIENTS
      }
    })
  })

  describe('a code on its way', () => {
    it('is worth nothing once the password was reset', async () => {
      const home = await household()
      const code = await codeOfPortal(home)
      const browser = new Browser(world())
      await browser.begin({ kind: 'recover', input: { email: home.person.email } })
      await browser.go('submit', { code: codeFor(world(), home.person.email) })
      await browser.go('submit', { password: 'Mimosas-jaunes-77' })
      expect(await askTokens(world(), await newKeys(), code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    })
  })

  describe('an app', () => {
    it.each(['test.pocket:/callback', 'http://127.0.0.1:53117/callback'])(
      'is asked about each time at %s, where any other could wait for the answer',
      async (redirect_uri) => {
        const { person, contracts } = await household()
        const client = await ForeignClient.create(world(), { id: 'pocket' })
        await client.connect(person, contracts, { redirect: redirect_uri })
        const request = await requestFor({ client_id: 'pocket', redirect_uri })
        const browser = new Browser(world(), { origin: AREA })
        for (const [name, value] of person.browser.cookies) browser.cookies.set(name, value)
        const { body } = await read(browser, `/authorization?${new URLSearchParams(request)}`)
        expect(body.authorization).toMatchObject({ isRemembered: false, chosen: contracts })
        expect((await decide(world(), person, request)).status).toBe(422)
        expect((await decide(world(), person, request, { decision: 'allow', contracts })).status).toBe(200)
      },
    )

    it('is not answered at a port there cannot be', async () => {
      const redirect_uri = 'http://127.0.0.1:99999/callback'
      const response = await open(new URLSearchParams(await requestFor({ client_id: 'pocket', redirect_uri, scope: 'everything' })))
      expect(response.status).toBe(400)
    })
  })

  describe('a parameter that comes twice', () => {
    it.each(['client_id', 'redirect_uri'])('leads nowhere when it is %s', async (name) => {
      const query = new URLSearchParams(await requestFor())
      query.append(name, query.get(name) ?? '')
      const response = await open(query)
      expect(response.status).toBe(400)
      expect(response.headers.get('Location')).toBeNull()
    })

    it.each(['scope', 'state', 'code_challenge'])('is told to the client when it is %s', async (name) => {
      const query = new URLSearchParams(await requestFor({ state: 's' }))
      query.append(name, 'another')
      const location = new URL((await open(query)).headers.get('Location') ?? '')
      expect(location.origin).toBe(PORTAL)
      expect(location.searchParams.get('error')).toBe('invalid_request')
    })
  })

  describe('what has run out', () => {
    it('is removed: a connection that was ended with its last token, one that holds with none of its', async () => {
      const { person, contracts } = await household()
      const [ended, kept] = [await ForeignClient.create(world()), await ForeignClient.create(world())]
      for (const client of [ended, kept]) await client.connect(person, contracts)
      await ended.revoke()
      const grants = () => count(world(), 'client_grant g JOIN consent o ON o.id = g.consent_id WHERE o.account_id = ?', person.id)
      await purgeClients(world().deployment, world().ports)
      expect(await grants()).toBe(2)
      world().pass(10 * MINUTE_MS)
      await purgeClients(world().deployment, world().ports)
      expect(await grants()).toBe(2)
      await kept.refresh()
      world().pass(29 * DAY_MS)
      await kept.refresh()
      world().pass(DAY_MS)
      await purgeClients(world().deployment, world().ports)
      expect(await grants()).toBe(1)
      expect((await kept.refresh()).scope).toBe('invoices:read')
    })
  })

  describe('the proofs that are remembered', () => {
    it('are of requests that could do something: nobody fills the database with keys of their own', async () => {
      const before = await count(world(), 'dpop_proof')
      const keys = await newKeys()
      for (const form of [
        { grant_type: 'refresh_token', refresh_token: 'x'.repeat(43) },
        { grant_type: 'authorization_code', code: 'x'.repeat(43), redirect_uri: `${PORTAL}/energy`, code_verifier: VERIFIER },
      ])
        expect(await askTokens(world(), keys, form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
      expect(await count(world(), 'dpop_proof')).toBe(before)
    })
  })
}
