import { describe, expect, it } from 'vitest'
import { Browser, codeFor, PASSWORD } from './browser.ts'
import { type Customer, referencesOf } from './customers.ts'
import { tokenFor } from './links.ts'
import { count } from './people.ts'
import { someone, type World } from './world.ts'

const DAY_MS = 86_400_000

/** E-1 and E-4: terms, address, a link; the journey waits. */
export async function askForLink(world: World, email: string, browser = new Browser(world), returnTo?: string): Promise<Browser> {
  await browser.begin({ kind: 'create', ...(returnTo ? { returnTo } : {}) })
  await browser.go('submit', { accepted: true })
  await browser.go('submit', { email })
  return browser
}

/** E-6 to E-10, from the press on the link's button. */
export async function activate(world: World, email: string, customer: Customer, more: Record<string, string> = {}): Promise<Browser> {
  await askForLink(world, email)
  const browser = new Browser(world)
  await browser.begin({ kind: 'activate', link: tokenFor(world, email) })
  await browser.go('submit', referencesOf(world.deployment.profile, customer))
  await browser.go('submit', { loginName: email, password: PASSWORD, confirmation: PASSWORD, ...more })
  return browser
}

export async function logInAs(world: World, identifier: string, email: string, browser = new Browser(world)): Promise<Browser> {
  await browser.begin({ input: { identifier, password: PASSWORD } })
  await browser.go('submit', { code: codeFor(world, email) })
  return browser
}

