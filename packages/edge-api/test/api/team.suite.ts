import type { TeamEventPage } from '@foyer/contract/resources'
import { describe, expect, it } from 'vitest'
import { Browser, newKey } from './browser.ts'
import { type Company, colleague, company } from './company.ts'
import { count, grant, raised, read, signedIn, write } from './people.ts'
import { teamOf } from './team.ts'
import { AREA, someone, type World } from './world.ts'

/** The people of a company: who may do what, once (S-16, R-24), on whichever runtime the world is. */
export function teamSuite(world: () => World): void {
  const { invite, resend, revoke, change, remove, accept } = teamOf(world)

  describe('who may', () => {
    it('administrators of this company alone; for others there is nothing, and nothing is written', async () => {
      const firm = await company(world())
      const mine = await world().customer()
      const owner = await signedIn(world())
      await grant(world(), owner.id, mine.id, 'owner')
      const people = [
        await colleague(world(), firm, 'viewer'),
        await colleague(world(), firm, 'billing'),
        (await company(world())).admin,
        owner,
      ]
      const { id } = (await invite(firm, someone())).body
      const lines = await count(world(), 'audit WHERE customer_id = ?', firm.id)
      for (const person of people) {
        const answers = [
          await read(person.browser, `/team?customer=${firm.id}`),
          await read(person.browser, `/team/audit?customer=${firm.id}`),
          await read(person.browser, `/team?customer=${mine.id}`),
          await invite(firm, someone(), {}, person),
          await resend(person, id),
          await revoke(person, id),
          await change(firm, person.id, { role: 'admin' }, person),
          await remove(firm, firm.admin.id, person),
        ]
        expect(answers.map(({ body }) => body.code)).toEqual(answers.map(() => 'not-found'))
      }
      expect(await count(world(), 'audit WHERE customer_id = ?', firm.id)).toBe(lines)
      expect(await change(firm, owner.id, {})).toMatchObject({ status: 404 })
    })

    it('nobody without a session, and none of another utility', async () => {
      const firm = await company(world())
      const visitor = new Browser(world())
      expect((await read(visitor, `/team?customer=${firm.id}`)).body).toMatchObject({ code: 'signed-out' })
      expect(await remove(firm, firm.admin.id, { ...firm.admin, browser: visitor })).toMatchObject({ status: 401 })
      const token = firm.admin.browser.cookies.get('__Host-foyer-smeg-session')
      const there = await world().fetch(
        new Request(`${AREA.replace('smeg', 'second')}/v1/second/team?customer=${firm.id}`, {
          headers: { Cookie: `__Host-foyer-second-session=${token}` },
        }),
      )
      expect(there.status).toBe(401)
      await firm.admin.browser.send('DELETE', '/session?everywhere=true')
      firm.admin.browser.cookies.set('__Host-foyer-smeg-session', token ?? '')
      expect(await invite(firm, someone())).toMatchObject({ status: 401 })
    })
  })

  describe('an Idempotency-Key', () => {
    it('brings the same answer however often it comes, and one e-mail', async () => {
      const firm = await company(world())
      const email = someone()
      const key = newKey()
      const body = { customer: firm.id, email, role: 'viewer' }
      await raised(world(), firm.admin.browser)
      const answers = await Promise.all(Array.from({ length: 8 }, () => write(firm.admin.browser, 'POST', '/team/invitations', body, key)))
      const late = await write(firm.admin.browser, 'POST', '/team/invitations', body, key)
      expect(late.status).toBe(201)
      for (const answer of answers) expect(answer).toEqual(late)
      expect(world().messages(email)).toHaveLength(1)
      expect(await count(world(), 'invitation WHERE customer_id = ?', firm.id)).toBe(1)
      const gone = newKey()
      const member = await colleague(world(), firm, 'viewer')
      const path = `/team/members/${member.id}?customer=${firm.id}`
      const first = await write(firm.admin.browser, 'DELETE', path, undefined, gone)
      expect(first.status).toBe(200)
      expect(await write(firm.admin.browser, 'DELETE', path, undefined, gone)).toEqual(first)
      expect(await write(firm.admin.browser, 'DELETE', path)).toMatchObject({ status: 404 })
    })

    it('belongs to one request and one account, and must be there', async () => {
      const firm = await company(world())
      const key = newKey()
      const body = { customer: firm.id, email: someone(), role: 'viewer' }
      const other = await company(world())
      for (const { admin } of [firm, other]) await raised(world(), admin.browser)
      await write(firm.admin.browser, 'POST', '/team/invitations', body, key)
      expect(await write(firm.admin.browser, 'POST', '/team/invitations', { ...body, role: 'admin' }, key)).toMatchObject({
        status: 422,
        body: { code: 'key-reused' },
      })
      expect(await write(other.admin.browser, 'POST', '/team/invitations', { ...body, customer: other.id }, key)).toMatchObject({
        status: 201,
      })
      expect(await (await firm.admin.browser.send('POST', '/team/invitations', body)).json()).toMatchObject({
        code: 'invalid-input',
        fields: { 'Idempotency-Key': 'missing' },
      })
      expect(await write(firm.admin.browser, 'POST', '/team/invitations', body, 'short')).toMatchObject({
        body: { fields: { 'Idempotency-Key': 'malformed' } },
      })
    })
  })

  describe('the trail', () => {
    const trail = async (firm: Company, cursor = ''): Promise<TeamEventPage> =>
      (await read(firm.admin.browser, `/team/audit?customer=${firm.id}${cursor && `&cursor=${cursor}`}`)).body

    it('says who did what to whom, and forgets names with their accounts', async () => {
      const firm = await company(world())
      const person = await colleague(world(), firm, 'viewer')
      const email = someone()
      await invite(firm, email, { role: 'billing', contracts: [firm.depot] })
      await accept(email)
      await change(firm, person.id, { role: 'admin' })
      world().pass(1)
      await remove(firm, firm.admin.id, person)
      const { items, next } = await trail({ ...firm, admin: person })
      const aline = { kind: 'member', name: 'Aline Chef', email: firm.admin.email }
      expect(items).toMatchObject([
        { action: 'team.member-removed', actor: { email: person.email }, subject: { email: firm.admin.email }, role: null },
        {
          action: 'team.member-changed',
          actor: aline,
          subject: { name: 'Paul Exemple', email: person.email },
          role: 'admin',
          contracts: null,
        },
        { action: 'customer.linked-by-link', actor: { name: 'Émile D\u2019Aulnay' }, subject: { email } },
        { action: 'team.invited', actor: aline, subject: { name: null, email }, role: 'billing', contracts: 1 },
      ])
      expect(next).toBeNull()
      await world().database.batch(
        [
          { sql: 'DELETE FROM session WHERE account_id = ?', args: [firm.admin.id] },
          { sql: 'DELETE FROM identifier WHERE account_id = ?', args: [firm.admin.id] },
          { sql: 'DELETE FROM account WHERE id = ?', args: [firm.admin.id] },
        ],
        'write',
      )
      expect((await trail({ ...firm, admin: person })).items[1]).toMatchObject({ actor: { kind: 'member', name: null, email: null } })
    })

    it('comes in pages, each line once', async () => {
      const firm = await company(world())
      const person = await colleague(world(), firm, 'viewer')
      for (let i = 0; i < 35; i++) await change(firm, person.id, { role: i % 2 ? 'viewer' : 'billing' })
      const first = await trail(firm)
      const second = await trail(firm, first.next ?? '')
      expect([first.items.length, second.items.length, second.next]).toEqual([30, 5, null])
      expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(35)
      expect(await read(firm.admin.browser, `/team/audit?customer=${firm.id}&cursor=nonsense`)).toMatchObject({ status: 422 })
    })
  })
}
