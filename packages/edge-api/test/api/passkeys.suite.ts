import { describe, expect, it } from 'vitest'
import { base64url } from '../../src/platform/keys/keys.ts'
import { Authenticator } from './authenticator.ts'
import { addPasskey, holder, offer, raise, toProof } from './factors.ts'
import { count, write } from './people.ts'
import type { World } from './world.ts'

/** S-5 with a passkey on whichever runtime the world is. */
export function passkeySuite(world: () => World): void {
  describe('S-5 a passkey', () => {
    const withPasskey = async () => {
      const who = await holder(world())
      await raise(world(), who.browser, who.email)
      return { ...who, ...(await addPasskey(world(), who.browser)) }
    }
    const asked = async (email: string) => {
      const { browser, step } = await toProof(world(), email)
      if (step.name !== 'code' || !step.passkey) throw new Error(JSON.stringify(step))
      return { browser, request: step.passkey }
    }

    it('signs what this journey asks, and signs in', async () => {
      const { email, key } = await withPasskey()
      const { browser, request } = await asked(email)
      expect(request).toMatchObject({
        rpId: 'smeg.localhost',
        userVerification: 'required',
        allowCredentials: [{ id: base64url(key.id), transports: ['usb'] }],
      })
      const passkey = await key.get(request)
      expect(await browser.go('submit', { passkey })).toMatchObject({ name: 'done', outcome: 'signed-in' })
      const another = await asked(email)
      expect(await another.browser.go('submit', { passkey })).toMatchObject({ refusal: { code: 'passkey-refused' } })
    })

    it('is refused when its counter does not rise, and the log says so', async () => {
      const { email, key } = await withPasskey()
      key.counter = 7
      const first = await asked(email)
      expect(await first.browser.go('submit', { passkey: await key.get(first.request) })).toMatchObject({ name: 'done' })
      key.counter = 3
      const second = await asked(email)
      expect(await second.browser.go('submit', { passkey: await key.get(second.request) })).toMatchObject({
        refusal: { code: 'passkey-refused' },
      })
      expect(
        await count(
          world(),
          "audit WHERE action = 'passkey.cloned' AND account_id = (SELECT account_id FROM identifier WHERE value = ?)",
          email,
        ),
      ).toBe(1)
      key.counter = 8
      expect(await second.browser.go('submit', { passkey: await key.get(second.request) })).toMatchObject({ name: 'done' })
    })

    it('is refused without a verified user, for another site, and from somebody else', async () => {
      const { email, key } = await withPasskey()
      const other = await withPasskey()
      const { browser, request } = await asked(email)
      key.isVerified = false
      const unverified = await key.get(request)
      key.isVerified = true
      const elsewhere = await key.get({ ...request, rpId: 'attacker.example' })
      const foreign = await other.key.get(request)
      for (const passkey of [unverified, elsewhere, foreign, {}, { id: base64url(key.id) }])
        expect(await browser.go('submit', { passkey })).toMatchObject({ refusal: { code: expect.stringMatching(/passkey-refused/) } })
      expect(await browser.go('submit', { passkey: await key.get(request) })).toMatchObject({ refusal: { code: 'code-exhausted' } })
    })

    it.each([
      { crossOrigin: true },
      { crossOrigin: true, topOrigin: 'https://attacker.example' },
      { crossOrigin: false, topOrigin: 'https://attacker.example' },
      { crossOrigin: true, topOrigin: 'http://www.smeg.localhost:8080' },
    ])('is neither made nor used in a frame of another page: %j', async (frame) => {
      const { email, browser, key } = await withPasskey()
      const given = await offer(browser, 'passkey')
      if (given.kind !== 'passkey') throw new Error('Not a passkey.')
      const second = new Authenticator(world().site)
      second.frame = frame
      const body = { offer: given.offer, name: 'Une autre', passkey: await second.create(given.options) }
      expect(await write(browser, 'POST', '/factors', body)).toMatchObject({ status: 422, body: { code: 'factor-refused' } })
      key.frame = frame
      const { browser: another, request } = await asked(email)
      expect(await another.go('submit', { passkey: await key.get(request) })).toMatchObject({ refusal: { code: 'passkey-refused' } })
      key.frame = { crossOrigin: false }
      expect(await another.go('submit', { passkey: await key.get(request) })).toMatchObject({ name: 'done' })
    })

    it('is one account\u2019s', async () => {
      const { key } = await withPasskey()
      const { email, browser } = await holder(world())
      await raise(world(), browser, email)
      const given = await offer(browser, 'passkey')
      if (given.kind !== 'passkey') throw new Error('Not a passkey.')
      const body = { offer: given.offer, name: 'La même', passkey: await key.create(given.options) }
      expect(await write(browser, 'POST', '/factors', body)).toMatchObject({ status: 409, body: { code: 'factor-taken' } })
    })
  })
}
