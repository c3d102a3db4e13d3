import { describe, expect, it } from 'vitest'
import { DAY_MS, MINUTE_MS } from '../../src/platform/durations.ts'
import { Browser, codeFor, newKey, PASSWORD, signUp } from './browser.ts'
import { someone, type World } from './world.ts'

const sixteen = <Result>(run: (i: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: 16 }, (_, i) => run(i)))

async function count(world: World, sql: string, ...args: string[]): Promise<number> {
  const { rows } = await world.database.execute({ sql, args })
  return Number(rows[0]?.['n'])
}

/** A browser that has just been asked for its log-in code. */
async function atCode(world: World, email: string): Promise<Browser> {
  const browser = new Browser(world)
  await browser.begin({ input: { email } })
  await browser.go('submit', { password: PASSWORD })
  return browser
}

/** Turns that come together, again, late or out of place, on whichever runtime the world is. */
export function turnsSuite(world: () => World): void {
  describe('the same request sixteen times at once', () => {
    it('creates one journey, and every answer that is one tells of it', async () => {
      const browser = new Browser(world())
      const key = newKey()
      const answers = await sixteen(() => browser.start({ key, input: { email: someone() } }))
      expect(new Set(answers.map((answer) => answer.status))).toEqual(
        new Set(answers.some((answer) => answer.status === 409) ? [201, 409] : [201]),
      )
      const ids = await Promise.all(answers.filter((answer) => answer.ok).map(async (answer) => (await answer.json()).id))
      expect(new Set(ids).size).toBe(1)
    })

    it('opens one session for a correct code, under one key and under sixteen', async () => {
      for (const keyOf of [
        () => newKey(),
        (
          (key) => () =>
            key
        )(newKey()),
      ]) {
        const email = someone()
        await signUp(world(), email, await world().customer())
        const browser = await atCode(world(), email)
        const before = await count(world(), 'SELECT count(*) AS n FROM session')
        const code = codeFor(world(), email)
        const answers = await sixteen(() => browser.turn('submit', { code }, { key: keyOf() }))
        expect(answers.some((answer) => answer.status === 200)).toBe(true)
        expect(answers.every((answer) => answer.status === 200 || answer.status === 409)).toBe(true)
        expect(await count(world(), 'SELECT count(*) AS n FROM session')).toBe(before + 1)
        expect(await browser.session()).not.toBeNull()
      }
    })

    it('counts a wrong password once as one turn repeated, and sixteen times as sixteen journeys', async () => {
      const email = someone()
      await signUp(world(), email, await world().customer())
      const accountId = String(
        (await world().database.execute({ sql: 'SELECT account_id FROM identifier WHERE value = ?', args: [email] })).rows[0]?.[
          'account_id'
        ],
      )
      const failures = () =>
        count(world(), `SELECT coalesce(sum(count), 0) AS n FROM failure WHERE subject = ? AND scope = 'stranger'`, accountId)
      const one = new Browser(world())
      await one.begin({ input: { email } })
      const key = newKey()
      await sixteen(() => one.turn('submit', { password: 'wrong-Password-1' }, { key }))
      expect(await failures()).toBe(1)
      const many = await sixteen(async () => {
        const browser = new Browser(world())
        await browser.begin({ input: { email } })
        return browser.go('submit', { password: 'wrong-Password-1' })
      })
      // Five in a row pause log-in: the first was one of them, and what comes while paused is not compared.
      expect(await failures()).toBe(5)
      expect(many.filter((step) => step.refusal?.code === 'password-wrong')).toHaveLength(3)
      expect(many.filter((step) => step.refusal?.code === 'paused')).toHaveLength(13)
    })

    it('gives a customer whom two accounts claim at once to one of them', async () => {
      const customer = await world().customer()
      const emails = [someone(), someone()]
      const browsers = await Promise.all(
        emails.map(async (email) => {
          const browser = new Browser(world())
          await browser.begin({ input: { email } })
          await browser.go('submit')
          await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
          await browser.go('submit', { code: codeFor(world(), email) })
          await browser.go('skip')
          return browser
        }),
      )
      const steps = await Promise.all(browsers.map((browser) => browser.go('submit', { customer: customer.reference, edl: customer.edl })))
      expect(steps.map((step) => step.name).sort()).toEqual(['references', 'terms'])
      expect(await count(world(), 'SELECT count(*) AS n FROM access WHERE customer_id = ?', customer.id)).toBe(1)
    })

    it('lets one of two journeys open the account of an address; the other is asked for its password', async () => {
      const email = someone()
      const browsers = [new Browser(world()), new Browser(world())]
      const codes: string[] = []
      for (const browser of browsers) {
        await browser.begin({ input: { email } })
        await browser.go('submit')
        await browser.go('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
        codes.push(codeFor(world(), email))
      }
      const steps = await Promise.all(browsers.map((browser, i) => browser.go('submit', { code: codes[i] })))
      expect(steps.map((step) => step.name).sort()).toEqual(['password', 'phone'])
      expect(await count(world(), 'SELECT count(*) AS n FROM identifier WHERE value = ?', email)).toBe(1)
    })
  })

  describe('a turn', () => {
    it('repeated within a minute brings the same cookies; later, the view alone', async () => {
      const email = someone()
      await signUp(world(), email, await world().customer())
      const browser = await atCode(world(), email)
      const body = browser.turnBody('submit', { code: codeFor(world(), email) })
      const kept = new Map(browser.cookies)
      const path = `/journeys/${browser.journey?.id}`
      const first = await browser.send('POST', path, body)
      const cookies = new Map(browser.cookies)
      for (const [name, value] of kept) browser.cookies.set(name, value)
      const repeat = await browser.send('POST', path, body)
      expect(await repeat.json()).toEqual(await first.json())
      expect(browser.cookies.get('__Host-foyer-smeg-session')).toBe(cookies.get('__Host-foyer-smeg-session'))
      for (const [name, value] of kept) browser.cookies.set(name, value)
      world().pass(61_000)
      const late = await browser.send('POST', path, body)
      expect(late.status).toBe(200)
      expect(late.headers.getSetCookie().some((cookie) => cookie.includes('-session='))).toBe(false)
    })

    it('with another key at a number that is taken gets the present view', async () => {
      const browser = new Browser(world())
      await browser.begin({ input: { email: someone() } })
      const stale = browser.turnBody('submit')
      await browser.go('submit')
      const answer = await browser.send('POST', `/journeys/${browser.journey?.id}`, { ...stale, key: newKey() })
      expect(answer.status).toBe(409)
      expect(await answer.json()).toMatchObject({ code: 'journey-moved', journey: { n: 3, step: { name: 'choose-password' } } })
    })

    it('for a step the journey is not at is told where it stands, and counts nothing', async () => {
      const email = someone()
      await signUp(world(), email, await world().customer())
      const browser = new Browser(world())
      await browser.begin({ input: { email } })
      const answer = await browser.turn('submit', { code: '123456' }, { step: 'code' })
      expect(answer.status).toBe(409)
      expect(await answer.json()).toMatchObject({ code: 'journey-moved', journey: { step: { name: 'password' } } })
    })

    it('that died between reserve and commit is void after thirty seconds, its count kept', async () => {
      const email = someone()
      await signUp(world(), email, await world().customer())
      const browser = new Browser(world())
      await browser.begin({ input: { email } })
      const verify = world().ports.passwords.verify
      world().ports.passwords.verify = () => Promise.reject(new Error('killed'))
      const died = browser.turnBody('submit', { password: PASSWORD })
      const path = `/journeys/${browser.journey?.id}`
      expect((await browser.send('POST', path, died)).status).toBe(500)
      world().ports.passwords.verify = verify
      expect(await (await browser.send('POST', path, died)).json()).toMatchObject({ code: 'turn-in-progress' })
      expect(await (await browser.turn('submit', { password: PASSWORD })).json()).toMatchObject({ code: 'turn-in-progress' })
      world().pass(30_001)
      const moved = await (await browser.send('POST', path, died)).json()
      expect(moved).toMatchObject({ code: 'journey-moved', journey: { n: 3, step: { name: 'password' } } })
      browser.journey = moved.journey
      expect(
        await count(
          world(),
          `SELECT sum(count) AS n FROM failure WHERE subject = (SELECT account_id FROM identifier WHERE value = ?)`,
          email,
        ),
      ).toBe(1)
      expect(await browser.go('submit', { password: PASSWORD })).toMatchObject({ name: 'code' })
    })

    it('a day after the journey began is none any more, however often one was taken: all begins again', async () => {
      const browser = new Browser(world())
      await browser.begin({ input: { email: someone() } })
      await browser.go('submit')
      const end = world().now() + DAY_MS
      for (let taken = 0; taken < 26; taken++) {
        world().pass(55 * MINUTE_MS)
        expect(await browser.go('submit', { password: 'short', firstName: 'Jeanne', lastName: 'Exemple' })).toMatchObject({
          refusal: { code: 'password-refused' },
        })
      }
      expect(Math.abs(Date.parse(browser.journey?.expiresAt ?? '') - end)).toBeLessThan(MINUTE_MS)
      world().pass(11 * MINUTE_MS)
      const late = await browser.turn('submit', { password: PASSWORD, firstName: 'Jeanne', lastName: 'Exemple' })
      expect([late.status, (await late.json()).code]).toEqual([404, 'journey-not-found'])
    })

    it('tells a browser that keeps no cookie of a journey that is open, and only of that', async () => {
      const browser = new Browser(world())
      await browser.begin({ input: { email: someone() } })
      browser.cookies.clear()
      browser.cookies.set('_site', 'its-own')
      const refused = await browser.turn('submit')
      expect([refused.status, (await refused.json()).code]).toEqual([403, 'cookies-refused'])
      const other = new Browser(world())
      await other.begin({ input: { email: someone() } })
      const elsewhere = await other.send('POST', `/journeys/${browser.journey?.id}`, browser.turnBody('submit'))
      expect((await elsewhere.json()).code).toBe('journey-not-found')
      world().pass(DAY_MS)
      expect((await (await browser.turn('submit')).json()).code).toBe('journey-not-found')
    })

    it('after a reload is found again by kind and audience', async () => {
      const browser = new Browser(world())
      const email = someone()
      await browser.begin({ input: { email } })
      await browser.go('submit')
      const answer = await browser.send('GET', '/journeys?kind=enter&audience=individual')
      expect(await answer.json()).toMatchObject({ id: browser.journey?.id, n: 3, step: { name: 'choose-password', email } })
      expect((await new Browser(world()).send('GET', '/journeys?kind=enter&audience=individual')).status).toBe(404)
    })
  })
}
