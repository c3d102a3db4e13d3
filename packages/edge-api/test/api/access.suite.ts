import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../src/platform/durations.ts'
import { sha256Base64url } from '../../src/platform/keys/keys.ts'
import { uuidv7 } from '../../src/platform/uuid.ts'
import { Browser, codeFor, logIn, newKey, PASSWORD, signUp } from './browser.ts'
import { colleague, company } from './company.ts'
import { raise } from './factors.ts'
import { count, grant, openSession, type Person, raised, read, signedIn, write } from './people.ts'
import { teamOf } from './team.ts'
import { AREA, PORTAL, someone, type World } from './world.ts'

/** who lets somebody in, or takes somebody's access away, has just proved who it is. */
export function accessSuite(world: () => World): void {
  interface Sensitive {
    by: Person
    send(browser: Browser, key?: string): Promise<{ status: number; body: { code?: string; purpose?: string } }>
    /** Whether what was asked for was done. */
    isDone(): Promise<boolean>
  }

  async function household() {
    const [customer, owner] = [await world().customer(), await signedIn(world())]
    await grant(world(), owner.id, customer.id, 'owner')
    const asker = await signedIn(world())
    const claim = uuidv7(world().now(), world().ports.random)
    await world().database.execute({
      sql: `INSERT INTO claim (id, account_id, customer_id, kind, created_at) VALUES (?, ?, ?, 'household', ?)`,
      args: [claim, asker.id, customer.id, world().now()],
    })
    return { customer, owner, asker, claim }
  }

  const sends =
    (method: string, path: string, body?: object): Sensitive['send'] =>
    (browser, key = newKey()) =>
      write(browser, method, path, body, key)

  const sensitive: Record<string, () => Promise<Sensitive>> = {
    async 'an invitation'() {
      const firm = await company(world())
      const email = someone()
      return {
        by: firm.admin,
        send: sends('POST', '/team/invitations', { customer: firm.id, email, role: 'admin' }),
        isDone: async () => (await count(world(), 'link WHERE email = ?', email)) > 0 || world().messages(email).length > 0,
      }
    },
    async 'an invitation that is over, sent again'() {
      const firm = await company(world())
      const email = someone()
      const { id } = (await teamOf(world).invite(firm, email)).body
      await world().database.execute({ sql: 'UPDATE link SET expires_at = ? WHERE email = ?', args: [world().now(), email] })
      await world().database.execute('DELETE FROM elevation')
      return {
        by: firm.admin,
        send: sends('POST', `/team/invitations/${id}/resend`, {}),
        isDone: async () => world().messages(email).length > 1,
      }
    },
    async 'another role'() {
      const firm = await company(world())
      const { id } = await colleague(world(), firm, 'viewer')
      return {
        by: firm.admin,
        send: sends('PATCH', `/team/members/${id}`, { customer: firm.id, role: 'admin' }),
        isDone: async () => (await count(world(), `access WHERE account_id = ? AND role = 'admin'`, id)) === 1,
      }
    },
    async 'a removal'() {
      const firm = await company(world())
      const { id } = await colleague(world(), firm, 'admin')
      return {
        by: firm.admin,
        send: sends('DELETE', `/team/members/${id}?customer=${firm.id}`),
        isDone: async () => (await count(world(), 'access WHERE account_id = ?', id)) === 0,
      }
    },
    async 'somebody let into a household'() {
      const { owner, asker, claim } = await household()
      return {
        by: owner,
        send: sends('POST', `/household/${claim}`, { decision: 'grant' }),
        isDone: async () => (await count(world(), 'access WHERE account_id = ?', asker.id)) === 1,
      }
    },
    async 'somebody removed from a household'() {
      const { customer, owner, asker } = await household()
      await grant(world(), asker.id, customer.id, 'member')
      return {
        by: owner,
        send: sends('DELETE', `/household/members/${asker.id}?customer=${customer.id}`),
        isDone: async () => (await count(world(), 'access WHERE account_id = ?', asker.id)) === 0,
      }
    },
    async 'a client that is allowed something'() {
      const { customer, owner } = await household()
      const { rows } = await world().database.execute({ sql: 'SELECT id FROM contract WHERE customer_id = ?', args: [customer.id] })
      const request = await clientRequest()
      return {
        by: owner,
        send: (browser) => allow(browser, request, [String(rows[0]?.['id'])]),
        isDone: async () => (await count(world(), 'consent WHERE account_id = ?', owner.id)) === 1,
      }
    },
  }

  const clientRequest = async () => ({
    response_type: 'code',
    client_id: 'portal',
    redirect_uri: `${PORTAL}/energy`,
    scope: 'invoices:read',
    code_challenge: await sha256Base64url('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'),
    code_challenge_method: 'S256',
  })

  async function allow({ cookies }: Browser, request: object, contracts?: readonly string[]) {
    const browser = new Browser(world(), { origin: AREA })
    for (const [name, value] of cookies) browser.cookies.set(name, value)
    const response = await browser.send('POST', '/authorization', { request, decision: 'allow', ...(contracts && { contracts }) })
    return { status: response.status, body: await response.json() }
  }

  const refused = { status: 403, body: { code: 'step-up-required', purpose: 'access' } }

  describe.each(Object.entries(sensitive))('R-5 %s', (_, prepare) => {
    it('takes a fresh proof: without one nothing is written, and with one the same write goes through', async () => {
      const { by, send, isDone } = await prepare()
      const key = newKey()
      expect(await send(by.browser, key)).toMatchObject(refused)
      expect(await isDone()).toBe(false)
      await raise(world(), by.browser, by.email, 'access')
      expect((await send(by.browser, key)).status).toBeLessThan(300)
      expect(await isDone()).toBe(true)
    })

    it('takes one for this purpose, given in this very session, not five minutes ago', async () => {
      const { by, send, isDone } = await prepare()
      await raised(world(), by.browser, 'security')
      await raised(world(), by.browser, 'bank-details')
      expect(await send(by.browser)).toMatchObject(refused)
      const elsewhere = new Browser(world())
      await openSession(world(), by.id, elsewhere)
      await raised(world(), elsewhere)
      expect(await send(by.browser)).toMatchObject(refused)
      await raised(world(), by.browser)
      world().pass(5 * MINUTE_MS)
      expect(await send(by.browser)).toMatchObject(refused)
      expect(await isDone()).toBe(false)
    })
  })

  it('R-5 of sixteen at once without a proof none is done, and of sixteen with one all get the one answer', async () => {
    const { by, send, isDone } = (await sensitive['an invitation']?.()) ?? expect.unreachable()
    const sixteen = (key: string) => Promise.all(Array.from({ length: 16 }, () => send(by.browser, key)))
    const key = newKey()
    for (const answer of await sixteen(key)) expect(answer).toMatchObject(refused)
    expect(await isDone()).toBe(false)
    await raised(world(), by.browser)
    const [first, ...others] = await sixteen(key)
    expect(first).toMatchObject({ status: 201 })
    for (const answer of others) expect(answer).toEqual(first)
  })

  describe('R-5 what stops somebody is done at once, without a proof', () => {
    it('an invitation is revoked, and one that is open is sent again', async () => {
      const firm = await company(world())
      const email = someone()
      const { id } = (await teamOf(world).invite(firm, email)).body
      await world().database.execute('DELETE FROM elevation')
      expect((await write(firm.admin.browser, 'POST', `/team/invitations/${id}/resend`, {})).status).toBe(200)
      expect((await write(firm.admin.browser, 'DELETE', `/team/invitations/${id}`)).status).toBe(200)
    })

    it('a request to a household is refused', async () => {
      const { owner, claim } = await household()
      expect(await write(owner.browser, 'POST', `/household/${claim}`, { decision: 'refuse' })).toMatchObject({
        status: 200,
        body: { decision: 'refused', account: null },
      })
    })

    it('what was allowed to a client is withdrawn; and what is still allowed is connected again', async () => {
      const { by, send } = (await sensitive['a client that is allowed something']?.()) ?? expect.unreachable()
      await raised(world(), by.browser)
      await send(by.browser)
      world().pass(6 * MINUTE_MS)
      expect((await allow(by.browser, await clientRequest())).status).toBe(200)
      const [consent] = (await read(by.browser, '/consents')).body.items
      expect((await write(by.browser, 'DELETE', `/consents/${consent.id}`)).status).toBe(200)
    })
  })

  describe('R-5 a log-in', () => {
    const purposes = async (browser: Browser) => (await browser.session())?.raised

    it('with a code is such a proof, for as long after the code as any; for the account\u2019s protection it is none', async () => {
      const email = someone()
      const customer = await world().customer()
      const first = await signUp(world(), email, customer)
      expect(await purposes(first)).toEqual(['access'])
      const browser = await logIn(world(), email)
      expect(await purposes(browser)).toEqual(['access'])
      expect(await browser.send('POST', '/factor-offers', { kind: 'totp' })).toMatchObject({ status: 403 })
      world().pass(5 * MINUTE_MS - 1_000)
      expect(await purposes(browser)).toEqual(['access'])
      world().pass(1_001)
      expect(await purposes(browser)).toEqual([])
    })

    it('whose code was given long before its end is none', async () => {
      const [email, customer, browser] = [someone(), await world().customer(), new Browser(world())]
      await browser.begin({ input: { email } })
      await browser.go('submit')
      await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
      await browser.go('submit', { code: codeFor(world(), email) })
      await browser.go('skip')
      await browser.go('submit', { customer: customer.reference, edl: customer.edl })
      world().pass(6 * MINUTE_MS)
      expect(await browser.go('submit', { accepted: true })).toMatchObject({ name: 'done', isSignedIn: true })
      expect(await purposes(browser)).toEqual([])
    })

    it('of another device raises nothing here', async () => {
      const email = someone()
      const browser = await signUp(world(), email, await world().customer())
      world().pass(6 * MINUTE_MS)
      await logIn(world(), email)
      expect(await purposes(browser)).toEqual([])
    })
  })
}
