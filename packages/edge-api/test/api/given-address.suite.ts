import { describe, expect, it } from 'vitest'
import { giveAddress } from '../../src/identity/accounts/give-address.ts'
import { deliver } from '../../src/messages/outbox.ts'
import { readAudit } from '../../src/platform/audit/read-audit.ts'
import { change } from './address.suite.ts'
import { Browser, codeFor, PASSWORD } from './browser.ts'
import { holder, newestCode, subjects } from './factors.ts'
import { count, read } from './people.ts'
import { someone, type World } from './world.ts'

/** What the operator can do for somebody whose address was taken away. */
export function givenAddressSuite(world: () => World): void {
  const give = async (account: string, to: string) => {
    const given = await giveAddress(world().deployment, world().ports, account, to)
    await deliver(world().deployment, world().ports)
    return given
  }

  describe('an account whose address was taken away', () => {
    it('is found by the address that it had, and the log holds no address', async () => {
      const { email, browser } = await holder(world())
      const to = someone()
      await change(world(), browser, email, to)
      const lines = await readAudit(world().deployment, world().ports, { account: email.toUpperCase(), limit: 50 })
      expect(lines?.map(({ action }) => action)).toContain('email.changed')
      expect(JSON.stringify(lines)).not.toMatch(/@/)
      expect(await readAudit(world().deployment, world().ports, { account: someone(), limit: 50 })).toBeNull()
      expect(await readAudit({ database: world().database }, world().ports, { account: email, limit: 50 })).toBeNull()
    })

    it('is given back: whoever had it meanwhile has nothing of it left', async () => {
      const { email, browser } = await holder(world())
      const [thief, number] = [someone(), `+33612${String(Math.floor(Math.random() * 900_000) + 100_000)}`]
      await change(world(), browser, email, thief)
      await browser.begin({ kind: 'phone' })
      await browser.go('submit', { code: newestCode(world(), thief) })
      await browser.go('submit', { phone: number, country: 'FR' })
      await browser.go('submit', { code: codeFor(world(), number) })
      expect(await give(email, email)).toEqual({ from: thief })
      expect(await browser.session()).toBeNull()
      expect(subjects(world(), email)[0]).toMatch(/nous avons donné cette adresse e-mail/)
      expect(subjects(world(), thief)[0]).toMatch(/a changé/)
      expect(await count(world(), 'device_account JOIN identifier USING (account_id) WHERE value = ?', email)).toBe(0)
      const owner = new Browser(world())
      await owner.begin({ input: { email } })
      expect(await owner.go('submit', { password: PASSWORD })).toMatchObject({ refusal: { code: 'password-wrong' } })
      expect(await owner.begin({ kind: 'recover', input: { email } })).toMatchObject({ name: 'code', channel: 'email', others: [] })
      await owner.go('submit', { code: codeFor(world(), email) })
      await owner.go('submit', { password: 'Mimosa-jaune-77' })
      await owner.begin({ input: { email } })
      await owner.go('submit', { password: 'Mimosa-jaune-77' })
      await owner.go('submit', { code: codeFor(world(), email) })
      expect((await read(owner, '/factors')).body.items).toMatchObject([{ kind: 'email', target: email }])
      const events = (await read(owner, '/activity')).body.items
      expect(events.find(({ action }: { action: string }) => action === 'email.changed')).toMatchObject({ by: 'operator' })
    })

    it('is given no address that is another account\u2019s, or none; and nobody\u2019s is not given', async () => {
      const [one, two] = [await holder(world()), await holder(world())]
      expect(await give(one.email, two.email)).toBe('taken')
      expect(await give(one.email, 'jeanne')).toBe('malformed')
      expect(await give(someone(), someone())).toBeNull()
      expect((await one.browser.session())?.account.email).toBe(one.email)
      expect(subjects(world(), one.email)[0]).not.toMatch(/a changé/)
    })
  })
}
