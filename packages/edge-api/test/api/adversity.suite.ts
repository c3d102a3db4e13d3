import { describe, expect, it } from 'vitest'
import { Browser, codeFor, logIn, newKey, PASSWORD, signUp } from './browser.ts'
import { AREA, SITE, someone, type World } from './world.ts'

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

/** Bad input and bad luck, on whichever runtime the world is. */
export function adversitySuite(world: () => World): void {
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
      world().pass(60_000)
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

  describe('who may ask', () => {
    it('is an exact origin of the profile, or the first-party page itself', async () => {
      const ask = (headers: Record<string, string>, method = 'GET') =>
        world().fetch(new Request(`${AREA}/v1/smeg/session`, { method, headers }))
      expect((await ask({ Origin: SITE })).headers.get('Access-Control-Allow-Origin')).toBe(SITE)
      expect((await ask({ Origin: SITE })).headers.get('Vary')).toContain('Origin')
      expect((await ask({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200)
      for (const Origin of [
        'null',
        'http://evil.localhost:8080',
        `${SITE}.evil.example`,
        SITE.replace('http:', 'https:'),
        'http://smeg.localhost:8080',
      ])
        expect(await (await ask({ Origin })).json()).toMatchObject({ code: 'origin-refused' })
      expect((await ask({ 'Sec-Fetch-Site': 'same-site' })).status).toBe(403)
      expect((await ask({ 'Sec-Fetch-Site': 'cross-site' }, 'DELETE')).status).toBe(403)
      const refused = await ask({ Origin: 'http://evil.localhost:8080' })
      expect(refused.headers.get('Access-Control-Allow-Origin')).toBeNull()
      const preflight = await ask({ Origin: SITE, 'Access-Control-Request-Method': 'POST' }, 'OPTIONS')
      expect(preflight.status).toBe(204)
      expect(Number(preflight.headers.get('Access-Control-Max-Age'))).toBeGreaterThan(600)
    })

    it('gets nothing of another utility: its cookies, its paths on this host, an unknown one', async () => {
      const email = someone()
      const browser = await signUp(world(), email, await world().customer())
      const cookie = [...browser.cookies].map(([name, value]) => `${name.replace('smeg', 'second')}=${value}`).join('; ')
      const there = await world().fetch(new Request('http://area.second.localhost:8787/v1/second/session', { headers: { Cookie: cookie } }))
      expect(await there.json()).toEqual({ session: null })
      expect((await world().fetch(new Request(`${AREA}/v1/second/session`))).status).toBe(404)
      expect(await (await world().fetch(new Request(`${AREA}/v1/nobody/session`))).json()).toMatchObject({ code: 'unknown-utility' })
    })

    it('with a foreign, expired or idle cookie is nobody', async () => {
      const browser = await signUp(world(), someone(), await world().customer())
      const stranger = new Browser(world())
      stranger.cookies.set('__Host-foyer-smeg-session', 'A'.repeat(43))
      expect(await stranger.session()).toBeNull()
      world().pass(29 * 60_000)
      expect(await browser.session()).not.toBeNull()
      world().pass(29 * 60_000)
      expect(await browser.session()).not.toBeNull()
      world().pass(30 * 60_000 + 1)
      expect(await browser.session()).toBeNull()
    })
  })

  describe('what cannot be read', () => {
    const bad: [name: string, body: unknown, code: string][] = [
      ['no JSON', '{', 'bad-request'],
      ['an array', [], 'invalid-input'],
      ['nothing', {}, 'invalid-input'],
      ['a short key', { key: 'abc', kind: 'enter', audience: 'individual', locale: 'fr', client: 1 }, 'invalid-input'],
      ['an unknown kind', { key: 'A'.repeat(22), kind: 'steal', audience: 'individual', locale: 'fr', client: 1 }, 'invalid-input'],
      [
        'a language the utility does not speak',
        { key: 'A'.repeat(22), kind: 'enter', audience: 'individual', locale: 'nl', client: 1 },
        'kind-unavailable',
      ],
      [
        'a journey the audience does not have',
        { key: 'A'.repeat(22), kind: 'link', audience: 'professional', locale: 'fr', client: 1 },
        'kind-unavailable',
      ],
      [
        'an e-mail that is a number',
        { key: 'A'.repeat(22), kind: 'enter', audience: 'individual', locale: 'fr', client: 1, input: { email: 7 } },
        'invalid-input',
      ],
      [
        'more than was asked',
        {
          key: 'A'.repeat(22),
          kind: 'enter',
          audience: 'individual',
          locale: 'fr',
          client: 1,
          input: { email: 'a@b.example', admin: true },
        },
        'invalid-input',
      ],
      [
        'an unknown link',
        { key: newKey(), kind: 'activate', audience: 'individual', locale: 'fr', client: 1, link: 'A'.repeat(32) },
        'link-unknown',
      ],
      ['a megabyte', JSON.stringify({ key: 'A'.repeat(1_000_000) }), 'body-too-large'],
    ]
    it.each(bad)('%s is a problem document with a stable code', async (_name, body, code) => {
      const response = await new Browser(world()).send('POST', '/journeys', body)
      expect(response.status).toBeLessThan(500)
      expect(response.headers.get('Content-Type')).toBe('application/problem+json')
      expect(await response.json()).toMatchObject({ code, status: response.status })
    })

    it('a form is refused, and so is a journey of another browser', async () => {
      const browser = new Browser(world())
      const form = await browser.send('POST', '/journeys', 'kind=enter', { 'Content-Type': 'application/x-www-form-urlencoded' })
      expect(form.status).toBe(415)
      await browser.begin({ input: { email: someone() } })
      const thief = new Browser(world())
      thief.journey = browser.journey
      expect((await thief.turn('submit')).status).toBe(404)
    })

    it('says which field is wrong', async () => {
      const response = await new Browser(world()).start({ input: { email: 'not an address' } })
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({ code: 'invalid-input', fields: { email: 'malformed' } })
    })
  })

  describe('an address that asks too often', () => {
    it('is told to wait, and others are not', async () => {
      const loud = new Browser(world(), { address: '192.0.2.1' })
      let last = new Response()
      for (let i = 0; i <= 60; i++) last = await loud.start({ input: { email: someone() } })
      expect(last.status).toBe(429)
      expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0)
      expect((await new Browser(world(), { address: '192.0.2.2' }).start({ input: { email: someone() } })).status).toBe(201)
    })
  })

  describe('a mail server that is away', () => {
    it('loses nothing: the message is tried again', async () => {
      const email = someone()
      await signUp(world(), email, await world().customer())
      const sent = world().messages(email).length
      world().mailIsAway = true
      const browser = await atCode(world(), email)
      expect(browser.journey?.step).toMatchObject({ name: 'code', delivery: 'sent' })
      world().pass(10_000)
      expect(await (await browser.send('GET', `/journeys/${browser.journey?.id}`)).json()).toMatchObject({
        step: { name: 'code', delivery: 'queued' },
      })
      expect(world().messages(email)).toHaveLength(sent)
      world().mailIsAway = false
      world().pass(60_001)
      await browser.go('resend')
      expect(world().messages(email).length).toBeGreaterThan(sent)
    })
  })
}
