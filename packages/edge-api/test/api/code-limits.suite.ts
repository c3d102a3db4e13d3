import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../src/platform/durations.ts'
import { Browser, codeFor, logIn, PASSWORD, signUp } from './browser.ts'
import { someone, type World } from './world.ts'

/** A browser that has just been asked for its log-in code. */
async function atCode(world: World, email: string): Promise<Browser> {
  const browser = new Browser(world)
  await browser.begin({ input: { email } })
  await browser.go('submit', { password: PASSWORD })
  return browser
}

async function addNumber(world: World, email: string, number: string): Promise<void> {
  await world.database.execute({
    sql: `INSERT INTO factor (id, account_id, kind, target, verified_at) SELECT 'f' || account_id, account_id, 'sms', ?, 1 FROM identifier WHERE value = ?`,
    args: [number, email],
  })
}

/** What codes and passwords are limited by, on whichever runtime the world is. */
export function codeLimitsSuite(world: () => World): void {
  describe('codes', () => {
    it('allow five tries, which a resend does not reset', async () => {
      const email = someone()
      await signUp(world(), email, await world().customer())
      const browser = await atCode(world(), email)
      const wrong = codeFor(world(), email) === '000000' ? '000001' : '000000'
      for (const triesLeft of [4, 3])
        expect(await browser.go('submit', { code: wrong })).toMatchObject({ refusal: { code: 'code-wrong', triesLeft } })
      expect(await browser.go('resend')).toMatchObject({ refusal: { code: 'code-too-soon' } })
      world().pass(60_001)
      const old = codeFor(world(), email)
      expect(await browser.go('resend')).toMatchObject({ triesLeft: 3 })
      if (old !== codeFor(world(), email))
        expect(await browser.go('submit', { code: old })).toMatchObject({ refusal: { code: 'code-wrong', triesLeft: 2 } })
      await browser.go('submit', { code: wrong })
      expect(await browser.go('submit', { code: wrong })).toMatchObject({ refusal: { code: 'code-exhausted' } })
      expect(await browser.go('submit', { code: codeFor(world(), email) })).toMatchObject({ refusal: { code: 'code-exhausted' } })
    })

    it('leave on one channel once a minute, whatever is pressed', async () => {
      const email = someone()
      const number = `+33612${String(Math.floor(Math.random() * 900_000) + 100_000)}`
      await signUp(world(), email, await world().customer())
      await addNumber(world(), email, number)
      const browser = await atCode(world(), email)
      const sent = () =>
        [world().messages(email), world().messages(number)].map((all) => all.filter(({ text }) => /\d{3}/.test(text)).length)
      const [mails = 0] = sent()
      expect(await browser.go('switch-channel', { channel: 'email' })).toMatchObject({ refusal: { code: 'code-too-soon' } })
      // Nothing is known of it, so it is the channel that is shown.
      expect(await browser.go('switch-channel', { channel: 'totp' })).toMatchObject({ refusal: { code: 'code-too-soon' } })
      expect(await browser.go('switch-channel', { channel: 'sms' })).not.toHaveProperty('refusal')
      for (const channel of ['sms', 'email', 'sms', 'email'])
        expect(await browser.go('switch-channel', { channel })).toMatchObject({ channel: 'sms', refusal: { code: 'code-too-soon' } })
      expect(sent()).toEqual([mails, 1])
      world().pass(60_001)
      expect(await browser.go('switch-channel', { channel: 'email' })).toMatchObject({ channel: 'email' })
      expect(sent()).toEqual([mails + 1, 1])
    })

    it('expire after ten minutes', async () => {
      const email = someone()
      await signUp(world(), email, await world().customer())
      const browser = await atCode(world(), email)
      world().pass(600_001)
      expect(await browser.go('submit', { code: codeFor(world(), email) })).toMatchObject({ refusal: { code: 'code-expired' } })
    })

    it('belong to a journey: one of another journey to the same address opens nothing', async () => {
      const email = someone()
      await signUp(world(), email, await world().customer())
      const theirs = await atCode(world(), email)
      const foreign = codeFor(world(), email)
      const mine = await atCode(world(), email)
      if (foreign !== codeFor(world(), email))
        expect(await mine.go('submit', { code: foreign })).toMatchObject({ refusal: { code: 'code-wrong' } })
      expect(await theirs.go('submit', { code: foreign })).toMatchObject({ name: 'done' })
    })

    it('leave six times an hour for strangers, and go on for a device that signed in before', async () => {
      const email = someone()
      const owner = await signUp(world(), email, await world().customer())
      for (let i = 0; i < 6; i++) await atCode(world(), email)
      const stranger = await atCode(world(), email)
      expect(stranger.journey?.step).toMatchObject({ name: 'code', delivery: 'failed', refusal: { code: 'code-too-many' } })
      await owner.begin({ input: { email } })
      expect(await owner.go('submit', { password: PASSWORD })).not.toHaveProperty('refusal')
      expect(await owner.go('submit', { code: codeFor(world(), email) })).toMatchObject({ name: 'done' })
    })
  })

  describe('R-17 the pause', () => {
    it('is not prolonged by attempts, ends at exactly its time, and keeps no known device out', async () => {
      const email = someone()
      const owner = await signUp(world(), email, await world().customer())
      const stranger = new Browser(world())
      await stranger.begin({ input: { email } })
      for (let i = 0; i < 4; i++) await stranger.go('submit', { password: 'wrong-Password-1' })
      const paused = await stranger.go('submit', { password: 'wrong-Password-1' })
      expect(paused).toMatchObject({ refusal: { code: 'paused' } })
      const until = Date.parse(paused.refusal?.until ?? '')
      world().pass(MINUTE_MS)
      expect(await stranger.go('submit', { password: PASSWORD })).toMatchObject({
        refusal: { code: 'paused', until: new Date(until).toISOString() },
      })
      await logIn(world(), email, owner)
      expect(owner.journey?.step).toMatchObject({ name: 'done' })
      world().pass(until - world().now())
      expect(await stranger.go('submit', { password: PASSWORD })).toMatchObject({ name: 'code' })
    })

    it('is over with a password chosen anew by a code', async () => {
      const email = someone()
      await signUp(world(), email, await world().customer())
      const browser = new Browser(world())
      await browser.begin({ input: { email } })
      for (let i = 0; i < 5; i++) await browser.go('submit', { password: 'wrong-Password-1' })
      await browser.begin({ kind: 'recover', from: browser.journey?.id ?? '' })
      await browser.go('submit', { code: codeFor(world(), email) })
      await browser.go('submit', { password: 'Nouveau-mot-42' })
      await browser.begin({ input: { email } })
      expect(await browser.go('submit', { password: 'Nouveau-mot-42' })).toMatchObject({ name: 'code' })
    })
  })
}
