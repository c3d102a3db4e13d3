import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../src/platform/durations.ts'
import { Browser, newKey, PASSWORD, signUp } from './browser.ts'
import { company } from './company.ts'
import { requestFor } from './households.ts'
import { read } from './people.ts'
import { AREA, PORTAL, SITE, someone, type World } from './world.ts'

/** A browser that has just been asked for its log-in code. */
async function atCode(world: World, email: string): Promise<Browser> {
  const browser = new Browser(world)
  await browser.begin({ input: { email } })
  await browser.go('submit', { password: PASSWORD })
  return browser
}

/** Bad input and a bad day, on whichever runtime the world is. */
export function badInputSuite(world: () => World): void {
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

    it('may put on its requests what the monitoring of its page wants, and nothing that says who somebody is or where', async () => {
      const preflight = async (asked: string, Origin = SITE, path = '/v1/smeg/journeys') => {
        const headers = { Origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': asked }
        const answer = await world().fetch(new Request(AREA + path, { method: 'OPTIONS', headers }))
        return answer.headers.get('Access-Control-Allow-Headers')?.split(', ') ?? null
      }
      const traces =
        'baggage,content-type,elastic-apm-traceparent,newrelic,sentry-trace,traceparent,tracestate,x-b3-traceid,x-csrf-token,x-datadog-origin,x-datadog-trace-id,x-requested-with'
      const own = ['Content-Type', 'Idempotency-Key']
      const more = traces.split(',').filter((name) => name !== 'content-type')
      expect(await preflight(traces)).toEqual([...own, ...more])
      for (const path of ['/v1/smeg/invoices', '/token', '/revoke'])
        expect(await preflight(traces, PORTAL, path)).toEqual(['Authorization', 'DPoP', ...own, ...more])
      const meaningful =
        'authorization,cf-connecting-ip,cookie,dpop,forwarded,proxy-authorization,sec-fetch-site,true-client-ip,via,x-client-ip,x-forwarded-for,x-forwarded-host,x-http-method-override,x-method-override,x-original-url,x-real-ip,x-rewrite-url'
      expect(await preflight(meaningful)).toEqual(own)
      expect(await preflight('x-a b,x-c:d,x-e\u00e9,,*/*')).toEqual(own)
      expect(await preflight(Array.from({ length: 200 }, (_, n) => `x-${n}`).join(','))).toHaveLength(own.length + 40)
      for (const origin of ['http://evil.localhost:8080', 'null']) expect(await preflight(traces, origin)).toBeNull()
    })

    it('is told whether it is listed, whoever it is and whatever its scripts put on the request, and nothing else', async () => {
      const ask = async (headers: Record<string, string>, path = '/v1/smeg/origin') => {
        const answer = await world().fetch(new Request(AREA + path, { headers }))
        return { status: answer.status, allowed: answer.headers.get('Access-Control-Allow-Origin'), body: await answer.json() }
      }
      const told = (isListed: boolean, refusedHeaders: string[] = []) => ({ status: 200, allowed: '*', body: { isListed, refusedHeaders } })
      expect(await ask({ Origin: SITE })).toEqual(told(true))
      expect(await ask({ Origin: AREA, 'Sec-Fetch-Site': 'same-origin' })).toEqual(told(true))
      expect(await ask({ Origin: PORTAL, Authorization: 'DPoP x' })).toEqual(told(true))
      for (const Origin of ['http://evil.localhost:8080', 'null', SITE.replace('http:', 'https:')])
        expect(await ask({ Origin, 'Sec-Fetch-Site': 'cross-site' })).toEqual(told(false))
      expect(await ask({ Origin: SITE, Authorization: 'Bearer x', traceparent: '00', 'X-Forwarded-For': '192.0.2.1' })).toEqual(
        told(true, ['authorization']),
      )
      const headers = {
        Origin: 'http://evil.localhost:8080',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'authorization,x-y',
      }
      const preflight = await world().fetch(new Request(`${AREA}/v1/smeg/origin`, { method: 'OPTIONS', headers }))
      expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('authorization,x-y')
      expect(preflight.headers.has('Access-Control-Allow-Credentials')).toBe(false)
      expect((await ask({ Origin: SITE }, '/v1/second/origin')).status).toBe(404)
      expect((await ask({ Origin: SITE }, '/v1/nobody/origin')).status).toBe(404)
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
      world().pass(29 * MINUTE_MS)
      expect(await browser.session()).not.toBeNull()
      world().pass(29 * MINUTE_MS)
      expect(await browser.session()).not.toBeNull()
      world().pass(30 * MINUTE_MS + 1)
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
      await thief.begin({ input: { email: someone() } })
      thief.journey = browser.journey
      expect((await thief.turn('submit')).status).toBe(404)
      thief.cookies.clear()
      expect((await thief.turn('submit')).status).toBe(403)
    })

    it('says which field is wrong', async () => {
      const response = await new Browser(world()).start({ input: { email: 'not an address' } })
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({ code: 'invalid-input', fields: { email: 'malformed' } })
    })
  })

  describe('a page\u2019s service worker', () => {
    it('keeps nothing of what is asked below the utility, as a visitor or signed in, but the profile', async () => {
      const { id, admin } = await company(world())
      const owner = await signUp(world(), someone(), await world().customer())
      await admin.browser.begin({ input: { email: someone() } })
      const ids: Record<string, string> = {
        '/invoices': (await read(admin.browser, '/invoices')).body.items[0].id,
        '/journeys': admin.browser.journey?.id ?? '',
      }
      const own = (await owner.session())?.customers[0]?.id ?? ''
      const area = new Browser(world(), { origin: AREA })
      for (const [name, value] of owner.cookies) area.cookies.set(name, value)
      const callers: [Browser, string][] = [
        [admin.browser, id],
        [owner, own],
        [area, own],
        [new Browser(world(), { origin: PORTAL }), id],
        [new Browser(world()), id],
      ]
      const query = { client: '99', kind: 'enter', audience: 'individual', ...(await requestFor()) }
      // What these two say any program can find out.
      const paths = (await world().reads()).filter((path) => path !== '/profile')
      expect(paths.length).toBeGreaterThan(15)
      const answered = new Set<string>()
      for (const path of [...paths, '/none'])
        for (const [browser, customer] of callers) {
          const asked = path.replace(':id', ids[path.replace('/:id', '')] ?? 'none')
          const { ok, headers } = await browser.send('GET', `${asked}?${new URLSearchParams({ ...query, customer })}`)
          expect({ path, varies: headers.get('Vary')?.includes('*') }).toEqual({ path, varies: true })
          if (ok) answered.add(path)
        }
      expect(paths.filter((path) => !answered.has(path))).toEqual([])
      expect((await owner.send('GET', '/profile?lang=fr')).headers.get('Vary')).not.toContain('*')
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
