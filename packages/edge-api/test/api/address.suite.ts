import type { StepView } from '@foyer/contract/journeys'
import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../src/platform/durations.ts'
import { Browser, codeFor, logIn, newKey, PASSWORD } from './browser.ts'
import { addApp, appCode, type Holder, holder, newestCode, raise, subjects } from './factors.ts'
import { linkFor } from './links.ts'
import { count, read, write } from './people.ts'
import { someone, type World } from './world.ts'

/** Up to the field: the journey begins with a proof. */
export async function toAddress(world: World, browser: Browser, email: string): Promise<StepView> {
  await browser.begin({ kind: 'email' })
  return browser.go('submit', { code: newestCode(world, email) })
}

/** Up to the code that came to the new address. */
export async function toCode(world: World, browser: Browser, email: string, to: string): Promise<StepView> {
  await toAddress(world, browser, email)
  return browser.go('submit', { email: to })
}

export async function change(world: World, browser: Browser, email: string, to: string): Promise<StepView> {
  await toCode(world, browser, email, to)
  return browser.go('submit', { code: newestCode(world, to) })
}

/** Three of the six that may come to an address in an hour. */
export async function askThreeTimes(world: World, { email, browser }: Holder, to: string): Promise<void> {
  await toCode(world, browser, email, to)
  for (let more = 0; more < 2; more++) {
    await browser.go('change')
    await browser.go('submit', { email: to })
  }
}

const OF = '(SELECT account_id FROM identifier WHERE value = ?)'

