import { describe, expect, it } from 'vitest'
import { DAY_MS, MINUTE_MS } from '../../src/platform/durations.ts'
import { everyMinute } from '../../src/platform/runtime/schedule.ts'
import { Browser, codeFor, newKey, PASSWORD, signUp } from './browser.ts'
import { colleague, company, linkOf } from './company.ts'
import { count, openSession, read, write } from './people.ts'
import { teamOf } from './team.ts'
import { someone, type World } from './world.ts'

/** An administrator invites colleagues (S-16). */
export function teamInvitationSuite(world: () => World): void {
  const { team, invitation, invite, resend, revoke, accept } = teamOf(world)

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
      expect(Date.parse(member?.lastSignIn ?? '')).toBeGreaterThan(world().now() - MINUTE_MS)
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
      for (let i = 0; i < 4; i++) expect((await resend(firm.admin, id)).status).toBe(200)
      const refused = await firm.admin.browser.send('POST', `/team/invitations/${id}/resend`, {}, { 'Idempotency-Key': newKey() })
      expect(await refused.json()).toMatchObject({ code: 'too-many-requests' })
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
      await world().database.batch(
        Array.from({ length: 99 }, (_, i) => [
          {
            sql: `INSERT INTO link (id, token_hash, email, customer_id, audience, role, locale, uses, created_at, expires_at) VALUES (?, ?, ?, ?, 'professional', 'viewer', 'fr', 0, 0, ?)`,
            args: [`${firm.id}${i}`, `${firm.id}${i}`, `x${i}@example.test`, firm.id, world().now() + DAY_MS],
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
      expect(await resend(firm.admin, id)).toMatchObject({
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
      expect(await resend(firm.admin, id)).toMatchObject({
        status: 409,
        body: { code: 'invitation-closed' },
      })
    })

    it('revoked opens nothing, then or after its time, and is not sent again', async () => {
      const firm = await company(world())
      const email = someone()
      const { id } = (await invite(firm, email)).body
      const link = linkOf(world(), email)
      expect(await revoke(firm.admin, id)).toMatchObject({
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
        world().pass(days * DAY_MS)
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
        const revoked = revoke(firm.admin, id)
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
      world().pass(31 * DAY_MS)
      await openSession(world(), firm.admin.id, firm.admin.browser)
      expect(await invitation(firm, email)).toMatchObject({ status: 'expired' })
      expect((await resend(firm.admin, id)).status).toBe(200)
      expect(await invitation(firm, email)).toMatchObject({ status: 'sent' })
      const browser = new Browser(world())
      await browser.begin({ kind: 'activate', audience: 'professional', link: linkOf(world(), second) })
      expect(await browser.go('resend')).toMatchObject({ resent: true })
      expect(await invitation(firm, second)).toMatchObject({ status: 'sent', contracts: [firm.office] })
      await accept(second)
      expect(await invitation(firm, second)).toMatchObject({ status: 'accepted' })
      world().pass(200 * DAY_MS - (world().now() % 600_000))
      await everyMinute(new Map([['smeg', world().deployment]]), world().ports)
      expect(await count(world(), 'invitation WHERE customer_id = ?', firm.id)).toBe(0)
      expect(await count(world(), 'idempotency')).toBe(0)
    })
  })
}
