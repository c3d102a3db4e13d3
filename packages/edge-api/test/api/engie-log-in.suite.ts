import { describe, expect, it } from 'vitest'
import { Browser, codeFor, PASSWORD } from './browser.ts'
import { activate, logInAs } from './engie.ts'
import { someone, type World } from './world.ts'

/** Log-in, recovery, eligibility and languages of ENGIE’s, at the API’s door. */
export function engieLogInSuite(world: () => World): void {
  const begin = async (start: Parameters<Browser['begin']>[0]) => {
    const browser = new Browser(world())
    return { browser, step: await browser.begin(start) }
  }

  describe('E-11 log-in', () => {
    it('says the same of a wrong password and of somebody unknown, and pauses both alike (R-17)', async () => {
      const email = someone()
      await activate(world(), email, await world().customer())
      for (const identifier of [email, someone()]) {
        const browser = new Browser(world())
        const wrong = { identifier, password: 'wrong-Password-1' }
        expect(await browser.begin({ input: wrong })).toMatchObject({ name: 'credentials', refusal: { code: 'credentials-wrong' } })
        for (let n = 0; n < 3; n++) expect(await browser.go('submit', wrong)).toMatchObject({ refusal: { code: 'credentials-wrong' } })
        expect(await browser.go('submit', wrong)).toMatchObject({ refusal: { code: 'paused' } })
        expect(await browser.go('submit', { identifier, password: PASSWORD })).toMatchObject({ refusal: { code: 'paused' } })
      }
    })

    it('counts its steps once the password is right: what remains is no secret then', async () => {
      const email = someone()
      await activate(world(), email, await world().customer())
      const browser = new Browser(world())
      await browser.begin({ input: { identifier: email, password: 'wrong-Password-1' } })
      expect(browser.journey).toMatchObject({ at: null, of: null })
      await browser.go('submit', { identifier: email, password: PASSWORD })
      expect(browser.journey).toMatchObject({ at: 2, of: 2, step: { name: 'code' } })
    })

    it('recovers an identifier by the address, and keeps the password of who remembers it', async () => {
      const email = someone()
      const loginName = `oubli.${crypto.randomUUID().slice(0, 8)}`
      await activate(world(), email, await world().customer(), { loginName })
      const { browser, step } = await begin({ kind: 'recover', input: { email } })
      expect(step).toMatchObject({ name: 'code', target: email })
      expect(world().messages(email)[0]?.text).toContain(loginName)
      expect(await browser.go('submit', { code: codeFor(world(), email) })).toMatchObject({
        name: 'choose-password',
        loginName,
        actions: ['submit', 'skip'],
      })
      expect(await browser.go('skip')).toMatchObject({ name: 'done', outcome: 'password-kept', loginName })
      expect((await logInAs(world(), loginName, email)).journey?.step).toMatchObject({ name: 'done' })
    })

    it('is told to an older client that draws the step as it was asked before: its answer would never do', async () => {
      const email = someone()
      await activate(world(), email, await world().customer())
      const { browser } = await begin({ kind: 'recover', input: { email }, client: 1 })
      const answer = await browser.turn('submit', { code: codeFor(world(), email) }, { client: 1 })
      expect([answer.status, (await answer.json()).code]).toEqual([409, 'client-too-old'])
      // The turn stands: the first-party page goes on from there.
      const page = await browser.send('GET', '/journeys?kind=recover&audience=individual&client=2')
      expect((await page.json()).step).toMatchObject({ name: 'choose-password', confirmation: true })
    })

    it('recovers a password by the login name, and names no address', async () => {
      const email = someone()
      const loginName = `nom.${crypto.randomUUID().slice(0, 8)}`
      await activate(world(), email, await world().customer(), { loginName })
      const { browser, step } = await begin({ kind: 'recover', input: { email: loginName } })
      expect(JSON.stringify(step)).not.toContain(email)
      expect(step).toMatchObject({ name: 'code', target: loginName, others: [] })
      const changed = 'Un-Autre-Quai-42'
      await browser.go('submit', { code: codeFor(world(), email) })
      expect(await browser.go('submit', { password: changed, confirmation: changed })).toMatchObject({ outcome: 'password-changed' })
      expect(await new Browser(world()).begin({ input: { identifier: loginName, password: changed } })).toMatchObject({ name: 'code' })
    })

    it('treats unknown identifiers in a recovery alike, to the last field', async () => {
      const known = someone()
      await activate(world(), known, await world().customer())
      const shape = async (email: string) => {
        const { browser } = await begin({ kind: 'recover', input: { email } })
        return { ...browser.journey, id: '', expiresAt: '', step: { ...browser.journey?.step, target: '', expiresAt: '', resendAt: '' } }
      }
      expect(await shape(known)).toEqual(await shape(someone()))
    })
  })

  describe('E-12 R-14 eligibility', () => {
    it('is an active contract: without one a screen blocks, and no session begins', async () => {
      const email = someone()
      const customer = await world().customer()
      await activate(world(), email, customer)
      await world().database.execute({ sql: 'DELETE FROM access WHERE customer_id = ?', args: [customer.id] })
      const browser = await logInAs(world(), email, email)
      expect(browser.journey?.step).toMatchObject({ name: 'no-contract', reason: 'none', mayContinue: false, actions: [] })
      expect(await browser.session()).toBeNull()
      await browser.turn('submit', {})
      expect(await browser.session()).toBeNull()
    })

    it('lets a former customer go on to the final invoices, as this profile says', async () => {
      const email = someone()
      await activate(world(), email, await world().customer({ isFormer: true }))
      const browser = await logInAs(world(), email, email)
      expect(browser.journey?.step).toMatchObject({ name: 'no-contract', reason: 'ended', mayContinue: true })
      expect(await browser.session()).toBeNull()
      expect(await browser.go('submit', {})).toMatchObject({ name: 'done', outcome: 'signed-in' })
      expect(await browser.session()).not.toBeNull()
    })
  })

  describe('E-13 languages', () => {
    it.each(['fr', 'nl', 'de'] as const)('the letters come in %s', async (locale) => {
      const email = someone()
      const browser = new Browser(world())
      await browser.begin({ kind: 'create', locale })
      await browser.go('submit', { accepted: true })
      await browser.go('submit', { email })
      expect(world().messages(email)[0]?.subject).toContain({ fr: 'Espace Client', nl: 'klantenzone', de: 'Kundenbereich' }[locale])
    })

    it('are those of the profile', async () => {
      expect((await new Browser(world()).start({ kind: 'create', locale: 'en' })).status).toBe(403)
    })
  })
}
