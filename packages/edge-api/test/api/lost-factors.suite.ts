import { describe, expect, it } from 'vitest'
import { authenticatorsOf, resetFactors } from '../../src/identity/factors/reset-factors.ts'
import { deliver } from '../../src/messages/outbox.ts'
import { HOUR_MS } from '../../src/platform/durations.ts'
import { Browser, logIn, PASSWORD } from './browser.ts'
import { addApp, appCode, makeCodes, newestCode, subjects, toProof, withApp } from './factors.ts'
import { read, write } from './people.ts'
import type { World } from './world.ts'

/** Whoever lost an app or a passkey does without it, and the owner hears of it. */
export function lostFactorsSuite(world: () => World): void {
  describe('whoever lost it', () => {
    it('waits three days after a code by e-mail, of which everybody hears, and then does without', async () => {
      const { email } = await withApp(world())
      const { browser, step } = await toProof(world(), email)
      expect(step).toMatchObject({ lost: { channel: 'email', target: email, dueAt: null, delayHours: 72 } })
      expect(await browser.go('switch-channel', { channel: 'email' })).toMatchObject({ channel: 'email', lost: { dueAt: null } })
      const asked = await browser.go('submit', { code: newestCode(world(), email) })
      expect(asked).toMatchObject({
        name: 'code',
        channel: 'totp',
        refusal: { code: 'release-pending' },
        lost: { dueAt: expect.any(String) },
      })
      expect(subjects(world(), email)[0]).toMatch(/accès sans vos clés est demandé/)
      world().pass(71 * HOUR_MS)
      expect((await toProof(world(), email)).step).toMatchObject({ channel: 'totp', others: [], lost: { dueAt: expect.any(String) } })
      world().pass(HOUR_MS)
      const due = await toProof(world(), email)
      expect(due.step).toMatchObject({ channel: 'totp', others: [{ channel: 'email' }] })
      await due.browser.go('switch-channel', { channel: 'email' })
      expect(await due.browser.go('submit', { code: newestCode(world(), email) })).toMatchObject({ name: 'done', outcome: 'signed-in' })
      expect(subjects(world(), email)[0]).toMatch(/clés et applications sont retirées/)
      expect((await read(due.browser, '/factors')).body).toMatchObject({ items: [{ kind: 'email' }], release: null })
    })

    it('has not lost it when it is used: the request is over', async () => {
      const { email, secret } = await withApp(world())
      const { browser } = await toProof(world(), email)
      await browser.go('switch-channel', { channel: 'email' })
      await browser.go('submit', { code: newestCode(world(), email) })
      const owner = await toProof(world(), email)
      expect(await owner.browser.go('submit', { code: appCode(world(), secret) })).toMatchObject({ name: 'done' })
      expect(subjects(world(), email)[0]).toMatch(/demande d’accès sans clés est annulée/)
      world().pass(73 * HOUR_MS)
      expect((await toProof(world(), email)).step).toMatchObject({ channel: 'totp', others: [] })
    })

    it('has another one now: what was asked for the old one does without neither', async () => {
      const { email, browser, id } = await withApp(world())
      const [code = ''] = await makeCodes(browser)
      const { browser: lost } = await toProof(world(), email)
      await lost.go('switch-channel', { channel: 'email' })
      await lost.go('submit', { code: newestCode(world(), email) })
      await browser.begin({ kind: 'step-up', purpose: 'security' })
      await browser.go('switch-channel', { channel: 'recovery' })
      expect(await browser.go('submit', { code })).toMatchObject({ outcome: 'confirmed' })
      expect(await write(browser, 'DELETE', `/factors/${id}`)).toMatchObject({ status: 200 })
      await addApp(world(), browser)
      expect((await read(browser, '/factors')).body.release).toBeNull()
      expect((await read(browser, '/activity')).body.items).toContainEqual(expect.objectContaining({ action: 'factors.release-cancelled' }))
      world().pass(73 * HOUR_MS)
      expect((await toProof(world(), email)).step).toMatchObject({ channel: 'totp', others: [], lost: { dueAt: null } })
    })

    it('is helped by the operator, which everybody hears and the log says, and every session ends', async () => {
      const { email, browser } = await withApp(world())
      const number = `+33612${String(Math.floor(Math.random() * 900_000) + 100_000)}`
      await world().database.execute({
        sql: `INSERT INTO factor (id, account_id, kind, target, verified_at) SELECT ?1, account_id, 'sms', ?1, 0 FROM identifier WHERE value = ?2`,
        args: [number, email],
      })
      expect(await authenticatorsOf(world(), email)).toMatchObject([{ kind: 'totp', name: 'Téléphone' }])
      expect(await resetFactors(world().deployment, world().ports, email.toUpperCase())).toBe(1)
      expect(await browser.session()).toBeNull()
      await deliver(world().deployment, world().ports)
      expect(subjects(world(), email)[0]).toMatch(/nous avons retiré vos clés et applications/)
      expect(world().messages(number)[0]?.text).toMatch(/nous avons retiré vos clés/)
      const again = await logIn(world(), email)
      expect((await read(again, '/activity')).body.items).toContainEqual(
        expect.objectContaining({ action: 'factors.released', by: 'operator' }),
      )
      expect(await resetFactors(world().deployment, world().ports, 'nobody@example.test')).toBeNull()
    })

    it('is objected to by whoever is signed in', async () => {
      const { email, browser } = await withApp(world())
      const thief = await toProof(world(), email)
      await thief.browser.go('switch-channel', { channel: 'email' })
      await thief.browser.go('submit', { code: newestCode(world(), email) })
      expect((await read(browser, '/factors')).body.release).toMatchObject({ dueAt: expect.any(String) })
      expect(await write(browser, 'DELETE', '/factor-release')).toMatchObject({ status: 200 })
      expect(await write(browser, 'DELETE', '/factor-release')).toMatchObject({ status: 404 })
      expect((await read(browser, '/factors')).body.release).toBeNull()
    })

    it('cannot do without by a password that was recovered: the app is asked for all the same', async () => {
      const { email } = await withApp(world())
      const browser = new Browser(world())
      await browser.begin({ kind: 'recover', input: { email } })
      await browser.go('submit', { code: newestCode(world(), email) })
      expect(await browser.go('submit', { password: `${PASSWORD}x` })).toMatchObject({ outcome: 'password-changed' })
      expect(world().messages(email)[0]?.text).toContain('une application d\u2019authentification')
      await browser.begin({ input: { email } })
      expect(await browser.go('submit', { password: `${PASSWORD}x` })).toMatchObject({ name: 'code', channel: 'totp' })
    })
  })
}
