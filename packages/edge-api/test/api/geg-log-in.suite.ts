import { describe, expect, it } from 'vitest'
import { decideClaim } from '../../src/features/claims/decide-claim.ts'
import { unlockAccount } from '../../src/identity/accounts/unlock.ts'
import { HOUR_MS } from '../../src/platform/durations.ts'
import { Browser, codeFor, PASSWORD } from './browser.ts'
import { create, logIn } from './geg.ts'
import { someone, type World } from './world.ts'

/** GEG’s log-in and its pause, at the API’s door. */
export function gegLogInSuite(world: () => World): void {
  const begin = async (start: Parameters<Browser['begin']>[0], browser = new Browser(world())) => ({
    browser,
    step: await browser.begin(start),
  })

  describe('G-6 log-in', () => {
    it('is e-mail and password, then a code', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      const { browser, step } = await begin({ input: { identifier: email.toUpperCase(), password: PASSWORD } })
      expect(step).toMatchObject({ name: 'code', purpose: 'sign-in' })
      expect(await browser.go('submit', { code: codeFor(world(), email) })).toMatchObject({ name: 'done', outcome: 'signed-in' })
    })

    it('takes no login name: this utility has none', async () => {
      const { step } = await begin({ input: { identifier: 'jeanne', password: PASSWORD } })
      expect(step).toMatchObject({ name: 'credentials', refusal: { fields: { identifier: 'malformed' } } })
    })
  })

  describe('G-9 R-17 three failures', () => {
    const fail = async (email: string, browser: Browser) => {
      await browser.begin({ input: { identifier: email, password: 'wrong-1' } })
      await browser.go('submit', { identifier: email, password: 'wrong-2' })
      return browser.go('submit', { identifier: email, password: 'wrong-3' })
    }

    it('pause log-in for three hours, over at exactly that, and attempts meanwhile prolong nothing', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      const browser = new Browser(world())
      const step = await fail(email, browser)
      const until = Date.parse(step.refusal?.until ?? '')
      expect(step.refusal?.code).toBe('paused')
      expect(Math.abs(until - world().now() - 3 * HOUR_MS)).toBeLessThan(10_000)
      world().pass(2 * HOUR_MS)
      await browser.begin({ input: { identifier: email, password: 'wrong-4' } })
      world().pass(until - world().now() - 1_000)
      expect((await begin({ input: { identifier: email, password: PASSWORD } })).step).toMatchObject({ refusal: { code: 'paused' } })
      world().pass(until - world().now())
      expect((await begin({ input: { identifier: email, password: PASSWORD } })).step).toMatchObject({ name: 'code' })
    })

    it('of a stranger do not keep the owner\u2019s known device out', async () => {
      const email = someone()
      const own = await create(world(), email, await world().customer())
      await fail(email, new Browser(world()))
      expect((await begin({ input: { identifier: email, password: PASSWORD } })).step).toMatchObject({ refusal: { code: 'paused' } })
      await own.send('DELETE', '/session')
      expect((await begin({ input: { identifier: email, password: PASSWORD } }, own)).step).toMatchObject({ name: 'code' })
    })

    it('sixteen at once compare three at most', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      const answers = await Promise.all(
        Array.from(
          { length: 16 },
          async (_, n) => (await begin({ input: { identifier: email, password: `wrong-${n}` } })).step.refusal?.code,
        ),
      )
      expect(answers.filter((code) => code === 'credentials-wrong').length).toBeLessThan(3)
      expect(answers).not.toContain(undefined)
    })

    it('are ended by an operator, whom the contact form reaches', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      await fail(email, new Browser(world()))
      const { browser, step } = await begin({ kind: 'request', input: { email } })
      expect(step).toMatchObject({ name: 'code', purpose: 'contact' })
      await browser.go('submit', { code: codeFor(world(), email) })
      const text = 'Mon compte est bloqu\u00e9, pouvez-vous l\u2019ouvrir ?'
      const done = await browser.go('submit', { topic: 'unlock', name: 'Jeanne Exemple', text })
      expect(done).toMatchObject({ name: 'done', outcome: 'request-received', isSignedIn: false })
      expect(await browser.session()).toBeNull()
      expect(world().messages(email)[0]?.text).toContain(text)
      const letter = world().messages(world().deployment.profile.contact.email ?? '')[0]
      expect(letter?.text).toContain(text)
      const { rows } = await world().database.execute({
        sql: "SELECT q.id, q.payload FROM claim q JOIN identifier i USING (account_id) WHERE i.value = ? AND q.kind = 'unlock'",
        args: [email],
      })
      expect(String(rows[0]?.['payload'])).not.toContain('bloqu')
      await decideClaim(world().deployment, world().ports, String(rows[0]?.['id']), 'granted')
      expect((await begin({ input: { identifier: email, password: PASSWORD } })).step).toMatchObject({ name: 'code' })
    })

    it('are forgotten by pnpm foyer unlock', async () => {
      const email = someone()
      await create(world(), email, await world().customer())
      await fail(email, new Browser(world()))
      expect(await unlockAccount(world().deployment, world().ports, email)).toMatchObject({ wasPaused: true })
      expect((await logIn(world(), email)).journey?.step).toMatchObject({ name: 'done' })
    })
  })
}