/** S-9: the address is the login ID, and where everything is written to; R-5: another one takes a fresh proof. */
export function addressSuite(world: () => World): void {
  describe('S-9 another e-mail address', () => {
    it('takes a proof, then the code that came to it, and is told at both', async () => {
      const { email, browser } = await holder(world())
      const to = someone()
      expect(await browser.begin({ kind: 'email' })).toMatchObject({ name: 'code', purpose: 'step-up', target: email })
      const field = await browser.go('submit', { code: newestCode(world(), email) })
      expect(field).toMatchObject({ name: 'email', screen: 'address', current: email, actions: ['submit'] })
      expect(await browser.go('submit', { email: ` ${to.toUpperCase()} ` })).toMatchObject({
        screen: 'code',
        current: email,
        target: to,
        triesLeft: 5,
      })
      expect(world().messages(to)[0]?.text).not.toContain('Jeanne')
      expect((await browser.session())?.account.email).toBe(email)
      expect(await browser.go('submit', { code: codeFor(world(), to) })).toMatchObject({ name: 'done', outcome: 'email-changed' })
      expect((await browser.session())?.account.email).toBe(to)
      expect((await read(browser, '/factors')).body.items).toMatchObject([{ kind: 'email', target: to }])
      expect(subjects(world(), email)[0]).toMatch(/adresse e-mail de votre compte a changé/)
      const told = world().messages(email)[0]?.text
      expect(told).toMatch(/Écrivez-nous sans attendre/)
      expect(told).not.toContain(to)
      expect(subjects(world(), to)[0]).toMatch(/nouvelle adresse e-mail est en place/)
      expect((await read(browser, '/activity')).body.items[0]).toMatchObject({ action: 'email.changed', by: 'owner' })
    })

    it('logs in from then on, and recovers the password; the old one is nobody\u2019s', async () => {
      const { email, browser } = await holder(world())
      const to = someone()
      await change(world(), browser, email, to)
      expect(await new Browser(world()).begin({ input: { email } })).toMatchObject({ name: 'no-account' })
      expect((await (await logIn(world(), to)).session())?.account.email).toBe(to)
      const forgot = new Browser(world())
      expect(await forgot.begin({ kind: 'recover', input: { email: to } })).toMatchObject({ name: 'code', target: to })
      await forgot.go('submit', { code: codeFor(world(), to) })
      expect(await forgot.go('submit', { password: 'Mimosa-jaune-77' })).toMatchObject({ outcome: 'password-changed' })
      expect(subjects(world(), to)[0]).toMatch(/mot de passe .*a changé/)
    })

    it('can be the old one of an account that let it go', async () => {
      const { email, browser } = await holder(world())
      const other = await holder(world())
      await change(world(), browser, email, someone())
      expect(await change(world(), other.browser, other.email, email)).toMatchObject({ outcome: 'email-changed' })
      expect((await (await logIn(world(), email)).session())?.account.email).toBe(email)
    })

    it('ends what the old mailbox and other devices had begun; this session stays', async () => {
      const { email, browser } = await holder(world())
      const other = await logIn(world(), email)
      const thief = new Browser(world())
      await thief.begin({ kind: 'recover', input: { email } })
      const stolen = codeFor(world(), email)
      await change(world(), browser, email, someone())
      expect(await other.session()).toBeNull()
      expect((await thief.turn('submit', { code: stolen })).status).toBe(404)
      expect(await browser.session()).not.toBeNull()
    })

    it('is asked of an app where the account has one, which stays', async () => {
      const { email, browser } = await holder(world())
      await raise(world(), browser, email)
      const { secret } = await addApp(world(), browser)
      const to = someone()
      expect(await browser.begin({ kind: 'email' })).toMatchObject({ name: 'code', channel: 'totp', others: [] })
      expect(await browser.go('submit', { code: appCode(world(), secret) })).toMatchObject({ name: 'email' })
      await browser.go('submit', { email: to })
      expect(await browser.go('submit', { code: codeFor(world(), to) })).toMatchObject({ outcome: 'email-changed' })
      expect((await read(browser, '/factors')).body.items).toMatchObject([{ kind: 'totp' }, { kind: 'email', target: to }])
    })

    it('is told at every number as well', async () => {
      const { email, browser } = await holder(world())
      const number = `+33612${String(Math.floor(Math.random() * 900_000) + 100_000)}`
      await browser.begin({ kind: 'phone' })
      await browser.go('submit', { code: newestCode(world(), email) })
      await browser.go('submit', { phone: number, country: 'FR' })
      await browser.go('submit', { code: codeFor(world(), number) })
      await change(world(), browser, email, someone())
      expect(world().messages(number)[0]?.text).toMatch(/adresse e-mail de votre compte a changé\. Ce n.est pas vous\? Écrivez-nous/)
    })

    it('leaves what the account may see, and a link stays its old address\u2019s (R-22), but for customers the account has', async () => {
      const { email, browser } = await holder(world())
      const [further, linked] = [await world().customer({ email }), await world().customer({ email })]
      const pending = await linkFor(world(), further, email)
      const again = await linkFor(world(), linked, email)
      await browser.begin({ kind: 'link' })
      await browser.go('submit', { customer: linked.reference, edl: linked.edl })
      const before = (await browser.session())?.customers
      expect(before).toHaveLength(2)
      await change(world(), browser, email, someone())
      expect((await browser.session())?.customers).toEqual(before)
      expect(await new Browser(world()).begin({ kind: 'activate', link: pending })).toMatchObject({ name: 'choose-password', email })
      expect(await new Browser(world()).begin({ kind: 'activate', link: again })).toMatchObject({ name: 'link-expired', reason: 'revoked' })
    })
  })

  describe('an address that cannot be', () => {
    it('is refused with its own reason: somebody else\u2019s, this one, or none', async () => {
      const { email, browser } = await holder(world())
      const { email: theirs } = await holder(world())
      await toAddress(world(), browser, email)
      const before = world().messages(theirs).length
      expect(await browser.go('submit', { email: theirs.toUpperCase() })).toMatchObject({
        name: 'email',
        screen: 'address',
        refusal: { code: 'email-taken', fields: { email: 'taken' } },
      })
      expect(await browser.go('submit', { email: ` ${email.toUpperCase()}` })).toMatchObject({
        refusal: { code: 'email-unchanged', fields: { email: 'unchanged' } },
      })
      for (const [typed, code] of [
        ['', 'missing'],
        ['jeanne', 'malformed'],
        ['jeanne@exemple', 'malformed'],
        [`${'j'.repeat(250)}@example.test`, 'too-long'],
      ])
        expect(await (await browser.turn('submit', { email: typed })).json()).toMatchObject({ status: 422, fields: { email: code } })
      expect(await (await browser.turn('submit', {})).json()).toMatchObject({ status: 422, fields: { email: 'missing' } })
      expect(world().messages(theirs)).toHaveLength(before)
      expect((await browser.session())?.account.email).toBe(email)
    })

    it('is corrected before its code: what was typed stays, and no code that came to the first one is of use', async () => {
      const { email, browser } = await holder(world())
      const [wrong, to] = [someone(), someone()]
      await toCode(world(), browser, email, wrong)
      const code = codeFor(world(), wrong)
      expect(await browser.go('change')).toMatchObject({ screen: 'address', email: wrong })
      expect(await browser.go('submit', { email: to })).toMatchObject({ screen: 'code', target: to })
      expect(await browser.go('submit', { code })).toMatchObject({ refusal: { code: 'code-wrong', triesLeft: 4 } })
      expect(await browser.go('resend')).toMatchObject({ refusal: { code: 'code-too-soon' } })
      world().pass(MINUTE_MS)
      expect(await browser.go('resend')).toMatchObject({ screen: 'code', target: to, triesLeft: 4 })
      expect(await browser.go('submit', { code: codeFor(world(), to) })).toMatchObject({ outcome: 'email-changed' })
    })

    it('is written to six times an hour, whoever asks', async () => {
      const to = someone()
      for (let asked = 0; asked < 2; asked++) await askThreeTimes(world(), await holder(world()), to)
      const { email, browser } = await holder(world())
      expect(await toCode(world(), browser, email, to)).toMatchObject({
        screen: 'address',
        refusal: { code: 'code-too-many', until: expect.any(String) },
      })
      expect(world().messages(to)).toHaveLength(6)
      expect(await browser.go('submit', { email: someone() })).toMatchObject({ screen: 'code' })
    })
  })

  describe('a race', () => {
    it('of sixteen identical turns changes it once', async () => {
      const { email, browser } = await holder(world())
      const to = someone()
      await toCode(world(), browser, email, to)
      const body = browser.turnBody('submit', { code: codeFor(world(), to) })
      const path = `/journeys/${browser.journey?.id}`
      const all = await Promise.all(Array.from({ length: 16 }, () => browser.send('POST', path, body)))
      expect(all.filter(({ ok }) => ok).length).toBeGreaterThan(0)
      for (const answer of all) {
        expect([200, 409]).toContain(answer.status)
        if (answer.ok) expect(await answer.json()).toMatchObject({ step: { outcome: 'email-changed' } })
      }
      expect(await count(world(), `audit WHERE action = 'email.changed' AND account_id = ${OF}`, to)).toBe(1)
      expect(
        world()
          .messages(email)
          .filter(({ subject }) => /a changé/.test(subject ?? '')),
      ).toHaveLength(1)
    })

    it('of two accounts for one address has one winner, and the other is told', async () => {
      const [one, two] = [await holder(world()), await holder(world())]
      const to = someone()
      const ready = []
      for (const { email, browser } of [one, two]) {
        await toCode(world(), browser, email, to)
        ready.push({ browser, code: codeFor(world(), to) })
      }
      const ends = await Promise.all(ready.map(({ browser, code }) => browser.go('submit', { code })))
      expect(ends.filter(({ name }) => name === 'done')).toHaveLength(1)
      expect(ends.find(({ name }) => name === 'email')).toMatchObject({ screen: 'address', email: to, refusal: { code: 'email-taken' } })
      expect(await count(world(), 'identifier WHERE value = ?', to)).toBe(1)
    })

    it('of a sign-up and a change for one address leaves one account with it', async () => {
      const { email, browser } = await holder(world())
      const to = someone()
      const newcomer = new Browser(world())
      await newcomer.begin({ input: { email: to } })
      await newcomer.go('submit')
      await newcomer.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
      const theirs = codeFor(world(), to)
      await toCode(world(), browser, email, to)
      const own = codeFor(world(), to)
      await Promise.all([newcomer.turn('submit', { code: theirs }), browser.turn('submit', { code: own })])
      expect(await count(world(), 'identifier WHERE value = ?', to)).toBe(1)
      const { rows } = await world().database.execute(
        `SELECT 1 FROM account a WHERE (SELECT count(*) FROM identifier WHERE account_id = a.id AND kind = 'email') <> 1`,
      )
      expect(rows).toHaveLength(0)
    })
  })

  describe('somebody else', () => {
    it('without a session, or with one of another utility, changes nothing', async () => {
      const { email, browser } = await holder(world())
      expect((await new Browser(world()).start({ kind: 'email' })).status).toBe(401)
      const token = [...browser.cookies].find(([name]) => name.endsWith('-session'))?.[1]
      const elsewhere = await world().fetch(
        new Request('http://area.second.localhost:8787/v1/second/journeys', {
          method: 'POST',
          headers: {
            Origin: 'http://area.second.localhost:8787',
            'Content-Type': 'application/json',
            Cookie: `__Host-foyer-second-session=${token}`,
          },
          body: JSON.stringify({ key: newKey(), kind: 'email', audience: 'individual', locale: 'fr', client: 2 }),
        }),
      )
      expect(elsewhere.status).toBe(401)
      const stranger = await holder(world())
      await toCode(world(), stranger.browser, stranger.email, someone())
      await toCode(world(), browser, email, someone())
      const body = browser.turnBody('submit', { code: '000000' })
      expect((await stranger.browser.send('POST', `/journeys/${browser.journey?.id}`, body)).status).toBe(404)
      await browser.send('DELETE', '/session')
      expect((await browser.turn('submit', { code: '000000' })).status).toBe(401)
    })

    it('who sits at a raised session needs the proof all the same', async () => {
      const { email, browser } = await holder(world())
      await raise(world(), browser, email)
      expect(await browser.begin({ kind: 'email' })).toMatchObject({ name: 'code', purpose: 'step-up' })
      expect((await browser.turn('submit', { email: someone() }, { step: 'email' })).status).toBe(409)
      expect(await write(browser, 'DELETE', '/factors/0195f2c4-7c1e-7b1a-9f43-2f8f1c9d2a11')).toMatchObject({ status: 404 })
    })
  })
}
