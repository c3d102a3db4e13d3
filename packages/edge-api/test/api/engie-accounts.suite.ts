import { describe, expect, it } from 'vitest'
import { Browser, codeFor, PASSWORD } from './browser.ts'
import { referencesOf } from './customers.ts'
import { activate, askForLink, atNumbers, logInAs, press } from './engie.ts'
import { tokenFor } from './links.ts'
import { count } from './people.ts'
import { someone, type World } from './world.ts'

/** How an account of ENGIE’s comes into being, at the API’s door. */
export function engieAccountsSuite(world: () => World): void {
  const begin = async (start: Parameters<Browser['begin']>[0]) => {
    const browser = new Browser(world())
    return { browser, step: await browser.begin(start) }
  }

  describe('a request, and a further contract', () => {
    it('reaches the operator in the utility\u2019s first language, whatever the customer\u2019s', async () => {
      const email = someone()
      const browser = new Browser(world())
      await browser.begin({ kind: 'request', locale: 'nl', input: { email } })
      await browser.go('submit', { code: codeFor(world(), email) })
      const text = 'Ik vind mijn activeringscode niet.'
      expect(await browser.go('submit', { topic: 'login', name: 'An Peeters', text })).toMatchObject({ outcome: 'request-received' })
      expect(world().messages(email)[0]?.text).toContain(text)
      expect(world().messages(world().deployment.profile.contact.email ?? '')[0]?.text).toContain(text)
    })

    it('is linked by its two numbers, by whoever is logged in', async () => {
      const [email, further] = [someone(), await world().customer()]
      await activate(world(), email, await world().customer())
      const browser = await logInAs(world(), email, email)
      await browser.begin({ kind: 'link' })
      const numbers = referencesOf(world().deployment.profile, further)
      expect(await browser.go('submit', numbers)).toMatchObject({ name: 'done', outcome: 'contract-linked' })
      expect((await browser.session())?.customers).toHaveLength(2)
    })
  })

  describe('E-6 E-9 R-11 the customer data', () => {
    it('are two numbers, with spaces and dots as printed', async () => {
      const email = someone()
      const customer = await world().customer()
      const browser = await atNumbers(world(), email)
      expect(browser.journey?.step).toMatchObject({ name: 'references', helps: true, offersLogIn: true })
      expect(browser.journey).toMatchObject({ at: 3, of: 4 })
      const typed = {
        customer: customer.reference.replace(/(\d{4})/, '$1.'),
        activation: customer.activationCode.replace(/(\d{4})(\d{3})/, '$1 $2 '),
      }
      expect(await browser.go('submit', typed)).toMatchObject({ name: 'choose-password', asksLoginName: true, loginName: email })
    })

    it('that do not go together get one answer, and five tries an hour', async () => {
      const email = someone()
      const [customer, other] = [await world().customer(), await world().customer()]
      const asked = await askForLink(world(), email)
      const link = tokenFor(world(), email)
      const browser = await press(world(), email, asked)
      const mixed = { customer: customer.reference, activation: other.activationCode }
      for (let left = 4; left > 0; left--)
        expect(await browser.go('submit', mixed)).toMatchObject({ refusal: { code: 'references-wrong', triesLeft: left }, triesLeft: left })
      const reloaded = await (await browser.send('GET', `/journeys/${browser.journey?.id}?client=2`)).json()
      expect(reloaded.step).toMatchObject({ name: 'references', triesLeft: 1 })
      expect(await browser.go('submit', mixed)).toMatchObject({ refusal: { code: 'references-exhausted' } })
      const right = referencesOf(world().deployment.profile, customer)
      expect(await browser.go('submit', right)).toMatchObject({ refusal: { code: 'references-exhausted' } })
      world().pass(3_600_001)
      await browser.begin({ kind: 'activate', link })
      await browser.go('submit', { code: codeFor(world(), email) })
      expect(await browser.go('submit', right)).toMatchObject({ name: 'choose-password' })
    })

    it('of a customer that another account has are never given silently (R-21)', async () => {
      const customer = await world().customer()
      await activate(world(), someone(), customer)
      const second = someone()
      const browser = await activate(world(), second, customer)
      expect(browser.journey?.step).toMatchObject({ name: 'done', outcome: 'account-opened', isUnderReview: true })
      expect(await count(world(), 'access JOIN identifier USING (account_id) WHERE value = ?', second)).toBe(0)
      expect(await count(world(), 'claim JOIN identifier USING (account_id) WHERE value = ? AND decided_at IS NULL', second)).toBe(1)
    })
  })

  describe('E-10 the login name', () => {
    it('opens the account, which says so and leads back to the app', async () => {
      const [email, customer] = [someone(), await world().customer()]
      const [returnTo = ''] = world().deployment.sites.returns ?? []
      const browser = await askForLink(world(), email, new Browser(world()), returnTo)
      await press(world(), email, browser)
      await browser.go('submit', referencesOf(world().deployment.profile, customer))
      const loginName = `Jeanne.${crypto.randomUUID().slice(0, 8)}`
      expect(await browser.go('submit', { loginName, password: PASSWORD, confirmation: PASSWORD })).toMatchObject({
        name: 'done',
        outcome: 'account-opened',
        isSignedIn: false,
        loginName,
        returnTo,
      })
      expect(await browser.session()).toBeNull()
      expect((await logInAs(world(), loginName.toUpperCase(), email)).journey?.step).toMatchObject({ name: 'done', firstName: 'Jeanne' })
      expect((await logInAs(world(), email, email)).journey?.step).toMatchObject({ name: 'done' })
    })

    it('is refused when it is taken, somebody\u2019s address, too short or written in another script, and the password twice or not at all', async () => {
      const taken = `jean.${crypto.randomUUID().slice(0, 8)}`
      await activate(world(), someone(), await world().customer(), { loginName: taken })
      const email = someone()
      const browser = await atNumbers(world(), email)
      await browser.go('submit', referencesOf(world().deployment.profile, await world().customer()))
      const give = (more: Record<string, string>) =>
        browser.go('submit', { loginName: email, password: PASSWORD, confirmation: PASSWORD, ...more })
      expect(await give({ loginName: taken.toUpperCase() })).toMatchObject({ refusal: { fields: { loginName: 'taken' } } })
      expect(await give({ loginName: someone() })).toMatchObject({ refusal: { fields: { loginName: 'malformed' } } })
      for (const loginName of [crypto.randomUUID(), crypto.randomUUID().toUpperCase(), crypto.randomUUID().replaceAll('-', '')])
        expect(await give({ loginName })).toMatchObject({ refusal: { fields: { loginName: 'like-an-id' } } })
      expect((await browser.turn('submit', { loginName: '\u0436\u0430\u043d', password: PASSWORD, confirmation: PASSWORD })).status).toBe(
        422,
      )
      expect(await give({ confirmation: `${PASSWORD}!` })).toMatchObject({ refusal: { fields: { confirmation: 'differs' } } })
      expect(await give({})).toMatchObject({ name: 'done' })
    })

    it('is looked up twenty times an hour, and the address is still one to log in with', async () => {
      const taken = `jean.${crypto.randomUUID().slice(0, 8)}`
      await activate(world(), someone(), await world().customer(), { loginName: taken })
      const email = someone()
      const browser = await atNumbers(world(), email)
      await browser.go('submit', referencesOf(world().deployment.profile, await world().customer()))
      const give = (loginName: string) => browser.go('submit', { loginName, password: PASSWORD, confirmation: PASSWORD })
      for (let n = 0; n < 20; n++) expect(await give(taken)).toMatchObject({ refusal: { fields: { loginName: 'taken' } } })
      for (const name of [taken, `libre.${crypto.randomUUID().slice(0, 8)}`])
        expect(await give(name)).toMatchObject({ name: 'choose-password', refusal: { code: 'too-many-requests' } })
      expect(await give(email)).toMatchObject({ name: 'done' })
    })

    it('of two who choose it at once goes to one', async () => {
      const loginName = `duo.${crypto.randomUUID().slice(0, 8)}`
      const browsers = await Promise.all(
        [someone(), someone()].map(async (email) => {
          const browser = await atNumbers(world(), email)
          await browser.go('submit', referencesOf(world().deployment.profile, await world().customer()))
          return browser
        }),
      )
      const steps = await Promise.all(browsers.map((each) => each.go('submit', { loginName, password: PASSWORD, confirmation: PASSWORD })))
      expect(steps.map(({ name }) => name).sort()).toEqual(['choose-password', 'done'])
      expect(steps.find(({ name }) => name === 'choose-password')).toMatchObject({ refusal: { fields: { loginName: 'taken' } } })
    })

    it('leads back to listed addresses alone', async () => {
      for (const returnTo of ['https://elsewhere.example/', 'javascript:alert(1)', `${world().deployment.sites.returns?.[0]}/`]) {
        const answer = await new Browser(world()).start({ kind: 'create', returnTo })
        expect([answer.status, (await answer.json()).code]).toEqual([422, 'return-refused'])
      }
    })

    it('is not asked of an account that was opened meanwhile: the link has done its work', async () => {
      const email = someone()
      await askForLink(world(), email)
      const link = tokenFor(world(), email)
      const two = [new Browser(world()), new Browser(world())]
      for (const browser of two) {
        await browser.begin({ kind: 'activate', link })
        await browser.go('submit', { accepted: true })
        await browser.go('submit', { code: codeFor(world(), email) })
        await browser.go('submit', referencesOf(world().deployment.profile, await world().customer()))
      }
      const steps = []
      for (const browser of two) steps.push(await browser.go('submit', { loginName: email, password: PASSWORD, confirmation: PASSWORD }))
      expect(steps[0]).toMatchObject({ name: 'done' })
      expect(steps[1]).toMatchObject({ name: 'password' })
      expect((await begin({ kind: 'activate', link })).step).toMatchObject({ name: 'link-expired', reason: 'used', actions: [] })
      expect(await count(world(), 'identifier WHERE value = ?', email)).toBe(1)
    })
  })
}
