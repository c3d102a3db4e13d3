import { describe, expect, it } from 'vitest'
import { Browser } from './browser.ts'
import { colleague, company, linkOf } from './company.ts'
import { count, grant, read } from './people.ts'
import { teamOf } from './team.ts'
import { someone, type World } from './world.ts'

/** What a role opens and closes, and who may change it. */
export function teamRoleSuite(world: () => World): void {
  const { team, invite, resend, revoke, change, remove, accept } = teamOf(world)

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
      expect(await change(now, member.id, { contracts: [before.office] })).toMatchObject({ status: 200 })
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
      expect(await revoke(limited, id)).toMatchObject(forbidden)
      expect(await resend(limited, id)).toMatchObject(forbidden)
      expect(await remove(firm, firm.admin.id, limited)).toMatchObject(forbidden)
      expect(await change(firm, limited.id, { role: 'admin' }, limited)).toMatchObject(forbidden)
      expect(await change(firm, viewer.id, { contracts: [firm.depot] }, limited)).toMatchObject(forbidden)
      expect((await change(firm, viewer.id, { role: 'billing', contracts: [firm.office] }, limited)).status).toBe(200)
      expect((await remove(firm, viewer.id, limited)).status).toBe(200)
    })
  })
}
