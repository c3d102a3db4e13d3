import { describe, expect, it } from 'vitest'
import { Browser, codeFor, PASSWORD, signUp } from './browser.ts'
import { linkFor } from './links.ts'
import { someone, type World } from './world.ts'

/** So many codes leave to an address in an hour that the next one does not. */
async function exhaustSends(world: World, email: string): Promise<void> {
  for (let sent = 0; sent < 6; sent++) {
    const step = await new Browser(world).begin({ kind: 'recover', input: { email } })
    expect(step).toMatchObject({ name: 'code' })
  }
}

/** What a stranger with accounts and addresses of their own tries on somebody else's. */
export function takeoverSuite(world: () => World): void {
  describe('a code that came to a stranger\u2019s own address', () => {
    it('does not reset somebody else\u2019s password, also where no further code may leave to them', async () => {
      const [victim, stranger] = [someone(), someone()]
      await signUp(world(), victim, await world().customer())
      await signUp(world(), stranger, await world().customer())
      await exhaustSends(world(), victim)
      const browser = new Browser(world())
      await browser.begin({ kind: 'recover', input: { email: stranger } })
      const code = codeFor(world(), stranger)
      await browser.go('back')
      expect(await browser.go('submit', { email: victim })).toMatchObject({
        name: 'code',
        refusal: { code: 'code-too-many' },
        target: victim,
      })
      expect(await browser.go('submit', { code })).toMatchObject({ name: 'code', refusal: { code: 'code-expired' } })
    })

    it('proves no address but its own', async () => {
      const [victim, stranger] = [someone(), someone()]
      await exhaustSends(world(), victim)
      const browser = new Browser(world())
      await browser.begin({ input: { email: stranger } })
      await browser.go('submit')
      await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
      const code = codeFor(world(), stranger)
      await browser.go('change')
      await browser.go('submit', { email: victim })
      await browser.go('submit')
      await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
      expect(await browser.go('submit', { code })).toMatchObject({ name: 'code', refusal: { code: 'code-expired' } })
      const { rows } = await world().database.execute({ sql: 'SELECT 1 FROM identifier WHERE value = ?', args: [victim] })
      expect(rows).toHaveLength(0)
    })
  })

  describe('a link', () => {
    it('opens nothing for the account that another journey of the same browser is about', async () => {
      const [invited, stranger] = [someone(), someone()]
      await signUp(world(), stranger, await world().customer())
      const link = await linkFor(world(), await world().customer({ email: invited }), invited)
      const browser = new Browser(world())
      await browser.begin({ input: { email: stranger } })
      const from = browser.journey?.id ?? ''
      expect(await browser.begin({ kind: 'activate', link, from })).toMatchObject({ name: 'choose-password', email: invited })
    })
  })
}
