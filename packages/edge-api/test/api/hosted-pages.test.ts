import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Browser, signUp } from './browser.ts'
import { nodeWorld } from './node.ts'
import { AREA, someone } from './world.ts'

const world = await nodeWorld()
const PUBLIC = 'https://area.utility.example'
const app = createApp({
  deployments: new Map([['smeg', { ...world.deployment, sites: { firstParty: [PUBLIC], pages: [] } }]]),
  ports: world.ports,
  assets: world.assets,
  address: () => null,
  background: () => undefined,
})
const ask = (path: string) => app.request(PUBLIC + path)

describe('a hosted page', () => {
  it.each(['/', '/area', '/pro', '/security', '/letter'])('is in no other site’s hands: %s', async (path) => {
    const { status, headers } = await ask(path)
    expect([status, headers.get('Cross-Origin-Opener-Policy')]).toEqual([200, 'same-origin'])
  })

  it('keeps its opener where a client’s window shows it, whatever becomes of the request', async () => {
    const fine = new URLSearchParams({
      response_type: 'code',
      client_id: 'portal',
      redirect_uri: 'http://portal.localhost:8080/energy',
      scope: 'session',
      state: 'state',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
      dpop_jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I',
    })
    for (const [path, expected] of [
      [`/authorize?${fine}`, 200],
      ['/authorize', 400],
    ] as const) {
      const { status, headers } = await ask(path)
      expect([status, headers.get('Cross-Origin-Opener-Policy')]).toEqual([expected, 'unsafe-none'])
      expect(headers.get('X-Frame-Options')).toBe('DENY')
    }
  })
})

describe('a host of the utility', () => {
  it.each(['/', '/authorize', '/letter', '/health', '/v1/smeg/profile', '/first-party.css', '/nothing'])(
    'is asked over https alone from then on, and no host below it: %s',
    async (path) => {
      expect((await ask(path)).headers.get('Strict-Transport-Security')).toBe('max-age=31536000')
    },
  )

  it.each([AREA, 'http://localhost:8787', 'http://127.0.0.1:8787', 'http://[::1]:8787', 'https://area.smeg.localhost:8787'])(
    'is not, where it is this machine’s own: %s',
    async (origin) => {
      for (const path of ['/', '/health', '/nothing'])
        expect((await app.request(origin + path)).headers.has('Strict-Transport-Security'), path).toBe(false)
    },
  )
})

it('signing out takes the session’s cookie, and nothing else of the site’s', async () => {
  const browser = await signUp(world, someone(), await world.customer())
  const device = [...browser.cookies.keys()].find((name) => name.endsWith('-device'))
  const { status, headers } = await browser.send('DELETE', '/session')
  expect([status, headers.has('Clear-Site-Data')]).toEqual([200, false])
  expect([...headers.getSetCookie()].map((cookie) => cookie.split('=')[0])).toEqual(['__Host-foyer-smeg-session'])
  expect(browser.cookies.has(device ?? '')).toBe(true)
  expect(await new Browser(world).session()).toBeNull()
})
