import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../src/platform/durations.ts'
import { Browser, codeFor, PASSWORD, signUp } from './browser.ts'
import { linkFor } from './links.ts'
import { someone, type World } from './world.ts'

/** Journeys that begin with a link. */
export function activationSuite(world: () => World): void {
  describe.each(['individual', 'professional'] as const)('activation links of an %s', (audience) => {
    const rows = audience === 'individual' ? ['S-10', 'S-11'] : ['S-17', 'S-18']

    it(`${rows[0]} without an account: password with a symbol, code, phone, terms, connected; no references`, async () => {
      const email = someone()
      const customer = await world().customer({ audience, email })
      const browser = new Browser(world())
      const link = await linkFor(world(), customer, email)
      expect(await browser.begin({ kind: 'activate', audience, link })).toMatchObject({
        name: 'choose-password',
        email,
        firstName: 'Jeanne',
        policy: { symbol: true },
      })
      expect(browser.journey).toMatchObject({ at: 1, of: 4 })
      const names = { firstName: 'Jeanne', lastName: 'Exemple' }
      expect(await browser.go('submit', { password: 'Tamaris88bleu', ...names })).toMatchObject({
        refusal: { fields: { password: 'needs-symbol' } },
      })
      expect(await browser.go('submit', { password: PASSWORD, ...names })).toMatchObject({
        name: 'code',
        purpose: 'verify-email',
        target: email,
      })
      expect(await browser.go('submit', { code: codeFor(world(), email) })).toMatchObject({ name: 'phone' })
      expect(await browser.go('skip')).toMatchObject({ name: 'terms' })
      expect(await browser.go('submit', { accepted: true })).toMatchObject({
        name: 'done',
        outcome: 'account-opened',
        contracts: [{ reference: customer.contract }],
      })
      expect((await browser.session())?.customers).toMatchObject([
        { id: customer.id, audience, role: audience === 'professional' ? 'admin' : 'owner' },
      ])
    })

    it(`${rows[1]} with an account: password, code, connected`, async () => {
      const email = someone()
      await signUp(world(), email, await world().customer())
      const customer = await world().customer({ audience, email })
      const browser = new Browser(world())
      const link = await linkFor(world(), customer, email)
      expect(await browser.begin({ kind: 'activate', audience, link })).toMatchObject({ name: 'password', email })
      expect(await browser.go('submit', { password: PASSWORD })).toMatchObject({ name: 'code', purpose: 'sign-in' })
      expect(await browser.go('submit', { code: codeFor(world(), email) })).toMatchObject({ name: 'done', outcome: 'contract-linked' })
      expect((await browser.session())?.customers).toHaveLength(2)
      expect(world().messages(email)[0]?.text).toContain(customer.contract)
    })

    it('R-9, R-10: opening spends nothing; one that ran out offers another to the same address', async () => {
      const email = someone()
      const customer = await world().customer({ audience, email })
      const link = await linkFor(world(), customer, email)
      world().pass(30 * DAY_MS + 1)
      const browser = new Browser(world())
      const expired = await browser.begin({ kind: 'activate', audience, link })
      expect(expired).toMatchObject({ name: 'link-expired', reason: 'expired', resent: false, actions: ['resend'] })
      expect(JSON.stringify(expired)).not.toContain(email)
      expect(await browser.go('resend')).toMatchObject({ resent: true, actions: [] })
      const sent = world().messages(email).length
      const again = new Browser(world())
      await again.begin({ kind: 'activate', audience, link })
      expect(await again.go('resend')).toMatchObject({ resent: true })
      expect(world().messages(email)).toHaveLength(sent)
      const fresh = /#foyer=([\w-]+)/.exec(world().messages(email)[0]?.text ?? '')?.[1]
      expect(fresh).not.toBe(link)
      expect(await new Browser(world()).begin({ kind: 'activate', audience, link: fresh ?? '' })).toMatchObject({ name: 'choose-password' })
    })

    it('a link that is revoked ends the journey it began, and nothing is linked', async () => {
      const email = someone()
      const customer = await world().customer({ audience, email })
      const browser = new Browser(world())
      await browser.begin({ kind: 'activate', audience, link: await linkFor(world(), customer, email) })
      await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
      await world().database.execute({ sql: 'UPDATE link SET revoked_at = 1 WHERE customer_id = ?', args: [customer.id] })
      expect(await browser.go('submit', { code: codeFor(world(), email) })).toMatchObject({
        name: 'link-expired',
        reason: 'revoked',
        actions: [],
      })
      const { rows } = await world().database.execute({ sql: 'SELECT 1 FROM access WHERE customer_id = ?', args: [customer.id] })
      expect(rows).toHaveLength(0)
    })

    it('R-22: a link that did its work is over, for everybody', async () => {
      const email = someone()
      const customer = await world().customer({ audience, email })
      const link = await linkFor(world(), customer, email)
      const browser = new Browser(world())
      await browser.begin({ kind: 'activate', audience, link })
      await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
      await browser.go('submit', { code: codeFor(world(), email) })
      expect(await new Browser(world()).begin({ kind: 'activate', audience, link })).toMatchObject({
        name: 'link-expired',
        reason: 'used',
        actions: [],
      })
    })
  })

  describe('S-20 professionals', () => {
    it('cannot sign up on their own, and are told who sends the link', async () => {
      const browser = new Browser(world())
      expect(await browser.begin({ audience: 'professional', input: { email: someone() } })).toMatchObject({
        name: 'no-account',
        offer: 'stop',
        actions: ['change', 'back'],
      })
      expect(await (await browser.turn('submit')).json()).toMatchObject({ step: { name: 'no-account' } })
    })

    it('who have an account of their own but no company are told the same, after they proved who they are', async () => {
      const email = someone()
      await signUp(world(), email, await world().customer())
      const browser = new Browser(world())
      expect(await browser.begin({ audience: 'professional', input: { email } })).toMatchObject({ name: 'password' })
      await browser.go('submit', { password: PASSWORD })
      expect(await browser.go('submit', { code: codeFor(world(), email) })).toMatchObject({ name: 'no-account', offer: 'no-access' })
    })
  })
}
