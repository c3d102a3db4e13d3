import { describe, expect, it } from 'vitest'
import { Browser, codeFor, logIn, PASSWORD, signUp } from './browser.ts'
import { newestCode } from './factors.ts'
import { someone, type World } from './world.ts'

/** The individual's journeys, on whichever runtime the world is. */
export function journeySuite(world: () => World): void {
  describe('S-12 an individual creates an account', () => {
    it('goes from the address to a linked, signed-in account, counted in six', async () => {
      const [email, customer, browser] = [someone(), await world().customer(), new Browser(world())]
      expect(await browser.begin({ input: { email: ` ${email.toUpperCase()} ` } })).toMatchObject({
        name: 'no-account',
        email,
        offer: 'create',
        actions: ['submit', 'change', 'back'],
      })
      expect(browser.journey).toMatchObject({ at: null, of: null })
      expect(await browser.go('submit')).toMatchObject({
        name: 'choose-password',
        names: true,
        purpose: 'create',
        policy: { minLength: 8 },
      })
      expect(browser.journey).toMatchObject({ at: 2, of: 6 })
      const code = await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
      expect(code).toMatchObject({ name: 'code', purpose: 'verify-email', channel: 'email', target: email, triesLeft: 5 })
      expect(code.actions).toEqual(['submit', 'resend', 'change', 'back'])
      expect(await browser.go('submit', { code: codeFor(world(), email) })).toMatchObject({
        name: 'phone',
        screen: 'number',
        optional: true,
      })
      expect(await browser.go('submit', { phone: '06 12 34 56 78', country: 'FR' })).toMatchObject({
        name: 'phone',
        screen: 'code',
        target: '\u2022\u2022 \u2022\u2022 56 78',
      })
      expect(browser.journey).toMatchObject({ at: 4, of: 6 })
      expect(await browser.go('submit', { code: codeFor(world(), '+33612345678') })).toMatchObject({ name: 'references' })
      expect(browser.journey).toMatchObject({ at: 5, of: 6 })
      expect(await browser.go('submit', { customer: customer.reference, edl: customer.edl })).toMatchObject({
        name: 'terms',
        texts: [{ id: 'terms-of-use', pages: 6 }],
      })
      expect(await browser.session()).toBeNull()
      const done = await browser.go('submit', { accepted: true })
      expect(done).toMatchObject({
        name: 'done',
        outcome: 'account-opened',
        firstName: 'Jeanne',
        contracts: [{ reference: customer.contract }],
      })
      expect(await browser.session()).toMatchObject({
        account: { email, firstName: 'Jeanne', lastName: 'Exemple' },
        customers: [{ id: customer.id, role: 'owner' }],
      })
      expect(world().messages(email)[0]?.text).toContain('Jeanne')
    })

    it('refuses a password that the policy or the list of common ones refuses, and says why by field', async () => {
      const browser = new Browser(world())
      const email = someone()
      await browser.begin({ input: { email } })
      await browser.go('submit')
      const names = { firstName: 'Jeanne', lastName: 'Exemple' }
      expect(await browser.go('submit', { password: 'short1A', ...names })).toMatchObject({
        refusal: { code: 'password-refused', fields: { password: 'too-short' } },
      })
      expect(await browser.go('submit', { password: 'Password1', ...names })).toMatchObject({
        refusal: { fields: { password: 'too-common' } },
      })
      expect(await browser.go('submit', { password: 'Xx-jeanne-9', ...names })).toMatchObject({
        refusal: { fields: { password: 'contains-email' } },
      })
      expect(await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne' })).toMatchObject({
        refusal: { fields: { lastName: 'missing' } },
      })
    })

    it('goes back to correct the address, and voids what stood on it', async () => {
      const browser = new Browser(world())
      const [wrong, right] = [someone(), someone()]
      await browser.begin({ input: { email: wrong } })
      await browser.go('submit')
      await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
      const stale = codeFor(world(), wrong)
      expect(await browser.go('change')).toMatchObject({ name: 'identify' })
      expect(await browser.go('submit', { email: right })).toMatchObject({ name: 'no-account', email: right })
      await browser.go('submit')
      expect(await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })).toMatchObject({
        name: 'code',
        target: right,
      })
      if (stale !== codeFor(world(), right))
        expect(await browser.go('submit', { code: stale })).toMatchObject({ refusal: { code: 'code-wrong', triesLeft: 4 } })
      expect(await browser.go('submit', { code: codeFor(world(), right) })).toMatchObject({ name: 'phone' })
    })
  })

  describe('S-13 an account that is linked to nothing', () => {
    it('is resumed: password, code, references, terms', async () => {
      const [email, customer, first] = [someone(), await world().customer(), new Browser(world())]
      await first.begin({ input: { email } })
      await first.go('submit')
      await first.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
      await first.go('submit', { code: codeFor(world(), email) })
      const later = new Browser(world())
      expect(await later.begin({ input: { email } })).toMatchObject({ name: 'password', email, canRecover: true })
      expect(later.journey).toMatchObject({ at: null, of: null })
      expect(await later.go('submit', { password: PASSWORD })).toMatchObject({ name: 'code', purpose: 'sign-in' })
      expect(later.journey).toMatchObject({ at: 2, of: 4 })
      expect(await later.go('submit', { code: codeFor(world(), email) })).toMatchObject({ name: 'references' })
      expect(await later.go('submit', { customer: customer.reference, edl: customer.edl })).toMatchObject({ name: 'terms' })
      expect(await later.go('submit', { accepted: true })).toMatchObject({ name: 'done', outcome: 'contract-linked' })
      expect(await later.session()).toMatchObject({ customers: [{ id: customer.id }] })
    })
  })

  describe('S-15 log-in', () => {
    it('asks for the password and one code, at step 2 of 2', async () => {
      const email = someone()
      await signUp(world(), email, await world().customer())
      const browser = new Browser(world())
      await browser.begin({ input: { email } })
      expect(await browser.go('submit', { password: PASSWORD })).toMatchObject({ name: 'code', channel: 'email', others: [] })
      expect(browser.journey).toMatchObject({ at: 2, of: 2 })
      expect(await browser.go('submit', { code: codeFor(world(), email) })).toEqual({
        name: 'done',
        actions: [],
        outcome: 'signed-in',
        isSignedIn: true,
        firstName: 'Jeanne',
      })
      expect(await browser.session()).not.toBeNull()
    })

    it('offers the other channel, and sends to the one used last', async () => {
      const email = someone()
      const browser = await signUp(world(), email, await world().customer())
      await world().database.execute({
        sql: `INSERT INTO factor (id, account_id, kind, target, verified_at) SELECT 'f' || account_id, account_id, 'sms', '+33639980077', 1 FROM identifier WHERE value = ?`,
        args: [email],
      })
      await browser.begin({ input: { email } })
      expect(await browser.go('submit', { password: PASSWORD })).toMatchObject({
        channel: 'email',
        others: [{ channel: 'sms', target: '\u2022\u2022 \u2022\u2022 00 77' }],
      })
      expect(await browser.go('switch-channel', { channel: 'sms' })).toMatchObject({ channel: 'sms', others: [{ channel: 'email' }] })
      const sms = world().messages('+33639980077')[0]
      expect(sms?.text).toMatch(/@www\.smeg\.localhost #\d{6}$/)
      expect(await browser.go('submit', { code: codeFor(world(), '+33639980077') })).toMatchObject({ name: 'done' })
      await browser.begin({ input: { email } })
      expect(await browser.go('submit', { password: PASSWORD })).toMatchObject({ channel: 'sms' })
    })

    it('signs out for good', async () => {
      const email = someone()
      const browser = await signUp(world(), email, await world().customer())
      const kept = new Map(browser.cookies)
      expect((await browser.send('DELETE', '/session')).status).toBe(200)
      expect(await browser.session()).toBeNull()
      for (const [name, value] of kept) browser.cookies.set(name, value)
      expect(await browser.session()).toBeNull()
    })
  })

  describe('signing out everywhere', () => {
    it('ends every session of the account, and nobody else\u2019s', async () => {
      const email = someone()
      const here = await signUp(world(), email, await world().customer())
      const there = await logIn(world(), email)
      const other = await signUp(world(), someone(), await world().customer())
      expect((await here.send('DELETE', '/session?everywhere=true')).status).toBe(200)
      expect(await there.session()).toBeNull()
      expect(await other.session()).not.toBeNull()
      expect((await new Browser(world()).send('DELETE', '/session?everywhere=perhaps')).status).toBe(422)
    })
  })

  describe('S-14 forgotten password', () => {
    it('shows a stranger who knows the address no more of the number than its end, and a known device and who knows the password more', async () => {
      const [email, number] = [someone(), `+3934712${String(Math.floor(Math.random() * 90_000) + 10_000)}`]
      const known = await signUp(world(), email, await world().customer())
      await world().database.execute({
        sql: `INSERT INTO factor (id, account_id, kind, target, verified_at, last_used_at) SELECT ?1, account_id, 'sms', ?1, 0, 1e15 FROM identifier WHERE value = ?2`,
        args: [number, email],
      })
      const [four, two] = [`•• •• ${number.slice(-4, -2)} ${number.slice(-2)}`, `•• •• •• ${number.slice(-2)}`]
      const seen = async (browser: Browser) => {
        const step = await browser.begin({ kind: 'recover', input: { email } })
        return step.name === 'code' ? [step.target, ...step.others.map(({ target }) => target)] : []
      }
      expect(await seen(new Browser(world()))).toEqual([two, email])
      expect(await seen(known)).toEqual([four, email])
      const stranger = new Browser(world())
      await stranger.begin({ input: { email } })
      expect(await stranger.go('submit', { password: PASSWORD })).toMatchObject({ name: 'code', target: four })
    })

    it('carries the address over, asks a code, revokes every session and confirms by e-mail', async () => {
      const email = someone()
      const elsewhere = await signUp(world(), email, await world().customer())
      const browser = new Browser(world())
      await browser.begin({ input: { email } })
      expect(await browser.begin({ kind: 'recover', from: browser.journey?.id ?? '' })).toMatchObject({
        name: 'code',
        purpose: 'recover',
        target: email,
      })
      expect(browser.journey).toMatchObject({ at: 1, of: 2 })
      expect(await browser.go('submit', { code: codeFor(world(), email) })).toMatchObject({
        name: 'choose-password',
        purpose: 'reset',
        names: false,
      })
      expect(await browser.go('submit', { password: 'Nouveau-mot-42' })).toMatchObject({ name: 'done', outcome: 'password-changed' })
      expect(await browser.session()).toBeNull()
      expect(await elsewhere.session()).toBeNull()
      expect(world().messages(email)[0]?.subject).toMatch(/mot de passe/i)
      await browser.begin({ input: { email } })
      expect(await browser.go('submit', { password: PASSWORD })).toMatchObject({ refusal: { code: 'password-wrong' } })
      expect(await browser.go('submit', { password: 'Nouveau-mot-42' })).toMatchObject({ name: 'code' })
    })
  })

  describe('a new password', () => {
    it('makes every device a stranger\u2019s, and its letter names what stays', async () => {
      const email = someone()
      const known = await signUp(world(), email, await world().customer())
      const number = `+33612${String(Math.floor(Math.random() * 900_000) + 100_000)}`
      await known.begin({ kind: 'phone' })
      await known.go('submit', { code: codeFor(world(), email) })
      await known.go('submit', { phone: number, country: 'FR' })
      await known.go('submit', { code: codeFor(world(), number) })
      const shownTo = async (browser: Browser) => {
        const step = await browser.begin({ kind: 'recover', input: { email } })
        return step.name === 'code' ? step.others.map(({ target }) => target) : []
      }
      const masked = (digits: string) => `\u2022\u2022 \u2022\u2022 ${digits} ${number.slice(-2)}`
      expect(await shownTo(known)).toEqual([masked(number.slice(-4, -2))])
      await known.go('submit', { code: newestCode(world(), email) })
      expect(await known.go('submit', { password: 'Nouveau-mot-42' })).toMatchObject({ outcome: 'password-changed' })
      expect(world().messages(email)[0]?.text).toContain(`le mobile ${masked(number.slice(-4, -2))}`)
      expect(world().messages(email)[0]?.text).not.toContain('application d\u2019authentification')
      expect(await shownTo(known)).toEqual([masked('\u2022\u2022')])
      await known.begin({ input: { email } })
      await known.go('submit', { password: 'Nouveau-mot-42' })
      await known.go('submit', { code: newestCode(world(), email) })
      expect(await shownTo(known)).toEqual([masked(number.slice(-4, -2))])
    })
  })

  describe('the link journey', () => {
    it('links a further contract to a session, and nothing without one', async () => {
      const email = someone()
      const browser = await signUp(world(), email, await world().customer())
      const second = await world().customer()
      expect(await browser.begin({ kind: 'link' })).toMatchObject({ name: 'references' })
      expect(await browser.go('submit', { customer: second.reference, edl: second.edl })).toMatchObject({
        name: 'done',
        outcome: 'contract-linked',
      })
      expect((await browser.session())?.customers).toHaveLength(2)
      const stranger = new Browser(world())
      expect((await stranger.start({ kind: 'link' })).status).toBe(401)
    })

    it('tells of a wrong pair in one notice, five times an hour, and of a claimed one that it is looked at', async () => {
      const [email, taken] = [someone(), await world().customer()]
      await signUp(world(), someone(), taken)
      const browser = await signUp(world(), email, await world().customer())
      const mine = await world().customer()
      await browser.begin({ kind: 'link' })
      expect(await browser.go('submit', { customer: taken.reference, edl: taken.edl })).toMatchObject({
        refusal: { code: 'references-under-review' },
      })
      const { rows } = await world().database.execute({ sql: 'SELECT count(*) AS n FROM claim WHERE customer_id = ?', args: [taken.id] })
      expect(Number(rows[0]?.['n'])).toBe(1)
      // Two of five are used: the pair at sign-up and the claimed one.
      expect(await browser.go('submit', { customer: mine.reference, edl: taken.edl })).toMatchObject({
        refusal: { code: 'references-wrong', triesLeft: 2 },
      })
      await browser.go('submit', { customer: mine.reference, edl: taken.edl })
      expect(await browser.go('submit', { customer: mine.reference, edl: taken.edl })).toMatchObject({
        refusal: { code: 'references-exhausted' },
      })
      expect(await browser.go('submit', { customer: mine.reference, edl: mine.edl })).toMatchObject({
        refusal: { code: 'references-exhausted' },
      })
      world().pass(3_600_001)
      await logIn(world(), email, browser)
      await browser.begin({ kind: 'link' })
      expect(await browser.go('submit', { customer: mine.reference, edl: mine.edl })).toMatchObject({ name: 'done' })
    })
  })
}
