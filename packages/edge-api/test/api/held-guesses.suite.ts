import { describe, expect, it } from 'vitest'
import { unlockAccount } from '../../src/identity/accounts/unlock.ts'
import { HOUR_MS, MINUTE_MS } from '../../src/platform/durations.ts'
import type { Browser } from './browser.ts'
import { appCode, makeCodes, subjects, toProof, withApp } from './factors.ts'
import { read } from './people.ts'
import type { World } from './world.ts'

const GUESSED = /codes faux ont été saisis/

/** Whoever knows the password guesses an app's code: the owner hears of it, guesses take longer and longer, and nobody else waits. */
export function heldGuessesSuite(world: () => World): void {
  const letters = (email: string) => subjects(world(), email).filter((subject) => GUESSED.test(subject))
  const guess = (browser: Browser) => browser.go('submit', { code: '000000' })

  /** A stranger's wrong codes, in journeys of five; what the last one came to. */
  async function guesses(email: string, many: number) {
    let last = null
    for (let left = many; left > 0; left -= 5) {
      const { browser } = await toProof(world(), email)
      for (let n = 0; n < Math.min(5, left); n++) last = await guess(browser)
    }
    return last
  }

  /** Hours until codes are taken again, for a stranger; the right one is refused until then. */
  async function pauseOf(email: string, secret: string): Promise<number> {
    const { browser } = await toProof(world(), email)
    const { refusal } = await browser.go('submit', { code: appCode(world(), secret) })
    if (refusal?.code !== 'factor-paused' || !refusal.until) throw new Error(JSON.stringify(refusal))
    return Math.round((Date.parse(refusal.until) - world().now()) / HOUR_MS)
  }

  describe('guesses at a code that is held', () => {
    it('are counted before they are compared: five a journey, ten in a row, and a known device is not kept out', async () => {
      const { email, browser: own, secret } = await withApp(world())
      const stranger = await toProof(world(), email)
      for (let left = 4; left > 0; left--)
        expect(await guess(stranger.browser)).toMatchObject({ refusal: { code: 'code-wrong', triesLeft: left } })
      expect(await guess(stranger.browser)).toMatchObject({ refusal: { code: 'code-exhausted' } })
      const right = { code: appCode(world(), secret) }
      expect(await stranger.browser.go('submit', right)).toMatchObject({ refusal: { code: 'code-exhausted' } })
      expect(await guesses(email, 5)).toMatchObject({ refusal: { code: 'factor-paused', until: expect.any(String) } })
      const third = await toProof(world(), email)
      expect(await third.browser.go('submit', right)).toMatchObject({ refusal: { code: 'factor-paused', until: expect.any(String) } })
      await own.send('DELETE', '/session')
      const known = await toProof(world(), email, own)
      expect(await known.browser.go('submit', right)).toMatchObject({ name: 'done' })
    })

    it('are told to the owner after five, in the activity each time and by letter once a day', async () => {
      const { email, browser } = await withApp(world())
      const events = async () =>
        (await read(browser, '/activity')).body.items.filter(({ action }: { action: string }) => action === 'factor.guessed')
      await guesses(email, 4)
      expect(letters(email)).toEqual([])
      await guesses(email, 1)
      expect(letters(email)).toHaveLength(1)
      expect(world().messages(email)[0]?.text).toMatch(/tous étaient faux/)
      expect(await events()).toMatchObject([{ by: 'stranger' }])
      await guesses(email, 5)
      expect(letters(email)).toHaveLength(1)
      expect(await events()).toHaveLength(2)
      world().pass(25 * HOUR_MS)
      await guesses(email, 5)
      expect(letters(email)).toHaveLength(2)
    })

    it('of sixteen at once bring one letter', async () => {
      const { email } = await withApp(world())
      const all: Browser[] = []
      for (let n = 0; n < 16; n++) all.push((await toProof(world(), email)).browser)
      await Promise.all(all.map(guess))
      expect(letters(email)).toHaveLength(1)
    })

    it('take longer each time, and start anew after a right code or a quiet day', async () => {
      const { email, secret } = await withApp(world())
      for (const hours of [1, 2, 4]) {
        await guesses(email, 10)
        expect(await pauseOf(email, secret)).toBe(hours)
        // What is tried meanwhile prolongs nothing.
        await guesses(email, 3)
        expect(await pauseOf(email, secret)).toBe(hours)
        world().pass(hours * HOUR_MS)
      }
      const owner = await toProof(world(), email)
      expect(await owner.browser.go('submit', { code: appCode(world(), secret) })).toMatchObject({ name: 'done' })
      await guesses(email, 10)
      expect(await pauseOf(email, secret)).toBe(1)
      world().pass(26 * HOUR_MS)
      await guesses(email, 10)
      expect(await pauseOf(email, secret)).toBe(1)
    })

    it('last a day at most', async () => {
      const { email, secret } = await withApp(world())
      for (const hours of [1, 2, 4, 8, 16, 24, 24]) {
        await guesses(email, 10)
        expect(await pauseOf(email, secret)).toBe(hours)
        world().pass(hours * HOUR_MS - MINUTE_MS)
        expect(await pauseOf(email, secret)).toBe(0)
        world().pass(MINUTE_MS)
      }
    })

    it('count recovery codes with them, and a right one forgives', async () => {
      const { email, browser: own } = await withApp(world())
      const [code = ''] = await makeCodes(own)
      await guesses(email, 9)
      const { browser } = await toProof(world(), email)
      await browser.go('switch-channel', { channel: 'recovery' })
      expect(await browser.go('submit', { code })).toMatchObject({ name: 'done' })
      expect(await guesses(email, 4)).toMatchObject({ refusal: { code: 'code-wrong' } })
      expect(await guesses(email, 1)).toMatchObject({ refusal: { code: 'code-wrong' } })
    })

    it('on a known device pause it and nobody else, and the operator ends the pause', async () => {
      const { email, browser: own, secret } = await withApp(world())
      await own.send('DELETE', '/session')
      for (let journey = 0; journey < 2; journey++) {
        await toProof(world(), email, own)
        for (let n = 0; n < 5; n++) await guess(own)
      }
      const right = { code: appCode(world(), secret) }
      await toProof(world(), email, own)
      expect(await own.go('submit', right)).toMatchObject({ refusal: { code: 'factor-paused' } })
      expect(await unlockAccount(world(), world().ports, email)).toMatchObject({ wasPaused: true })
      expect(await own.go('submit', right)).toMatchObject({ name: 'done' })
    })
  })
}
