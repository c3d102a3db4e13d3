import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../src/platform/durations.ts'
import { Browser, codeFor as codeSentTo } from './browser.ts'
import { decide, ForeignClient } from './foreign-client.ts'
import { answer, challengeOf, consents, households, numbers, requestFor, thumbprint } from './households.ts'
import { count, type Person, read, write } from './people.ts'
import { askTokens, newKeys, readWith } from './proofs.ts'
import { AREA, CLIENTS, type World } from './world.ts'

/** Somebody else’s site is allowed to see something, and nothing else. */
export function handOverSuite(world: () => World): void {
  const { household, codeFor } = households(world)

  const contractsOf = async ({ browser }: Person) =>
    (await read(browser, '/contracts')).body.items.map(({ id }: { id: string }) => id) as string[]

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
      for (const clockOffsetMs of [-10 * MINUTE_MS, 10 * MINUTE_MS]) {
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
      const ask = (path: string) => readWith(world(), client.keys, tokens.access_token, path)
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

    it('is told to the customer by a letter, and again only where it reaches further', async () => {
      const { person, flat, box } = await household()
      const letters = () => world().messages(person.email)
      const connect = async (contracts: string[], scope = 'invoices:read') =>
        (await ForeignClient.create(world())).connect(person, contracts, { scope })
      await connect([flat.contractId])
      expect(letters()).toHaveLength(1)
      expect(letters()[0]?.subject).toMatch(/vous donnez un accès à Portail/)
      expect(letters()[0]?.text).toMatch(/Portail peut désormais voir vos factures/)
      await connect([flat.contractId])
      expect(letters()).toHaveLength(1)
      await connect([flat.contractId, box.contractId])
      expect(letters()).toHaveLength(2)
      await connect([box.contractId], 'invoices:read session')
      expect(letters()).toHaveLength(3)
      expect(letters()[0]?.text).toMatch(/voir votre nom et votre adresse e-mail et voir vos factures/)
      const { items } = (await read(person.browser, '/activity')).body
      expect(items.filter(({ action }: { action: string }) => action === 'client.allowed')).toHaveLength(4)
    })

    it('may be all of two thousand contracts, and none that comes later', async () => {
      const { person, flat } = await household()
      const insert = (from: number, to: number) =>
        world().database.execute({
          sql: `INSERT INTO contract (id, customer_id, label, reference, display_reference, status, from_date, exported_at)
            WITH RECURSIVE n(i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
            SELECT ?3 || '-' || i, ?3, 'Site ' || i, ?3 || '-' || i, ?3 || '-' || i, 'active', '2026-01-01', 0 FROM n`,
          args: [from, to, flat.id],
        })
      await insert(1, 1_998)
      const all = await contractsOf(person)
      expect(all).toHaveLength(2_000)
      const named = { decision: 'allow', contracts: all.slice(0, 501) }
      expect(await decide(world(), person, await requestFor(), named)).toMatchObject({
        status: 422,
        body: { fields: { contracts: 'too-long' } },
      })
      const client = await ForeignClient.create(world())
      await client.connect(person, 'all', { scope: 'contracts:read' })
      await insert(1_999, 2_000)
      const { items } = (await (await client.get('/contracts')).json()) as { items: { id: string }[] }
      expect(new Set(items.map(({ id }) => id))).toEqual(new Set(all))
      const [consent] = await consents(person)
      expect(consent.contracts).toHaveLength(2_000)
    })

    it('is shown as what the client can do by now', async () => {
      const { person, flat } = await household()
      await (await ForeignClient.create(world())).connect(person, [flat.contractId], { scope: 'session invoices:read' })
      world().deployment.clients = CLIENTS.map((each) => ({ ...each, scopes: ['invoices:read'] as const }))
      try {
        expect(await consents(person)).toMatchObject([{ client: 'Portail', scopes: ['invoices:read'] }])
      } finally {
        world().deployment.clients = CLIENTS
      }
      expect(await consents(person)).toMatchObject([{ scopes: ['session', 'invoices:read'] }])
    })

    it('is remembered, unless the client asks again or for more', async () => {
      const { person, flat } = await household()
      await (await ForeignClient.create(world())).connect(person, [flat.contractId])
      const browser = new Browser(world(), { origin: AREA })
      for (const [name, value] of person.browser.cookies) browser.cookies.set(name, value)
      const ask = async (more: Record<string, string> = {}) =>
        (await read(browser, `/authorization?${new URLSearchParams(await requestFor(more))}`)).body.authorization
      expect(await ask()).toMatchObject({
        isRemembered: true,
        chosen: [flat.contractId],
        client: { name: 'Portail', host: 'portal.localhost:8080' },
      })
      expect(await ask({ prompt: 'consent' })).toMatchObject({ isRemembered: false })
      expect(await ask({ scope: 'invoices:read session' })).toMatchObject({ isRemembered: false })
      expect((await decide(world(), person, await requestFor())).status).toBe(200)
      expect((await decide(world(), person, await requestFor({ prompt: 'consent' }))).status).toBe(422)
      expect((await decide(world(), person, await requestFor({ scope: 'invoices:read session' }))).status).toBe(422)
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
        const page = await world().fetch(new Request(`${AREA}/authorize?${new URLSearchParams(await requestFor())}`))
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
}
