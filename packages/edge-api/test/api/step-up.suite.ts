import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../src/platform/durations.ts'
import { Browser, logIn, newKey, PASSWORD } from './browser.ts'
import { addApp, appCode, holder, newestCode, raise, subjects } from './factors.ts'
import { count, read, signedIn, write } from './people.ts'
import type { World } from './world.ts'

const NEW_PASSWORD = 'Cypres-vert-1912'

/** a fresh proof before what is sensitive changes. */
export function stepUpSuite(world: () => World): void {
  const change = (browser: Browser, key = newKey()) => write(browser, 'PUT', '/password', { password: NEW_PASSWORD }, key)

  describe('R-5 a step-up', () => {
    it('is asked for by a write, is a journey, and lets the same write through', async () => {
      const { email, browser } = await holder(world())
      const key = newKey()
      const refused = await change(browser, key)
      expect(refused).toMatchObject({ status: 403, body: { code: 'step-up-required', purpose: 'security' } })
      expect(await browser.begin({ kind: 'step-up', purpose: 'security' })).toMatchObject({
        name: 'code',
        purpose: 'step-up',
        channel: 'email',
        target: email,
      })
      expect(await browser.go('submit', { code: newestCode(world(), email) })).toMatchObject({
        name: 'done',
        outcome: 'confirmed',
        isSignedIn: false,
      })
      expect(await change(browser, key)).toMatchObject({ status: 200, body: { ended: 0 } })
      expect(subjects(world(), email)[0]).toMatch(/mot de passe .*a changé/)
    })

    it('holds for five minutes', async () => {
      const { email, browser } = await holder(world())
      await raise(world(), browser, email)
      world().pass(5 * MINUTE_MS - 1_000)
      expect(await browser.send('POST', '/factor-offers', { kind: 'totp' })).toMatchObject({ status: 200 })
      world().pass(1_001)
      expect(await change(browser)).toMatchObject({ status: 403, body: { code: 'step-up-required' } })
      expect(await browser.send('POST', '/factor-offers', { kind: 'totp' })).toMatchObject({ status: 403 })
      await raise(world(), browser, email)
      expect(await change(browser)).toMatchObject({ status: 200 })
    })

    it('is of one session, and of one purpose', async () => {
      const { email, browser } = await holder(world())
      const other = await logIn(world(), email)
      await raise(world(), other, email)
      expect(await change(browser)).toMatchObject({ status: 403 })
      await raise(world(), browser, email, 'bank-details')
      expect(await change(browser)).toMatchObject({ status: 403, body: { purpose: 'security' } })
      expect(await change(other)).toMatchObject({ status: 200 })
    })

    it('begins with a session and for a purpose', async () => {
      const { browser } = await holder(world())
      expect(await new Browser(world()).start({ kind: 'step-up', purpose: 'security' })).toMatchObject({ status: 401 })
      expect(await browser.start({ kind: 'step-up' })).toMatchObject({ status: 422 })
    })

    it('ends with its session: what was proved in it raises no other', async () => {
      const { email, browser } = await holder(world())
      await browser.begin({ kind: 'step-up', purpose: 'security' })
      const code = newestCode(world(), email)
      const body = browser.turnBody('submit', { code })
      await browser.send('DELETE', '/session')
      expect((await browser.send('POST', `/journeys/${browser.journey?.id}`, body)).status).toBe(401)
    })

    it('asks whoever has an app for its code, and takes no e-mail for it', async () => {
      const { email, browser } = await holder(world())
      await raise(world(), browser, email)
      const { secret } = await addApp(world(), browser)
      const step = await browser.begin({ kind: 'step-up', purpose: 'security' })
      expect(step).toMatchObject({ channel: 'totp', others: [] })
      expect(step).not.toHaveProperty('lost')
      expect(await browser.go('switch-channel', { channel: 'email' })).toMatchObject({ channel: 'totp' })
      expect(await browser.go('submit', { code: appCode(world(), secret) })).toMatchObject({ outcome: 'confirmed' })
    })

    it('of a repeat whose time is over is not asked for again: what was done is done', async () => {
      const { email, browser } = await holder(world())
      await raise(world(), browser, email)
      const key = newKey()
      expect(await change(browser, key)).toMatchObject({ status: 200 })
      world().pass(6 * MINUTE_MS)
      expect(await change(browser, key)).toMatchObject({ status: 200 })
      expect(await write(browser, 'PUT', '/password', { password: `${NEW_PASSWORD}x` }, key)).toMatchObject({
        body: { code: 'key-reused' },
      })
    })

    it('of sixteen at once lets one write do it', async () => {
      const { email, browser } = await holder(world())
      await raise(world(), browser, email)
      const key = newKey()
      const all = await Promise.all(Array.from({ length: 16 }, () => change(browser, key)))
      expect(all.filter(({ status }) => status !== 200)).toEqual([])
      expect(
        await count(
          world(),
          "audit WHERE action = 'password.changed' AND account_id = (SELECT account_id FROM identifier WHERE value = ?)",
          email,
        ),
      ).toBe(1)
    })
  })

  describe('a password that is changed', () => {
    it('signs out every other device, and is the only one that works', async () => {
      const { email, browser } = await holder(world())
      const other = await logIn(world(), email)
      await raise(world(), browser, email)
      expect(await change(browser)).toMatchObject({ status: 200, body: { ended: 1 } })
      expect(await other.session()).toBeNull()
      expect((await browser.session())?.account.email).toBe(email)
      const again = new Browser(world())
      await again.begin({ input: { email } })
      expect(await again.go('submit', { password: PASSWORD })).toMatchObject({ refusal: { code: 'password-wrong' } })
      expect(await again.go('submit', { password: NEW_PASSWORD })).toMatchObject({ name: 'code' })
    })

    it('meets the policy of the areas it opens', async () => {
      const { email, browser } = await holder(world())
      expect(await read(browser, '/password')).toMatchObject({ body: { policy: { minLength: 8, upper: true, digit: true } } })
      await raise(world(), browser, email)
      for (const [password, code] of [
        ['Court-1', 'too-short'],
        ['tout-en-bas-1912', 'needs-upper'],
        ['Sans-chiffre-ici', 'needs-digit'],
        ['Password1', 'too-common'],
        ['Motdepasse1', 'too-common'],
        ['$Oleil-2026', 'too-common'],
        ['#Smeg-2026#', 'too-common'],
      ] as const)
        expect(await write(browser, 'PUT', '/password', { password })).toMatchObject({ status: 422, body: { fields: { password: code } } })
    })
  })

  describe('sessions', () => {
    it('are shown with the device they were opened on, and end one by one or all but this', async () => {
      const { email, browser } = await holder(world())
      const [second, third] = [await logIn(world(), email), await logIn(world(), email)]
      const { body } = await read(browser, '/sessions')
      expect(body.items.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([true, false, false])
      const [, one] = body.items
      expect(await write(browser, 'DELETE', `/sessions/${one.id}`)).toMatchObject({ status: 200, body: { ended: 1 } })
      expect(await write(browser, 'DELETE', `/sessions/${one.id}`)).toMatchObject({ status: 404 })
      expect(await write(browser, 'DELETE', '/sessions')).toMatchObject({ status: 200, body: { ended: 1 } })
      expect([await second.session(), await third.session()]).toEqual([null, null])
      expect((await read(browser, '/sessions')).body.items).toHaveLength(1)
    })
  })

  describe('the activity', () => {
    it('is the owner\u2019s own, newest first, in pages', async () => {
      const { email, browser } = await holder(world())
      await raise(world(), browser, email)
      await addApp(world(), browser)
      const { body } = await read(browser, '/activity')
      expect(body.items[0]).toMatchObject({ action: 'factor.added', kind: 'totp', by: 'owner' })
      expect(body.items.map(({ action }: { action: string }) => action)).toContain('session.opened')
      for (let times = 0; times < 10; times++) await logIn(world(), (await holder(world())).email)
      const stranger = await holder(world())
      expect((await read(stranger.browser, '/activity')).body.items).toHaveLength(3)
      expect((await read(browser, '/activity?cursor=none')).status).toBe(422)
    })
  })

  describe('somebody else\u2019s session', () => {
    it('gets and changes nothing of an account\u2019s protection; nor does a visitor, nor another utility', async () => {
      const { email, browser } = await holder(world())
      await raise(world(), browser, email)
      const { id } = await addApp(world(), browser)
      const { body: sessions } = await read(browser, '/sessions')
      const stranger = await holder(world())
      await raise(world(), stranger.browser, stranger.email)
      expect(await write(stranger.browser, 'DELETE', `/factors/${id}`)).toMatchObject({ status: 404 })
      expect(await write(stranger.browser, 'PATCH', `/factors/${id}`, { name: 'À moi' })).toMatchObject({ status: 404 })
      expect(await write(stranger.browser, 'DELETE', `/sessions/${sessions.items[0].id}`)).toMatchObject({ status: 404 })
      expect((await read(stranger.browser, '/factors')).body.items).toMatchObject([{ kind: 'email' }])
      for (const path of ['/factors', '/sessions', '/activity', '/password']) {
        expect((await new Browser(world()).send('GET', path)).status).toBe(401)
        const token = [...browser.cookies].find(([name]) => name.endsWith('-session'))?.[1]
        const elsewhere = await world().fetch(
          new Request(`http://area.second.localhost:8787/v1/second${path}`, {
            headers: { Cookie: `__Host-foyer-second-session=${token}` },
          }),
        )
        expect(elsewhere.status).toBe(401)
      }
      expect(await write((await signedIn(world())).browser, 'DELETE', '/sessions')).toMatchObject({ body: { ended: 0 } })
      expect((await browser.session())?.account.email).toBe(email)
    })

    it('does not remove the e-mail address, which everything rests on', async () => {
      const { email, browser } = await holder(world())
      await raise(world(), browser, email)
      const { body } = await read(browser, '/factors')
      expect(await write(browser, 'DELETE', `/factors/${body.items[0].id}`)).toMatchObject({ status: 409, body: { code: 'last-factor' } })
    })
  })

  describe('a mobile number', () => {
    it('is added by a journey of its own that begins with a proof, and is told', async () => {
      const { email, browser } = await holder(world())
      expect(await browser.begin({ kind: 'phone' })).toMatchObject({ name: 'code', purpose: 'step-up' })
      expect(await browser.go('submit', { code: newestCode(world(), email) })).toMatchObject({
        name: 'phone',
        screen: 'number',
        optional: false,
      })
      const number = `+33612${String(Math.floor(Math.random() * 900_000) + 100_000)}`
      expect(await browser.go('submit', { phone: number, country: 'FR' })).toMatchObject({ screen: 'code' })
      expect(await browser.go('submit', { code: newestCode(world(), number) })).toMatchObject({ name: 'done', outcome: 'phone-added' })
      expect(subjects(world(), email)[0]).toMatch(/numéro de mobile est ajouté/)
      const { items } = (await read(browser, '/factors')).body
      expect(items[1]).toMatchObject({ kind: 'sms', target: `•• •• ${number.slice(-4, -2)} ${number.slice(-2)}` })
      await raise(world(), browser, email)
      expect(await write(browser, 'DELETE', `/factors/${items[1].id}`)).toMatchObject({ status: 200 })
      // Whoever reads the mailbox alone cannot do so unheard.
      expect(world().messages(number)[0]?.text).toMatch(/numéro de mobile est retiré/)
    })
  })
}
