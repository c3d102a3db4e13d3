import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../src/platform/durations.ts'
import { codeFor } from './browser.ts'
import { holder, newestCode } from './factors.ts'
import { someone, type World } from './world.ts'

/** what a journey proves at its beginning holds as long as a step-up. */
export function freshProofSuite(world: () => World): void {
  describe('a proof inside a journey', () => {
    for (const kind of ['email', 'phone'] as const) {
      const input = () =>
        kind === 'email' ? { email: someone() } : { phone: `+33612${String(Math.floor(Math.random() * 900_000) + 100_000)}`, country: 'FR' }
      const placeOf = (given: { email?: string; phone?: string }) => given.email ?? given.phone ?? ''

      it(`of kind ${kind} holds five minutes: later the proof is asked for again, and what was typed is kept`, async () => {
        const { email, browser } = await holder(world())
        await browser.begin({ kind })
        await browser.go('submit', { code: newestCode(world(), email) })
        world().pass(5 * MINUTE_MS)
        const given = input()
        const proof = await browser.go('submit', given)
        expect(proof).toMatchObject({ name: 'code', purpose: 'step-up', target: email, refusal: { code: 'proof-expired' } })
        expect(world().messages(placeOf(given))).toHaveLength(0)
        expect(await browser.go('submit', { code: newestCode(world(), email) })).toMatchObject({ name: kind, [kind]: placeOf(given) })
        await browser.go('submit', given)
        // A code that was sent in time is good for its own ten minutes.
        world().pass(9 * MINUTE_MS)
        expect(await browser.go('submit', { code: codeFor(world(), placeOf(given)) })).toMatchObject({ name: 'done' })
      })

      it(`of kind ${kind} sends no second code when it is old`, async () => {
        const { email, browser } = await holder(world())
        await browser.begin({ kind })
        await browser.go('submit', { code: newestCode(world(), email) })
        world().pass(4 * MINUTE_MS)
        const given = input()
        await browser.go('submit', given)
        world().pass(2 * MINUTE_MS)
        expect(await browser.go('resend')).toMatchObject({ name: 'code', refusal: { code: 'proof-expired' } })
        expect(world().messages(placeOf(given))).toHaveLength(1)
      })
    }
  })
}
