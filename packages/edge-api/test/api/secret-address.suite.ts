import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../src/platform/durations.ts'
import { askThreeTimes, toAddress, toCode } from './address.suite.ts'
import { Browser, codeFor } from './browser.ts'
import { activate, logInAs } from './engie.ts'
import { newestCode, subjects } from './factors.ts'
import { count } from './people.ts'
import { someone, type World } from './world.ts'

/** Where accounts are secret, and may have a login name of their own (E-10). */
export function secretAddressSuite(world: () => World): void {
  const signedIn = async (more: Record<string, string> = {}) => {
    const email = someone()
    await activate(world(), email, await world().customer(), more)
    return { email, browser: await logInAs(world(), more['loginName'] ?? email, email) }
  }
  const loginName = () => `nom.${crypto.randomUUID().slice(0, 8)}`

  describe('R-4 an address that is somebody else\u2019s', () => {
    it('shows what a free one shows; its owner hears, and no code fits', async () => {
      const theirs = (await signedIn()).email
      const free = someone()
      const seen = []
      for (const to of [theirs, free]) {
        const { email, browser } = await signedIn()
        const step = await toCode(world(), browser, email, to)
        const wrong = await browser.go('submit', { code: '000000' })
        const early = await browser.go('resend')
        world().pass(MINUTE_MS)
        const again = await browser.go('resend')
        const back = await browser.go('change')
        seen.push(
          JSON.stringify([step, wrong, early, again, back])
            .replaceAll(to, '{to}')
            .replaceAll(email, '{own}')
            .replace(/"[\dT:.-]+Z"/g, '"{time}"'),
        )
      }
      expect(seen[0]).toBe(seen[1])
      expect(subjects(world(), theirs).slice(0, 2)).toEqual([
        expect.stringMatching(/compte .*existe déjà/),
        expect.stringMatching(/compte .*existe déjà/),
      ])
      expect(subjects(world(), free)).toHaveLength(2)
    })

    it('takes no code that was guessed, and none that came before it was taken', async () => {
      const { email, browser } = await signedIn()
      const to = someone()
      await toCode(world(), browser, email, to)
      const code = codeFor(world(), to)
      await activate(world(), to, await world().customer())
      expect(await browser.go('submit', { code })).toMatchObject({ name: 'email', screen: 'code', refusal: { code: 'code-expired' } })
      expect(await count(world(), 'identifier WHERE value = ?', to)).toBe(1)
      expect((await browser.session())?.account.email).toBe(email)
    })

    it('is written to six times an hour, and the screens stay the same', async () => {
      const theirs = (await signedIn()).email
      const ends = []
      for (const to of [theirs, someone()]) {
        for (let asked = 0; asked < 2; asked++) await askThreeTimes(world(), await signedIn(), to)
        const { email, browser } = await signedIn()
        ends.push(await toCode(world(), browser, email, to))
      }
      for (const end of ends) expect(end).toMatchObject({ screen: 'address', refusal: { code: 'code-too-many' } })
      expect(subjects(world(), theirs).filter((subject) => /existe déjà/.test(subject))).toHaveLength(6)
    })
  })

  describe('E-10 a login name', () => {
    it('of its own stays, beside the new address', async () => {
      const name = loginName()
      const { email, browser } = await signedIn({ loginName: name })
      const to = someone()
      await toCode(world(), browser, email, to)
      expect(await browser.go('submit', { code: codeFor(world(), to) })).toMatchObject({ outcome: 'email-changed', loginName: name })
      expect((await (await logInAs(world(), name, to)).session())?.account.email).toBe(to)
      expect((await (await logInAs(world(), to, to)).session())?.account.email).toBe(to)
      const forgot = new Browser(world())
      await forgot.begin({ kind: 'recover', input: { email: name } })
      expect(subjects(world(), to)[0]).toMatch(/code/)
    })

    it('that is the address changes with it', async () => {
      const { email, browser } = await signedIn()
      const to = someone()
      await toCode(world(), browser, email, to)
      await browser.go('submit', { code: codeFor(world(), to) })
      expect((await (await logInAs(world(), to, to)).session())?.account.email).toBe(to)
      const before = world().messages(email).length
      await new Browser(world()).begin({ input: { identifier: email, password: 'Tamaris-bleu-88' } })
      expect(world().messages(email)).toHaveLength(before)
      expect(await count(world(), 'identifier WHERE account_id = (SELECT account_id FROM identifier WHERE value = ?)', to)).toBe(1)
    })

    it('is no address to change to', async () => {
      const { email, browser } = await signedIn()
      const name = loginName()
      await signedIn({ loginName: name })
      await toAddress(world(), browser, email)
      expect(await (await browser.turn('submit', { email: name })).json()).toMatchObject({ fields: { email: 'malformed' } })
      expect(newestCode(world(), email)).toMatch(/^\d{6}$/)
    })
  })
}
