import type { Team, TeamEventPage } from '@foyer/contract/resources'
import { describe, expect, it } from 'vitest'
import { everyMinute } from '../../src/runtime/schedule.ts'
import { Browser, codeFor, newKey, PASSWORD, signUp } from './browser.ts'
import { type Company, colleague, company, linkOf } from './company.ts'
import { count, grant, openSession, read, signedIn, write } from './people.ts'
import { AREA, someone, type World } from './world.ts'

const DAY = 86_400_000

/** The people of a company (S-16, R-24), on whichever runtime the world is. */
export function teamSuite(world: () => World): void {
  const team = async ({ admin, id }: Company): Promise<Team> => (await read(admin.browser, `/team?customer=${id}`)).body
  const invitation = async (firm: Company, email: string) => (await team(firm)).invitations.find((each) => each.email === email)
  const invite = (firm: Company, email: string, more: object = {}, by = firm.admin) =>
    write(by.browser, 'POST', '/team/invitations', { customer: firm.id, email, role: 'viewer', ...more })
  const change = (firm: Company, account: string, more: object, by = firm.admin) =>
    write(by.browser, 'PATCH', `/team/members/${account}`, { customer: firm.id, role: 'viewer', ...more })
  const remove = (firm: Company, account: string, by = firm.admin) =>
    write(by.browser, 'DELETE', `/team/members/${account}?customer=${firm.id}`)

  async function accept(email: string): Promise<Browser> {
    const browser = new Browser(world())
    await browser.begin({ kind: 'activate', audience: 'professional', link: linkOf(world(), email) })
    await browser.go('submit', { password: PASSWORD, firstName: 'Émile', lastName: 'D\u2019Aulnay' })
    await browser.go('submit', { code: codeFor(world(), email) })
    await browser.go('skip')
    await browser.go('submit', { accepted: true })
    return browser
  }

  describe('S-16 an administrator invites', () => {
    it('by a link that carries role and contracts; nothing else of the company is named or shown', async () => {
      const firm = await company(world())
      const email = someone()
      const answer = await invite(firm, ` ${email.toUpperCase()} `, { role: 'billing', contracts: [firm.depot] })
      expect(answer).toMatchObject({
        status: 201,
        body: { email, role: 'billing', contracts: [firm.depot], status: 'pending' },
      })
      expect(await invitation(firm, email)).toEqual({ ...answer.body, status: 'sent' })
      const letter = world().messages(email)[0]
      expect(letter?.text).toContain('Tissages & Cie')
      expect(letter?.text).toContain(`D-${firm.depot.slice(-6)}`)

      const browser = await accept(email)
      const shown = browser.journey?.step
      expect(shown).toMatchObject({ name: 'done', outcome: 'account-opened', contracts: [{ label: 'Dépôt' }] })
      expect(shown).toHaveProperty('contracts.length', 1)
      expect(world().messages(email)[0]?.text).not.toMatch(/\bC\d{6,}/)
      expect((await browser.session())?.customers).toMatchObject([{ id: firm.id, role: 'billing' }])
      expect((await read(browser, '/contracts')).body.items).toMatchObject([{ id: firm.depot }])
      expect((await read(browser, '/invoices')).body.items).toMatchObject([{ number: `F-${firm.depot}` }])

      expect(await invitation(firm, email)).toMatchObject({ status: 'accepted' })
      const member = (await team(firm)).members.find((each) => each.email === email)
      expect(member).toMatchObject({ firstName: 'Émile', role: 'billing', contracts: [firm.depot] })
      expect(Date.parse(member?.lastSignIn ?? '')).toBeGreaterThan(world().now() - 60_000)
    })

    it('somebody who has an account for themselves: one account, both', async () => {
      const firm = await company(world())
      const email = someone()
      const own = await world().customer()
      await signUp(world(), email, own)
      await invite(firm, email, { role: 'admin' })
      const browser = new Browser(world())
      const link = linkOf(world(), email)
      expect(await browser.begin({ kind: 'activate', audience: 'professional', link })).toMatchObject({ name: 'password', email })
      await browser.go('submit', { password: PASSWORD })
      expect(await browser.go('submit', { code: codeFor(world(), email) })).toMatchObject({ name: 'done', outcome: 'contract-linked' })
      const roles = (await browser.session())?.customers.map(({ id, role }) => [id, role])
      expect(roles).toHaveLength(2)
      expect(roles).toEqual(
        expect.arrayContaining([
          [own.id, 'owner'],
          [firm.id, 'admin'],
        ]),
      )
      expect((await team({ ...firm, admin: { ...firm.admin, browser } })).members).toHaveLength(2)
    })

    it('once an address: twice, a member, oneself, and two administrators at once', async () => {
      const firm = await company(world())
      const other = await colleague(world(), firm, 'admin')
      const email = someone()
      const both = await Promise.all([invite(firm, email), invite(firm, email, {}, other)])
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
      expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'already-invited' })
      expect(await invite(firm, email)).toMatchObject({ status: 409, body: { code: 'already-invited' } })
      for (const taken of [firm.admin.email, other.email.toUpperCase()])
        expect(await invite(firm, taken)).toMatchObject({ status: 409, body: { code: 'already-member' } })
      expect(world().messages(email)).toHaveLength(1)
    })

    it.each([
      ['an address that is none', { email: 'not an address' }, { email: 'malformed' }],
      ['no address', { email: '' }, { email: 'missing' }],
      ['a role nobody has', { role: 'owner' }, { role: 'malformed' }],
      ['no contract at all', { contracts: [] }, { contracts: 'missing' }],
      ['somebody else\u2019s contract', { contracts: ['foreign'] }, { contracts: 'malformed' }],
    ])('refuses %s', async (_, more, fields) => {
      const firm = await company(world())
      expect(await invite(firm, someone(), more)).toMatchObject({ status: 422, body: { code: 'invalid-input', fields } })
      expect(await count(world(), 'link WHERE customer_id = ?', firm.id)).toBe(0)
    })

    it('five times a day to one address, and to a hundred that are open', async () => {
      const firm = await company(world())
      const email = someone()
      const { id } = (await invite(firm, email)).body
      for (let i = 0; i < 4; i++) expect((await write(firm.admin.browser, 'POST', `/team/invitations/${id}/resend`, {})).status).toBe(200)
      const refused = await firm.admin.browser.send('POST', `/team/invitations/${id}/resend`, {}, { 'Idempotency-Key': newKey() })
      expect(await refused.json()).toMatchObject({ code: 'too-many-requests' })
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
      await world().database.batch(
        Array.from({ length: 99 }, (_, i) => [
          {
            sql: `INSERT INTO link (id, token_hash, email, customer_id, audience, role, locale, uses, created_at, expires_at) VALUES (?, ?, ?, ?, 'professional', 'viewer', 'fr', 0, 0, ?)`,
            args: [`${firm.id}${i}`, `${firm.id}${i}`, `x${i}@example.test`, firm.id, world().now() + DAY],
          },
          {
            sql: `INSERT INTO invitation (id, customer_id, link_id, outbox_id, created_at) VALUES (?, ?, ?, '-', 0)`,
            args: [`${firm.id}${i}`, firm.id, `${firm.id}${i}`],
          },
        ]).flat(),
        'write',
      )
      expect(await invite(firm, someone())).toMatchObject({ status: 409, body: { code: 'too-many-invitations' } })
    })
  })

  describe('an invitation', () => {
    it('sent again has a new link; the one before is over, and is not renewed', async () => {
      const firm = await company(world())
      const email = someone()
      const { id } = (await invite(firm, email, { contracts: [firm.office] })).body
      const old = linkOf(world(), email)
      world().pass(1_000)
      expect(await write(firm.admin.browser, 'POST', `/team/invitations/${id}/resend`, {})).toMatchObject({
        status: 200,
        body: { id, contracts: [firm.office], status: 'pending' },
      })
      expect(linkOf(world(), email)).not.toBe(old)
      const late = new Browser(world())
      expect(await late.begin({ kind: 'activate', audience: 'professional', link: old })).toMatchObject({
        name: 'link-expired',
        actions: [],
      })
      const browser = await accept(email)
      expect((await read(browser, '/contracts')).body.items).toMatchObject([{ id: firm.office }])
      expect((await team(firm)).invitations).toHaveLength(1)
      expect(await write(firm.admin.browser, 'POST', `/team/invitations/${id}/resend`, {})).toMatchObject({
        status: 409,
        body: { code: 'invitation-closed' },
      })
    })

    it('revoked opens nothing, then or after its time, and is not sent again', async () => {
      const firm = await company(world())
      const email = someone()
      const { id } = (await invite(firm, email)).body
      const link = linkOf(world(), email)
      expect(await write(firm.admin.browser, 'DELETE', `/team/invitations/${id}`)).toMatchObject({
        status: 200,
        body: { status: 'revoked' },
      })
      for (const method of [
        ['DELETE', ''],
        ['POST', '/resend'],
      ] as const)
        expect(
          await write(firm.admin.browser, method[0], `/team/invitations/${id}${method[1]}`, method[0] === 'POST' ? {} : undefined),
        ).toMatchObject({ status: 409, body: { code: 'invitation-closed' } })
      for (const days of [0, 31]) {
        world().pass(days * DAY)
        const browser = new Browser(world())
        expect(await browser.begin({ kind: 'activate', audience: 'professional', link })).toMatchObject({
          name: 'link-expired',
          actions: [],
        })
        await browser.turn('resend')
      }
      expect(world().messages(email)).toHaveLength(1)
      await openSession(world(), firm.admin.id, firm.admin.browser)
      expect((await invite(firm, email)).status).toBe(201)
    })

    it('revoked while it is being accepted is either accepted or revoked, never both', async () => {
      for (let round = 0; round < 4; round++) {
        const firm = await company(world())
        const email = someone()
        const { id } = (await invite(firm, email)).body
        const browser = new Browser(world())
        await browser.begin({ kind: 'activate', audience: 'professional', link: linkOf(world(), email) })
        await browser.go('submit', { password: PASSWORD, firstName: 'Anna', lastName: 'Rossi' })
        const code = codeFor(world(), email)
        const revoked = write(firm.admin.browser, 'DELETE', `/team/invitations/${id}`)
        if (round === 0) await revoked
        const [step, { status }] = await Promise.all([browser.go('submit', { code }), revoked])
        if (round === 0) expect(status).toBe(200)
        expect(step.name).toBe(status === 200 ? 'link-expired' : 'phone')
        expect(await count(world(), 'access WHERE customer_id = ?', firm.id)).toBe(status === 200 ? 1 : 2)
        expect(await invitation(firm, email)).toMatchObject({ status: status === 200 ? 'revoked' : 'accepted' })
      }
    })

    it('runs out, can be sent again by an administrator or asked for anew, and is forgotten with its link', async () => {
      const firm = await company(world())
      const [email, second] = [someone(), someone()]
      const { id } = (await invite(firm, email)).body
      await invite(firm, second, { contracts: [firm.office] })
      world().pass(31 * DAY)
      await openSession(world(), firm.admin.id, firm.admin.browser)
      expect(await invitation(firm, email)).toMatchObject({ status: 'expired' })
      expect((await write(firm.admin.browser, 'POST', `/team/invitations/${id}/resend`, {})).status).toBe(200)
      expect(await invitation(firm, email)).toMatchObject({ status: 'sent' })
      const browser = new Browser(world())
      await browser.begin({ kind: 'activate', audience: 'professional', link: linkOf(world(), second) })
      expect(await browser.go('resend')).toMatchObject({ resent: true })
      expect(await invitation(firm, second)).toMatchObject({ status: 'sent', contracts: [firm.office] })
      await accept(second)
      expect(await invitation(firm, second)).toMatchObject({ status: 'accepted' })
      world().pass(200 * DAY - (world().now() % 600_000))
      await everyMinute(new Map([['smeg', world().deployment]]), world().ports)
      expect(await count(world(), 'invitation WHERE customer_id = ?', firm.id)).toBe(0)
      expect(await count(world(), 'idempotency')).toBe(0)
    })
  })

  describe('R-24 roles', () => {
    it('hold from the next request on: contracts, invoices, and nothing once removed', async () => {
      const firm = await company(world())
      for (const role of ['viewer', 'billing']) {
        const person = await colleague(world(), firm, role)
        const sees = async () => [
          (await read(person.browser, '/contracts')).body.items.map((contract: { id: string }) => contract.id).sort(),
          (await read(person.browser, '/invoices')).body.items.map((invoice: { number: string }) => invoice.number).sort(),
        ]
        const all = [[firm.office, firm.depot].sort(), [`F-${firm.office}`, `F-${firm.depot}`].sort()]
        expect(await sees()).toEqual(all)
        expect(await change(firm, person.id, { role, contracts: [firm.office, firm.office] })).toMatchObject({
          status: 200,
          body: { account: person.id, role, contracts: [firm.office] },
        })
        expect(await sees()).toEqual([[firm.office], [`F-${firm.office}`]])
        await change(firm, person.id, { role })
        expect(await sees()).toEqual(all)
        expect((await remove(firm, person.id)).status).toBe(200)
        expect(await sees()).toEqual([[], []])
        expect((await person.browser.session())?.customers).toEqual([])
      }
    })

    it('a removed member\u2019s link opens nothing again', async () => {
      const firm = await company(world())
      const email = someone()
      await invite(firm, email)
      const link = linkOf(world(), email)
      await accept(email)
      const member = (await team(firm)).members.find((each) => each.email === email)
      await remove(firm, member?.account ?? '')
      const browser = new Browser(world())
      expect(await browser.begin({ kind: 'activate', audience: 'professional', link })).toMatchObject({ name: 'link-expired', actions: [] })
      expect((await team(firm)).members).toHaveLength(1)
    })

    it('take a contract along that was another company\u2019s before', async () => {
      const [before, now] = [await company(world()), await company(world())]
      const member = await colleague(world(), now, 'viewer')
      await grant(world(), member.id, before.id, 'viewer', [before.office])
      await world().database.execute({ sql: 'UPDATE contract SET customer_id = ? WHERE id = ?', args: [now.id, before.office] })
      const change = { customer: now.id, role: 'viewer', contracts: [before.office] }
      expect(await write(now.admin.browser, 'PATCH', `/team/members/${member.id}`, change)).toMatchObject({ status: 200 })
      expect((await read(member.browser, '/contracts')).body.items).toMatchObject([{ id: before.office, customer: now.id }])
    })

    it('the last administrator of everything stays one', async () => {
      const firm = await company(world())
      await colleague(world(), firm, 'billing')
      const limited = await colleague(world(), firm, 'admin', [firm.office])
      const last = { status: 409, body: { code: 'last-administrator' } }
      expect(await remove(firm, firm.admin.id)).toMatchObject(last)
      expect(await change(firm, firm.admin.id, { role: 'billing' })).toMatchObject(last)
      expect(await change(firm, firm.admin.id, { role: 'admin', contracts: [firm.office] })).toMatchObject(last)
      expect(await change(firm, firm.admin.id, { role: 'admin' })).toMatchObject({ status: 200 })
      expect((await change(firm, limited.id, { role: 'admin' })).status).toBe(200)
      expect((await remove(firm, firm.admin.id)).status).toBe(200)
      expect((await read(firm.admin.browser, `/team?customer=${firm.id}`)).status).toBe(404)
    })

    it('two administrators who demote or remove each other at once leave one', async () => {
      for (let round = 0; round < 4; round++) {
        const firm = await company(world())
        const other = await colleague(world(), firm, 'admin')
        const answers = await Promise.all(
          round % 2 === 0
            ? [change(firm, other.id, {}), change(firm, firm.admin.id, {}, other)]
            : [remove(firm, other.id), remove(firm, firm.admin.id, other)],
        )
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
        expect(await count(world(), `access WHERE customer_id = ? AND role = 'admin'`, firm.id)).toBe(1)
      }
    })

    it('an administrator limited to some contracts gives and takes no more than those', async () => {
      const firm = await company(world())
      const limited = await colleague(world(), firm, 'admin', [firm.office])
      const viewer = await colleague(world(), firm, 'viewer', [firm.office])
      const forbidden = { status: 403, body: { code: 'forbidden' } }
      expect(await invite(firm, someone(), {}, limited)).toMatchObject(forbidden)
      expect(await invite(firm, someone(), { contracts: [firm.office, firm.depot] }, limited)).toMatchObject(forbidden)
      expect((await invite(firm, someone(), { role: 'admin', contracts: [firm.office] }, limited)).status).toBe(201)
      const { id } = (await invite(firm, someone())).body
      expect(await write(limited.browser, 'DELETE', `/team/invitations/${id}`)).toMatchObject(forbidden)
      expect(await write(limited.browser, 'POST', `/team/invitations/${id}/resend`, {})).toMatchObject(forbidden)
      expect(await remove(firm, firm.admin.id, limited)).toMatchObject(forbidden)
      expect(await change(firm, limited.id, { role: 'admin' }, limited)).toMatchObject(forbidden)
      expect(await change(firm, viewer.id, { contracts: [firm.depot] }, limited)).toMatchObject(forbidden)
      expect((await change(firm, viewer.id, { role: 'billing', contracts: [firm.office] }, limited)).status).toBe(200)
      expect((await remove(firm, viewer.id, limited)).status).toBe(200)
    })
  })

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
          await write(person.browser, 'POST', `/team/invitations/${id}/resend`, {}),
          await write(person.browser, 'DELETE', `/team/invitations/${id}`),
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
      await write(firm.admin.browser, 'POST', '/team/invitations', body, key)
      expect(await write(firm.admin.browser, 'POST', '/team/invitations', { ...body, role: 'admin' }, key)).toMatchObject({
        status: 422,
        body: { code: 'key-reused' },
      })
      const other = await company(world())
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
