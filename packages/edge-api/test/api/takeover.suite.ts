import { describe, expect, it } from 'vitest'
import { Browser, codeFor, newKey, PASSWORD, signUp } from './browser.ts'
import { newestCode } from './factors.ts'
import { linkFor } from './links.ts'
import { someone, type World } from './world.ts'

/** So many codes leave to an address in an hour that the next one does not. */
async function exhaustSends(world: World, email: string): Promise<void> {
  for (let sent = 0; sent < 6; sent++) {
    const step = await new Browser(world).begin({ kind: 'recover', input: { email } })
    expect(step).toMatchObject({ name: 'code' })
  }
}

/** What a stranger with accounts and addresses of their own tries on somebody else's. */
export function takeoverSuite(world: () => World): void {
  describe('a code that came to a stranger\u2019s own address', () => {
    it('does not reset somebody else\u2019s password, also where no further code may leave to them', async () => {
      const [victim, stranger] = [someone(), someone()]
      await signUp(world(), victim, await world().customer())
      await signUp(world(), stranger, await world().customer())
      await exhaustSends(world(), victim)
      const browser = new Browser(world())
      await browser.begin({ kind: 'recover', input: { email: stranger } })
      const code = codeFor(world(), stranger)
      await browser.go('back')
      expect(await browser.go('submit', { email: victim })).toMatchObject({
        name: 'code',
        refusal: { code: 'code-too-many' },
        target: victim,
      })
      expect(await browser.go('submit', { code })).toMatchObject({ name: 'code', refusal: { code: 'code-expired' } })
    })

    it('proves no address but its own', async () => {
      const [victim, stranger] = [someone(), someone()]
      await exhaustSends(world(), victim)
      const browser = new Browser(world())
      await browser.begin({ input: { email: stranger } })
      await browser.go('submit')
      await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
      const code = codeFor(world(), stranger)
      await browser.go('change')
      await browser.go('submit', { email: victim })
      await browser.go('submit')
      await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
      expect(await browser.go('submit', { code })).toMatchObject({ name: 'code', refusal: { code: 'code-expired' } })
      const { rows } = await world().database.execute({ sql: 'SELECT 1 FROM identifier WHERE value = ?', args: [victim] })
      expect(rows).toHaveLength(0)
    })
  })

  describe('a turn that names somebody else where nobody is asked for', () => {
    it('shows the journey as it is, and nothing of theirs: neither number nor factors', async () => {
      const [victim, stranger, nobody] = [someone(), someone(), someone()]
      const own = await signUp(world(), victim, await world().customer())
      await own.begin({ kind: 'phone' })
      await own.go('submit', { code: newestCode(world(), victim) })
      const number = `+33612${String(Math.floor(Math.random() * 900_000) + 100_000)}`
      await own.go('submit', { phone: number, country: 'FR' })
      await own.go('submit', { code: codeFor(world(), number) })
      await signUp(world(), stranger, await world().customer())
      const browser = new Browser(world())
      await browser.begin({ input: { email: stranger } })
      const { expiresAt: _, ...step } = { expiresAt: '', ...(await browser.go('submit', { password: PASSWORD })) }
      expect(step).toMatchObject({ name: 'code', target: stranger, others: [] })
      for (const email of [victim, nobody]) {
        const response = await browser.turn('submit', { email }, { step: 'identify' })
        const { code, journey } = await response.json()
        expect(code).toBe('journey-moved')
        expect(journey.step).toMatchObject(step)
      }
    })
  })

  describe('a link', () => {
    it('opens nothing for the account that another journey of the same browser is about', async () => {
      const [invited, stranger] = [someone(), someone()]
      await signUp(world(), stranger, await world().customer())
      const link = await linkFor(world(), await world().customer({ email: invited }), invited)
      const browser = new Browser(world())
      await browser.begin({ input: { email: stranger } })
      const from = browser.journey?.id ?? ''
      expect(await browser.begin({ kind: 'activate', link, from })).toMatchObject({ name: 'choose-password', email: invited })
    })
  })
  describe('a journey', () => {
    it('that began with a session goes no further without it', async () => {
      const browser = await signUp(world(), someone(), await world().customer())
      const further = await world().customer()
      await browser.begin({ kind: 'link' })
      await browser.send('DELETE', '/session?everywhere=true')
      const answer = await browser.turn('submit', { customer: further.reference, edl: further.edl })
      expect(answer.status).toBe(401)
      expect(await answer.json()).toMatchObject({ code: 'signed-out' })
    })

    it('that the old password began ends when another is chosen', async () => {
      const email = someone()
      await signUp(world(), email, await world().customer())
      const thief = new Browser(world())
      await thief.begin({ input: { email } })
      expect(await thief.go('submit', { password: PASSWORD })).toMatchObject({ name: 'code' })
      const stolen = codeFor(world(), email)
      const owner = new Browser(world())
      await owner.begin({ kind: 'recover', input: { email } })
      await owner.go('submit', { code: codeFor(world(), email) })
      expect(await owner.go('submit', { password: 'Mimosa-jaune-77' })).toMatchObject({ name: 'done' })
      expect((await thief.turn('submit', { code: stolen })).status).toBe(404)
      expect(await thief.session()).toBeNull()
    })

    it('whose creation died is begun by a repeat, half a minute later', async () => {
      const browser = new Browser(world())
      const start = { key: newKey(), input: { email: someone() } }
      const created = await (await browser.start(start)).json()
      for (const table of ['turn_result', 'challenge'])
        await world().database.execute(`DELETE FROM ${table} WHERE journey_id = '${created.id}'`)
      await world().database.execute(`UPDATE journey SET n = 1, entry = '', state = '{"base":{},"entries":{}}' WHERE id = '${created.id}'`)
      expect((await browser.start(start)).status).toBe(409)
      world().pass(31_000)
      expect(await browser.begin(start)).toMatchObject({ name: 'no-account' })
      expect(await browser.go('submit')).toMatchObject({ name: 'choose-password' })
    })
  })

  describe('a stranger', () => {
    it('puts no words of their own into a letter to an address they do not hold', async () => {
      const email = someone()
      const browser = new Browser(world())
      await browser.begin({ input: { email } })
      await browser.go('submit')
      await browser.go('submit', { password: PASSWORD, firstName: 'Gagnez 1000 EUR sur promo.example', lastName: 'Exemple' })
      expect(world().messages(email)[0]?.text).toBeTruthy()
      expect(JSON.stringify(world().messages(email))).not.toContain('promo.example')
    })

    it('is not told by a neutral utility that an address has an account with a number', async () => {
      const { deployment } = world()
      const [email, nobody] = [someone(), someone()]
      const known = await signUp(world(), email, await world().customer())
      await world().database.execute({
        sql: `INSERT INTO factor (id, account_id, kind, target, verified_at, last_used_at)
              SELECT 'sms-' || account_id, account_id, 'sms', '+33612345678', 1, 9999999999999 FROM identifier WHERE value = ?`,
        args: [email],
      })
      const { profile } = deployment
      deployment.profile = { ...profile, identify: 'neutral' }
      try {
        const screens = []
        for (const each of [email, nobody]) {
          const { target, expiresAt, resendAt, ...screen } = Object.assign(
            { target: '', expiresAt: '', resendAt: '' },
            await new Browser(world()).begin({ kind: 'recover', input: { email: each } }),
          )
          expect(target).toBe(each)
          expect(Date.parse(expiresAt)).toBeGreaterThan(Date.parse(resendAt))
          screens.push(screen)
        }
        expect(screens[0]).toEqual(screens[1])
        // The owner's own browser has been told before.
        expect(await known.begin({ kind: 'recover', input: { email } })).toMatchObject({ channel: 'sms' })
      } finally {
        deployment.profile = profile
      }
    })

    it('does not choose the host that a code names, by a program\u2019s Host header', async () => {
      const email = someone()
      await signUp(world(), email, await world().customer())
      await world().database.execute({
        sql: `INSERT INTO factor (id, account_id, kind, target, verified_at, last_used_at)
              SELECT 'sms-' || account_id, account_id, 'sms', ?, 1, 9999999999999 FROM identifier WHERE value = ?`,
        args: ['+33612349876', email],
      })
      const body = { key: newKey(), kind: 'recover', audience: 'individual', locale: 'fr', client: 1, input: { email } }
      const answer = await world().fetch(
        new Request('http://evil.example/v1/smeg/journeys', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      )
      expect(answer.status).toBe(201)
      await world().settled()
      expect(world().messages('+33612349876')[0]?.text).toMatch(/@area\.smeg\.localhost #\d{6}$/)
    })

    it('has one counter for all addresses of a line', async () => {
      const line = `2001:db8:${Math.floor(Math.random() * 65_535).toString(16)}:1`
      const start = (i: number) => new Browser(world(), { address: `${line}::${(i + 1).toString(16)}` }).start({})
      const answers = []
      for (let i = 0; i < 61; i++) answers.push((await start(i)).status)
      expect(answers.slice(0, 60).every((status) => status === 201)).toBe(true)
      expect(answers[60]).toBe(429)
    })
  })
}
