import { describe, expect, it } from 'vitest'
import { heldFactors, resetFactors } from '../../src/factors/reset-factors.ts'
import { base64url } from '../../src/keys.ts'
import { Browser, logIn, newKey, PASSWORD } from './browser.ts'
import { addApp, addPasskey, appCode, holder, makeCodes, newestCode, offer, raise, subjects, toProof } from './factors.ts'
import { count, read, signedIn, write } from './people.ts'
import type { World } from './world.ts'

const HOUR_MS = 3_600_000

/** Somebody with an app, whose session was raised for it. */
async function withApp(world: World) {
  const who = await holder(world)
  await raise(world, who.browser, who.email)
  return { ...who, ...(await addApp(world, who.browser)) }
}

/** S-5 on whichever runtime the world is. */
export function factorSuite(world: () => World): void {
  describe('S-5 an authenticator app', () => {
    it('is added with its first code, is told to its owner, and is asked for from then on', async () => {
      const { email, browser, secret } = await withApp(world())
      expect(subjects(world(), email)[0]).toMatch(/application d’authentification protège/)
      const { body } = await read(browser, '/factors')
      expect(body.items).toMatchObject([
        { kind: 'email', target: email },
        { kind: 'totp', name: 'Téléphone', target: null },
      ])
      const { browser: another, step } = await toProof(world(), email)
      expect(step).toMatchObject({ name: 'code', channel: 'totp', target: '', others: [], triesLeft: 5 })
      expect(step.actions).not.toContain('resend')
      expect(await another.go('submit', { code: appCode(world(), secret) })).toMatchObject({ name: 'done', outcome: 'signed-in' })
      expect((await another.session())?.account.email).toBe(email)
    })

    it('is taken with the code of the step before and after, and no further', async () => {
      const { email, secret } = await withApp(world())
      for (const steps of [-2, 2]) {
        const { browser } = await toProof(world(), email)
        expect(await browser.go('submit', { code: appCode(world(), secret, steps) })).toMatchObject({
          refusal: { code: 'code-wrong', triesLeft: 4 },
        })
      }
      for (const steps of [-1, 1]) {
        world().pass(120_000)
        const { browser } = await toProof(world(), email)
        expect(await browser.go('submit', { code: appCode(world(), secret, steps) })).toMatchObject({ name: 'done' })
      }
    })

    it('takes no code twice, nor one older than the last, nor the one that added it', async () => {
      const { email, secret } = await withApp(world())
      const code = appCode(world(), secret)
      const [first, second, third] = [await toProof(world(), email), await toProof(world(), email), await toProof(world(), email)]
      expect(await first.browser.go('submit', { code })).toMatchObject({ name: 'done' })
      expect(await second.browser.go('submit', { code })).toMatchObject({ refusal: { code: 'code-used' } })
      expect(await third.browser.go('submit', { code: appCode(world(), secret, -1) })).toMatchObject({ refusal: { code: 'code-used' } })
    })

    it('of sixteen who have the same code lets one in', async () => {
      const { email, secret } = await withApp(world())
      const all: Browser[] = []
      for (let one = 0; one < 16; one++) all.push((await toProof(world(), email)).browser)
      const code = appCode(world(), secret)
      const ends = await Promise.all(all.map((browser) => browser.go('submit', { code })))
      expect(ends.filter(({ name }) => name === 'done')).toHaveLength(1)
      for (const end of ends) if (end.name !== 'done') expect(end.refusal?.code).toMatch(/code-used|factor-paused/)
    })

    it('counts tries before comparing: five a journey, ten an hour, and another device is not kept out', async () => {
      const { email, browser: own, secret } = await withApp(world())
      const stranger = await toProof(world(), email)
      for (let left = 4; left > 0; left--)
        expect(await stranger.browser.go('submit', { code: '000000' })).toMatchObject({ refusal: { code: 'code-wrong', triesLeft: left } })
      expect(await stranger.browser.go('submit', { code: '000000' })).toMatchObject({ refusal: { code: 'code-exhausted' } })
      const right = { code: appCode(world(), secret) }
      expect(await stranger.browser.go('submit', right)).toMatchObject({ refusal: { code: 'code-exhausted' } })
      const again = await toProof(world(), email)
      for (let tries = 0; tries < 5; tries++) await again.browser.go('submit', { code: '000000' })
      const third = await toProof(world(), email)
      expect(await third.browser.go('submit', right)).toMatchObject({ refusal: { code: 'factor-paused', until: expect.any(String) } })
      await own.send('DELETE', '/session')
      const known = await toProof(world(), email, own)
      expect(await known.browser.go('submit', right)).toMatchObject({ name: 'done' })
    })

    it('is not known to a stranger with the address alone, and no e-mail code stands in for it', async () => {
      const { email } = await withApp(world())
      const recovering = new Browser(world())
      expect(await recovering.begin({ kind: 'recover', input: { email } })).toMatchObject({ name: 'code', channel: 'email', others: [] })
      const { browser } = await toProof(world(), email)
      const before = world().messages(email).length
      // It asks to do without, and signs nobody in.
      expect(await browser.go('switch-channel', { channel: 'sms' })).toMatchObject({ channel: 'totp' })
      expect(world().messages(email)).toHaveLength(before)
    })

    it('keeps its secret sealed to its row', async () => {
      const { id, secret } = await withApp(world())
      const { rows } = await world().database.execute({ sql: 'SELECT secret FROM factor WHERE id = ?', args: [id] })
      expect(String(rows[0]?.['secret'])).toMatch(/^k1\./)
      expect(String(rows[0]?.['secret'])).not.toContain(secret)
    })
  })

  describe('an offer', () => {
    it('becomes one factor once, with the right code, in its own account, within a quarter of an hour', async () => {
      const { email, browser } = await holder(world())
      await raise(world(), browser, email)
      const given = await offer(browser, 'totp')
      if (given.kind !== 'totp') throw new Error('Not an app.')
      expect(given).toMatchObject({ qr: { viewBox: expect.stringMatching(/^-4 -4 /), path: expect.stringMatching(/^M/) } })
      expect(given.uri).toContain(`secret=${given.secret}`)
      const body = { offer: given.offer, name: 'Téléphone', code: '000000' }
      expect(await write(browser, 'POST', '/factors', body)).toMatchObject({ status: 422, body: { code: 'factor-refused' } })
      const code = appCode(world(), given.secret)
      const stranger = await signedIn(world())
      expect(await write(stranger.browser, 'POST', '/factors', { ...body, code })).toMatchObject({ status: 422 })
      const [key, same] = [newKey(), { ...body, code }]
      const all = await Promise.all(Array.from({ length: 16 }, () => write(browser, 'POST', '/factors', same, key)))
      expect(new Set(all.map(({ status, body }) => `${status} ${body.id}`))).toHaveLength(1)
      expect(await write(browser, 'POST', '/factors', same)).toMatchObject({ status: 409, body: { code: 'factor-taken' } })
      const late = await offer(browser, 'totp')
      if (late.kind !== 'totp') throw new Error('Not an app.')
      world().pass(15 * 60_000 + 1)
      const after = { offer: late.offer, name: 'Trop tard', code: appCode(world(), late.secret) }
      expect(await write(browser, 'POST', '/factors', after)).toMatchObject({ status: 422, body: { code: 'factor-refused' } })
      expect(
        await count(world(), "factor WHERE name = 'Téléphone' AND account_id = (SELECT account_id FROM identifier WHERE value = ?)", email),
      ).toBe(1)
    })

    it('is one of three apps at most', async () => {
      const { email, browser } = await holder(world())
      await raise(world(), browser, email)
      for (const name of ['Un', 'Deux', 'Trois']) await addApp(world(), browser, name)
      await expect(addApp(world(), browser, 'Quatre')).rejects.toThrow('too-many-factors')
    })
  })

  describe('recovery codes', () => {
    it('are shown once, stored as keyed hashes, and each opens once', async () => {
      const { email, browser, secret } = await withApp(world())
      const key = newKey()
      const codes = await makeCodes(browser, key)
      expect(codes).toHaveLength(10)
      expect(new Set(codes)).toHaveLength(10)
      expect(await makeCodes(browser, key)).toEqual(codes)
      const { rows } = await world().database.execute(
        'SELECT * FROM recovery_code UNION ALL SELECT account_id, response, key_hash, 0, 0 FROM idempotency',
      )
      expect(JSON.stringify(rows)).not.toContain(codes[0]?.replace('-', ''))
      const first = await toProof(world(), email)
      expect(first.step).toMatchObject({ channel: 'totp', others: [{ channel: 'recovery', target: '' }] })
      expect(await first.browser.go('switch-channel', { channel: 'recovery' })).toMatchObject({ channel: 'recovery', triesLeft: 5 })
      expect(await first.browser.go('submit', { code: codes[0]?.toUpperCase() })).toMatchObject({ name: 'done' })
      expect(subjects(world(), email)[0]).toMatch(/code de secours a servi/)
      const second = await toProof(world(), email)
      await second.browser.go('switch-channel', { channel: 'recovery' })
      expect(await second.browser.go('submit', { code: codes[0] })).toMatchObject({ refusal: { code: 'code-wrong' } })
      expect((await read(browser, '/factors')).body.recoveryCodes).toMatchObject({ left: 9 })
      // A code of the app is none of them.
      expect(await second.browser.go('submit', { code: appCode(world(), secret) })).toMatchObject({ refusal: { code: 'code-wrong' } })
    })

    it('of sixteen at once that hold the same code let one in', async () => {
      const { email, browser } = await withApp(world())
      const [code = ''] = await makeCodes(browser)
      const all: Browser[] = []
      for (let one = 0; one < 16; one++) {
        const { browser: another } = await toProof(world(), email)
        await another.go('switch-channel', { channel: 'recovery' })
        all.push(another)
      }
      const ends = await Promise.all(all.map((one) => one.go('submit', { code })))
      expect(ends.filter(({ name }) => name === 'done')).toHaveLength(1)
    })

    it('made anew void those before, and sixteen times at once are made once', async () => {
      const { email, browser } = await withApp(world())
      const [old = ''] = await makeCodes(browser)
      const key = newKey()
      const all = await Promise.all(Array.from({ length: 16 }, () => makeCodes(browser, key)))
      expect(new Set(all.map((codes) => codes.join()))).toHaveLength(1)
      const { browser: another } = await toProof(world(), email)
      await another.go('switch-channel', { channel: 'recovery' })
      expect(await another.go('submit', { code: old })).toMatchObject({ refusal: { code: 'code-wrong' } })
      expect(await another.go('submit', { code: all[0]?.[9] })).toMatchObject({ name: 'done' })
    })

    it('stand in for nothing where there is no app and no passkey, and go with the last one', async () => {
      const { email, browser } = await holder(world())
      await raise(world(), browser, email)
      expect(await write(browser, 'POST', '/recovery-codes', {})).toMatchObject({ status: 422, body: { code: 'factor-refused' } })
      const { id } = await addApp(world(), browser)
      await makeCodes(browser)
      expect(await write(browser, 'DELETE', `/factors/${id}`)).toMatchObject({ status: 200 })
      expect((await read(browser, '/factors')).body).toMatchObject({ items: [{ kind: 'email' }], recoveryCodes: null })
      expect(subjects(world(), email)[0]).toMatch(/application d’authentification est retirée/)
      // S-15 is what it was.
      expect((await (await logIn(world(), email)).session())?.account.email).toBe(email)
    })
  })

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

    it('is helped by the operator, which the log says, and every session ends', async () => {
      const { email, browser } = await withApp(world())
      expect(await heldFactors(world(), email)).toMatchObject([{ kind: 'totp', name: 'Téléphone' }])
      expect(await resetFactors(world(), world().ports, email.toUpperCase())).toBe(1)
      expect(await browser.session()).toBeNull()
      const again = await logIn(world(), email)
      expect((await read(again, '/activity')).body.items).toContainEqual(
        expect.objectContaining({ action: 'factors.released', by: 'operator' }),
      )
      expect(await resetFactors(world(), world().ports, 'nobody@example.test')).toBeNull()
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
      await browser.begin({ input: { email } })
      expect(await browser.go('submit', { password: `${PASSWORD}x` })).toMatchObject({ name: 'code', channel: 'totp' })
    })
  })
}