/** What is written in ENGIE's document, at the API's door. */
export function engieSuite(world: () => World): void {
  const begin = async (start: Parameters<Browser['begin']>[0]) => {
    const browser = new Browser(world())
    return { browser, step: await browser.begin(start) }
  }

  describe('E-1 terms', () => {
    it('come first where an account is created, and are kept with it as they were accepted', async () => {
      const { browser, step } = await begin({ kind: 'create', locale: 'nl' })
      expect(step).toMatchObject({ name: 'terms', texts: [{ id: 'terms-of-use', title: 'Gebruiksvoorwaarden' }, { id: 'privacy-policy' }] })
      expect(await browser.go('submit', { accepted: false })).toMatchObject({ refusal: { code: 'terms-required' } })
      const acceptedAt = world().now()
      expect(await browser.go('submit', { accepted: true })).toMatchObject({ name: 'identify' })
      const email = someone()
      await browser.go('submit', { email })
      world().pass(DAY_MS)
      const customer = await world().customer()
      const elsewhere = new Browser(world())
      await elsewhere.begin({ kind: 'activate', locale: 'fr', link: tokenFor(world(), email) })
      await elsewhere.go('submit', referencesOf(world().deployment.profile, customer))
      await elsewhere.go('submit', { loginName: email, password: PASSWORD, confirmation: PASSWORD })
      const { rows } = await world().database.execute({
        sql: 'SELECT text_id, locale, accepted_at FROM acceptance JOIN identifier USING (account_id) WHERE value = ? ORDER BY text_id',
        args: [email],
      })
      expect(rows.map((row) => [row['text_id'], row['locale']])).toEqual([
        ['privacy-policy', 'nl'],
        ['terms-of-use', 'nl'],
      ])
      expect(Number(rows[0]?.['accepted_at']) - acceptedAt).toBeLessThan(DAY_MS)
    })

    it('are asked once, and again for a new version, after the identifier (R-12)', async () => {
      const email = someone()
      await activate(world(), email, await world().customer())
      expect((await logInAs(world(), email, email)).journey?.step.name).toBe('done')
      await world().database.execute({
        sql: `UPDATE acceptance SET version = '2020-01-01' WHERE text_id = 'privacy-policy' AND account_id = (SELECT account_id FROM identifier WHERE value = ?)`,
        args: [email],
      })
      const again = await logInAs(world(), email, email)
      expect(again.journey?.step).toMatchObject({ name: 'terms', texts: [{ id: 'privacy-policy' }] })
      expect(await again.go('submit', { accepted: true })).toMatchObject({ name: 'done' })
    })
  })

  describe('E-4 E-5 the link', () => {
    it('goes to any address, relays too, and the screen says its limits', async () => {
      const email = `relais.${crypto.randomUUID().slice(0, 8)}@relay.example.test`
      const browser = await askForLink(world(), email)
      expect(browser.journey?.step).toMatchObject({ name: 'mail-link', email, lifetimeDays: 3, maxUses: 3 })
      const letter = world().messages(email)[0]
      expect(letter?.subject).toContain('Activer votre Espace Client')
      expect(letter?.text.replace(/\s/g, ' ')).toContain('que 3 fois durant une p\u00e9riode de 3 jours')
    })

    it('is pressed three times and no fourth, whatever opens its page (R-10)', async () => {
      const email = someone()
      await askForLink(world(), email)
      const link = tokenFor(world(), email)
      for (let press = 0; press < 3; press++)
        expect((await begin({ kind: 'activate', link })).step, `press ${press + 1}`).toMatchObject({ name: 'references' })
      const { browser, step } = await begin({ kind: 'activate', link })
      expect(step).toMatchObject({ name: 'link-expired', reason: 'used', begins: 'activate', actions: ['resend'] })
      world().pass(DAY_MS + 1)
      await browser.begin({ kind: 'activate', link })
      expect(await browser.go('resend')).toMatchObject({ resent: true })
      expect((await begin({ kind: 'activate', link: tokenFor(world(), email) })).step).toMatchObject({ name: 'references' })
    })

    it('lives for three days from its sending', async () => {
      const email = someone()
      await askForLink(world(), email)
      const link = tokenFor(world(), email)
      world().pass(3 * DAY_MS - 60_000)
      expect((await begin({ kind: 'activate', link })).step).toMatchObject({ name: 'references' })
      world().pass(60_001)
      expect((await begin({ kind: 'activate', link })).step).toMatchObject({ name: 'link-expired', reason: 'expired' })
    })

    it('of sixteen presses at once counts each', async () => {
      const email = someone()
      await askForLink(world(), email)
      const link = tokenFor(world(), email)
      const steps = await Promise.all(Array.from({ length: 16 }, async () => (await begin({ kind: 'activate', link })).step.name))
      expect(steps.filter((name) => name === 'references')).toHaveLength(3)
      expect(steps.filter((name) => name === 'link-expired')).toHaveLength(13)
    })

    it('waits for a minute before it is sent again, and is sent six times an hour', async () => {
      const email = someone()
      const browser = await askForLink(world(), email)
      expect(await browser.go('resend')).toMatchObject({ refusal: { code: 'link-too-soon' } })
      for (let sent = 1; sent < 6; sent++) {
        world().pass(61_000)
        expect((await browser.go('resend')).refusal, `mail ${sent + 1}`).toBeUndefined()
      }
      world().pass(61_000)
      expect(await browser.go('resend')).toMatchObject({ refusal: { code: 'link-too-many' } })
      expect(world().messages(email)).toHaveLength(6)
    })

    it('to an address that has an account is none: the letter tells, and the screen does not (R-4)', async () => {
      const email = someone()
      await activate(world(), email, await world().customer(), { loginName: `nom.${crypto.randomUUID().slice(0, 8)}` })
      const known = await askForLink(world(), email)
      const unknown = await askForLink(world(), someone())
      const shape = ({ journey }: Browser) => ({ ...journey, id: '', expiresAt: '', step: { ...journey?.step, email: '', resendAt: '' } })
      expect(shape(known)).toEqual(shape(unknown))
      expect(world().messages(email)[0]?.text).not.toContain('#foyer=')
      expect(world().messages(email)[0]?.text).toContain('nom.')
      expect(await count(world(), 'link WHERE email = ? AND completed_at IS NULL', email)).toBe(0)
    })

    it('that is revoked, truncated, foreign or of another kind opens nothing', async () => {
      const email = someone()
      await askForLink(world(), email)
      const link = tokenFor(world(), email)
      for (const bad of [link.slice(0, -4), `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`])
        expect((await new Browser(world()).start({ kind: 'activate', link: bad })).status).toBe(404)
      expect((await new Browser(world()).start({ kind: 'recover', link })).status).toBe(404)
      await world().database.execute({ sql: 'UPDATE link SET revoked_at = 1 WHERE email = ?', args: [email] })
      expect((await begin({ kind: 'activate', link })).step).toMatchObject({ name: 'link-expired', reason: 'revoked', actions: [] })
    })
  })

  describe('the address, corrected to one that has an account', () => {
    it('shows what it shows for any other, and only its owner is told', async () => {
      const taken = someone()
      await activate(world(), taken, await world().customer())
      const browser = await askForLink(world(), someone())
      expect(await browser.go('change')).toMatchObject({ name: 'identify' })
      const before = world().messages(taken).length
      expect(await browser.go('submit', { email: taken })).toMatchObject({ name: 'mail-link', email: taken })
      expect(world().messages(taken)).toHaveLength(before + 1)
      expect(world().messages(taken)[0]?.text).not.toContain('#foyer=')
    })
  })

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
      await askForLink(world(), email)
      const { browser, step } = await begin({ kind: 'activate', link: tokenFor(world(), email) })
      expect(step).toMatchObject({ name: 'references', helps: true, offersLogIn: true })
      expect(browser.journey).toMatchObject({ at: 2, of: 3 })
      const typed = {
        customer: customer.reference.replace(/(\d{4})/, '$1.'),
        activation: customer.activationCode.replace(/(\d{4})(\d{3})/, '$1 $2 '),
      }
      expect(await browser.go('submit', typed)).toMatchObject({ name: 'choose-password', asksLoginName: true, loginName: email })
    })

    it('that do not go together get one answer, and five tries an hour', async () => {
      const email = someone()
      const [customer, other] = [await world().customer(), await world().customer()]
      await askForLink(world(), email)
      const { browser } = await begin({ kind: 'activate', link: tokenFor(world(), email) })
      const mixed = { customer: customer.reference, activation: other.activationCode }
      for (let left = 4; left > 0; left--)
        expect(await browser.go('submit', mixed)).toMatchObject({ refusal: { code: 'references-wrong', triesLeft: left } })
      expect(await browser.go('submit', mixed)).toMatchObject({ refusal: { code: 'references-exhausted' } })
      const right = referencesOf(world().deployment.profile, customer)
      expect(await browser.go('submit', right)).toMatchObject({ refusal: { code: 'references-exhausted' } })
      world().pass(3_600_001)
      await browser.begin({ kind: 'activate', link: tokenFor(world(), email) })
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
      await askForLink(world(), email, new Browser(world()), returnTo)
      const { browser } = await begin({ kind: 'activate', link: tokenFor(world(), email) })
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
      await askForLink(world(), email)
      const { browser } = await begin({ kind: 'activate', link: tokenFor(world(), email) })
      await browser.go('submit', referencesOf(world().deployment.profile, await world().customer()))
      const give = (more: Record<string, string>) =>
        browser.go('submit', { loginName: email, password: PASSWORD, confirmation: PASSWORD, ...more })
      expect(await give({ loginName: taken.toUpperCase() })).toMatchObject({ refusal: { fields: { loginName: 'taken' } } })
      expect(await give({ loginName: someone() })).toMatchObject({ refusal: { fields: { loginName: 'malformed' } } })
      expect((await browser.turn('submit', { loginName: '\u0436\u0430\u043d', password: PASSWORD, confirmation: PASSWORD })).status).toBe(
        422,
      )
      expect(await give({ confirmation: `${PASSWORD}!` })).toMatchObject({ refusal: { fields: { confirmation: 'differs' } } })
      expect(await give({})).toMatchObject({ name: 'done' })
    })

    it('of two who choose it at once goes to one', async () => {
      const loginName = `duo.${crypto.randomUUID().slice(0, 8)}`
      const browsers = await Promise.all(
        [someone(), someone()].map(async (email) => {
          await askForLink(world(), email)
          const browser = new Browser(world())
          await browser.begin({ kind: 'activate', link: tokenFor(world(), email) })
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
