import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../src/platform/durations.ts'
import { Browser, logIn, newKey } from './browser.ts'
import { addApp, appCode, holder, makeCodes, offer, raise, subjects, toProof, withApp } from './factors.ts'
import { count, read, signedIn, write } from './people.ts'
import type { World } from './world.ts'

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
      world().pass(15 * MINUTE_MS + 1)
      const after = { offer: late.offer, name: 'Trop tard', code: appCode(world(), late.secret) }
      expect(await write(browser, 'POST', '/factors', after)).toMatchObject({ status: 422, body: { code: 'factor-refused' } })
      expect(
        await count(world(), "factor WHERE name = 'Téléphone' AND account_id = (SELECT account_id FROM identifier WHERE value = ?)", email),
      ).toBe(1)
    })

    it('is named without what nobody sees, and not by that alone', async () => {
      const { email, browser } = await holder(world())
      await raise(world(), browser, email)
      const { id } = await addApp(world(), browser, ' \u202eMon\u001b[2J\u200b app\u0007\r\nSupprimée')
      expect(await read(browser, '/factors')).toMatchObject({
        body: { items: expect.arrayContaining([expect.objectContaining({ id, name: 'Mon [2J app Supprimée' })]) },
      })
      expect(await write(browser, 'PATCH', `/factors/${id}`, { name: '\u200b\u3164\u2028' })).toMatchObject({
        status: 422,
        body: { fields: { name: 'missing' } },
      })
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
}
