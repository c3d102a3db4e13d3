import { describe, expect, it } from 'vitest'
import { decideClaim } from '../../src/features/claims/decide-claim.ts'
import { listClaims } from '../../src/features/claims/list-claims.ts'
import { deliver } from '../../src/messages/outbox.ts'
import { DAY_MS } from '../../src/platform/durations.ts'
import { uuidv7 } from '../../src/platform/uuid.ts'
import { Browser, codeFor, logIn, newKey, PASSWORD } from './browser.ts'
import { company } from './company.ts'
import type { Customer } from './customers.ts'
import { count, grant, openSession, type Person, raised, read, signedIn, write } from './people.ts'
import { AREA, someone, type World } from './world.ts'

/** A second person asks to see a household's contracts, and the claims of which an operator hears. */
export function householdSuite(world: () => World): void {
  async function household(): Promise<{ customer: Customer; owner: Person }> {
    const [customer, owner] = [await world().customer(), await signedIn(world(), someone(), ['Claire', 'Martin'])]
    await grant(world(), owner.id, customer.id, 'owner')
    return { customer, owner }
  }

  /** Somebody without an account knows the references: the account is made, and waits. */
  async function ask(customer: Customer): Promise<{ email: string; browser: Browser }> {
    const [email, browser] = [someone(), new Browser(world())]
    await browser.begin({ input: { email } })
    await browser.go('submit')
    await browser.go('submit', { password: PASSWORD, firstName: 'Paolo', lastName: 'Martin' })
    await browser.go('submit', { code: codeFor(world(), email) })
    await browser.go('skip')
    expect(await browser.go('submit', { customer: customer.reference, edl: customer.edl })).toMatchObject({
      refusal: { code: 'references-under-review' },
    })
    return { email, browser }
  }

  const requests = async ({ browser }: Person, { id }: Customer) => (await read(browser, `/household?customer=${id}`)).body.requests
  const decide = async (person: Person, id: string, decision: 'grant' | 'refuse', key = newKey()) => {
    await raised(world(), person.browser)
    return write(person.browser, 'POST', `/household/${id}`, { decision }, key)
  }

  describe('a household', () => {
    it('lets a second member in when the first one says so', async () => {
      const { customer, owner } = await household()
      const asker = await ask(customer)
      const letter = world().messages(owner.email)[0]
      expect(letter?.text).toContain(`Paolo Martin (${asker.email})`)
      expect(letter?.text).not.toContain('#foyer=')
      const [request] = await requests(owner, customer)
      expect(request).toMatchObject({ firstName: 'Paolo', lastName: 'Martin', email: asker.email })
      expect(await asker.browser.session()).toBeNull()

      const key = newKey()
      const answer = await decide(owner, request.id, 'grant', key)
      expect(answer).toEqual({ status: 200, body: { id: request.id, decision: 'granted', account: expect.any(String) } })
      expect(await decide(owner, request.id, 'grant', key)).toEqual(answer)
      expect(await decide(owner, request.id, 'refuse')).toMatchObject({ status: 409, body: { code: 'already-decided' } })
      expect(world().messages(asker.email)[0]?.subject).toContain('acceptée')
      expect((await read(owner.browser, `/household?customer=${customer.id}`)).body).toMatchObject({
        members: [
          { email: owner.email, role: 'owner' },
          { email: asker.email, role: 'member' },
        ],
        requests: [],
      })

      const member = new Browser(world())
      await member.begin({ input: { email: asker.email } })
      await member.go('submit', { password: PASSWORD })
      expect(await member.go('submit', { code: codeFor(world(), asker.email) })).toMatchObject({ name: 'terms' })
      await member.go('submit', { accepted: true })
      expect((await member.session())?.customers).toMatchObject([{ id: customer.id, role: 'member' }])
      expect((await read(member, '/contracts')).body.items).toHaveLength(1)
      expect((await read(member, `/household?customer=${customer.id}`)).status).toBe(404)
    })

    it('loses a member whom its owner removes, at once; nobody else removes anybody', async () => {
      const { customer, owner } = await household()
      const [member, other] = [await signedIn(world()), await signedIn(world())]
      for (const { id } of [member, other]) await grant(world(), id, customer.id, 'member')
      const remove = async (by: Person, account: string, key = newKey()) => {
        await raised(world(), by.browser)
        return write(by.browser, 'DELETE', `/household/members/${account}?customer=${customer.id}`, undefined, key)
      }
      const firm = await company(world())
      for (const stranger of [member, (await household()).owner, firm.admin])
        expect(await remove(stranger, other.id)).toMatchObject({ status: 404, body: { code: 'not-found' } })
      expect(await remove({ ...owner, browser: new Browser(world()) }, other.id)).toMatchObject({ status: 401 })
      for (const nobody of [owner.id, firm.admin.id, 'nobody']) expect(await remove(owner, nobody)).toMatchObject({ status: 404 })
      const key = newKey()
      const answers = await Promise.all(Array.from({ length: 16 }, () => remove(owner, member.id, key)))
      for (const answer of answers) expect(answer).toEqual({ status: 200, body: { account: member.id } })
      expect(await remove(owner, member.id)).toMatchObject({ status: 404 })
      expect((await member.browser.session())?.customers).toEqual([])
      expect((await read(member.browser, '/contracts')).body.items).toEqual([])
      expect((await other.browser.session())?.customers).toMatchObject([{ id: customer.id, role: 'member' }])
      expect(await count(world(), `audit WHERE action = 'household.member-removed' AND customer_id = ?`, customer.id)).toBe(1)
    })

    it('tells its owner once however often somebody asks, and again only after a month', async () => {
      const { customer, owner } = await household()
      const asker = await ask(customer)
      const again = () => asker.browser.go('submit', { customer: customer.reference, edl: customer.edl })
      await again()
      await again()
      expect(world().messages(owner.email)).toHaveLength(1)
      const [request] = await requests(owner, customer)
      expect(await decide(owner, request.id, 'refuse')).toMatchObject({ body: { decision: 'refused' } })
      expect(world().messages(asker.email)[0]?.subject).toContain('pas acceptée')
      await again()
      expect(await requests(owner, customer)).toEqual([])
      expect(world().messages(owner.email)).toHaveLength(1)
      expect(await count(world(), 'access WHERE customer_id = ?', customer.id)).toBe(1)
      world().pass(30 * DAY_MS + 1)
      const later = new Browser(world())
      await later.begin({ input: { email: asker.email } })
      await later.go('submit', { password: PASSWORD })
      await later.go('submit', { code: codeFor(world(), asker.email) })
      await later.go('submit', { customer: customer.reference, edl: customer.edl })
      expect(world().messages(owner.email)).toHaveLength(2)
      await openSession(world(), owner.id, owner.browser)
      expect(await requests(owner, customer)).toMatchObject([{ id: request.id, email: asker.email }])
    })

    it('is its owner\u2019s alone: others find nothing and decide nothing', async () => {
      const { customer, owner } = await household()
      await ask(customer)
      const [request] = await requests(owner, customer)
      const member = await signedIn(world())
      await grant(world(), member.id, customer.id, 'member')
      const firm = await company(world())
      for (const person of [member, (await household()).owner, firm.admin, await signedIn(world())]) {
        expect(await read(person.browser, `/household?customer=${customer.id}`)).toMatchObject({ status: 404 })
        expect(await decide(person, request.id, 'grant')).toMatchObject({ status: 404 })
      }
      expect(await read(firm.admin.browser, `/household?customer=${firm.id}`)).toMatchObject({ status: 404 })
      expect(await decide({ ...owner, browser: new Browser(world()) }, request.id, 'grant')).toMatchObject({ status: 401 })
      const cookie = `__Host-foyer-second-session=${owner.browser.cookies.get('__Host-foyer-smeg-session')}`
      const there = await world().fetch(
        new Request(`${AREA.replace('smeg', 'second')}/v1/second/household?customer=${customer.id}`, { headers: { Cookie: cookie } }),
      )
      expect(there.status).toBe(401)
      expect(await write(owner.browser, 'POST', `/household/${request.id}`, { decision: 'perhaps' })).toMatchObject({ status: 422 })
      expect(await requests(owner, customer)).toHaveLength(1)
    })

    it('decides once when owner and operator decide at once, and writes one letter', async () => {
      for (let round = 0; round < 4; round++) {
        const { customer, owner } = await household()
        const asker = await ask(customer)
        const [request] = await requests(owner, customer)
        const before = world().messages(asker.email).length
        const [byOwner, byOperator] = await Promise.all([
          decide(owner, request.id, 'refuse'),
          decideClaim(world().deployment, world().ports, request.id, 'granted'),
        ])
        await deliver(world().deployment, world().ports)
        expect([byOwner.status, byOperator?.isNew]).toEqual(byOwner.status === 200 ? [200, false] : [409, true])
        expect(byOperator?.decision).toBe(byOwner.status === 200 ? 'refused' : 'granted')
        expect(await count(world(), 'access WHERE customer_id = ?', customer.id)).toBe(byOwner.status === 200 ? 1 : 2)
        expect(world().messages(asker.email)).toHaveLength(before + 1)
        expect(await count(world(), `audit WHERE customer_id = ? AND action LIKE 'claim.%'`, customer.id)).toBe(1)
      }
    })
  })

  describe('an operator', () => {
    const claimOf = async (accountId: string, kind: string, customerId: string | null): Promise<string> => {
      const id = uuidv7(world().now(), world().ports.random)
      await world().database.execute({
        sql: 'INSERT INTO claim (id, account_id, customer_id, kind, created_at) VALUES (?, ?, ?, ?, ?)',
        args: [id, accountId, customerId, kind, world().now()],
      })
      return id
    }
    const settle = (id: string, decision: 'granted' | 'refused') => decideClaim(world().deployment, world().ports, id, decision)

    it('sees open claims, the oldest first, addresses masked, and the look is audited', async () => {
      const { customer } = await household()
      const asker = await ask(customer)
      const looks = await count(world(), `audit WHERE action = 'claims.read'`)
      const claims = await listClaims(world().deployment, world().ports, 1_000)
      expect(claims.map(({ createdAt }) => createdAt)).toEqual(claims.map(({ createdAt }) => createdAt).sort((a, b) => a - b))
      expect(claims.at(-1)).toMatchObject({
        kind: 'household',
        customer: customer.reference,
        email: expect.stringMatching(/^j\u2022\u2022\u2022\d@example\.test$/),
      })
      expect(JSON.stringify(claims)).not.toContain(asker.email)
      expect(await count(world(), `audit WHERE action = 'claims.read'`)).toBe(looks + 1)
    })

    it('lets somebody into a company as a viewer, once', async () => {
      const firm = await company(world())
      const asker = await signedIn(world())
      const id = await claimOf(asker.id, 'already-linked', firm.id)
      const both = await Promise.all([settle(id, 'granted'), settle(id, 'granted')])
      expect(both.map((each) => each?.isNew).sort()).toEqual([false, true])
      expect(await settle(id, 'refused')).toMatchObject({ decision: 'granted', isNew: false })
      expect((await asker.browser.session())?.customers).toMatchObject([{ id: firm.id, role: 'viewer' }])
      await deliver(world().deployment, world().ports)
      expect(world().messages(asker.email)).toHaveLength(1)
      expect(await settle('no-such-claim', 'granted')).toBeNull()
      expect((await read(firm.admin.browser, `/team/audit?customer=${firm.id}`)).body.items).toMatchObject([
        { action: 'claim.granted', actor: { kind: 'operator' }, subject: { email: asker.email } },
      ])
    })

    it('ends a pause that somebody asks to end, or leaves it', async () => {
      for (const decision of ['granted', 'refused'] as const) {
        const asker = await signedIn(world())
        await world().database.execute({
          sql: `INSERT INTO failure (subject, scope, count, paused_until, updated_at) VALUES (?, 'stranger', 5, ?, 0)`,
          args: [asker.id, world().now() + DAY_MS],
        })
        expect(await settle(await claimOf(asker.id, 'unlock', null), decision)).toMatchObject({ decision, isNew: true })
        expect(await count(world(), 'failure WHERE subject = ?', asker.id)).toBe(decision === 'granted' ? 0 : 1)
        await deliver(world().deployment, world().ports)
        expect(world().messages(asker.email)[0]?.subject).toContain(decision === 'granted' ? 'acceptée' : 'pas acceptée')
      }
    })

    it('refuses, but does not grant, what an account asked that is gone', async () => {
      const { customer } = await household()
      const id = await claimOf('gone', 'household', customer.id)
      await expect(settle(id, 'granted')).rejects.toThrow('is gone')
      expect(await settle(id, 'refused')).toMatchObject({ decision: 'refused', isNew: true })
    })
  })

  it('a member of a household who links it again is linked already', async () => {
    const { customer } = await household()
    const asker = await ask(customer)
    const { rows } = await world().database.execute({ sql: 'SELECT id FROM claim WHERE customer_id = ?', args: [customer.id] })
    await decideClaim(world().deployment, world().ports, String(rows[0]?.['id']), 'granted')
    expect(await asker.browser.go('submit', { customer: customer.reference, edl: customer.edl })).toMatchObject({ name: 'terms' })
    await asker.browser.go('submit', { accepted: true })
    const browser = await logIn(world(), asker.email)
    expect((await browser.session())?.customers).toMatchObject([{ role: 'member' }])
  })
}
