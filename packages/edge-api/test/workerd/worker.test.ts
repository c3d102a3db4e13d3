import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { base64url } from '../../src/platform/keys/keys.ts'
import { hostedAssets } from './assets.ts'

const AREA = 'http://area.smeg.localhost:8787'

const bindings = {
  ...env,
  UTILITIES: 'smeg',
  KEYS_SMEG: `k1:${base64url(new Uint8Array(32).fill(3))}`,
  MAIL_SMEG: 'mailbox:',
  SMS_SMEG: 'mailbox:',
  SITES_SMEG: JSON.stringify({ firstParty: [AREA], pages: ['http://www.smeg.localhost:8080'] }),
  DEVELOPMENT: 'true',
  ASSETS: hostedAssets,
}

/** A fresh isolate's Worker: what it has opened is forgotten between tests. */
async function worker(settings: Record<string, unknown> = bindings) {
  vi.resetModules()
  const { default: entry } = await import('../../src/platform/runtime/worker.ts')
  async function send(request: Request): Promise<Response> {
    const context = createExecutionContext()
    const response = await entry.fetch(request, settings, context)
    await waitOnExecutionContext(context)
    return response
  }
  return {
    send,
    fetch: (path: string, init?: RequestInit): Promise<Response> => send(new Request(`${AREA}${path}`, init)),
    async scheduled(): Promise<void> {
      const context = createExecutionContext()
      await entry.scheduled({}, settings, context)
      await waitOnExecutionContext(context)
    },
  }
}

const logged: string[] = []
beforeEach(() => {
  logged.length = 0
  for (const method of ['log', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((line: string) => void logged.push(line))
})
afterEach(() => vi.restoreAllMocks())

describe('the Worker', () => {
  it('is well when its databases are migrated', async () => {
    const response = await (await worker()).fetch('/health')
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok', utilities: { smeg: 'ok' } }])
  })

  it('is not when a database is away', async () => {
    const response = await (await worker({ ...bindings, DB_SMEG_URL: 'http://127.0.0.1:9/' })).fetch('/health')
    expect([response.status, await response.json()]).toEqual([503, { status: 'failing', utilities: { smeg: 'database-unavailable' } }])
  })

  it('says in its log, and to nobody else, which settings are missing', async () => {
    const response = await (await worker({ ...bindings, KEYS_SMEG: undefined })).fetch('/v1/smeg/session')
    expect(response.status).toBe(503)
    const body = await response.text()
    expect(JSON.parse(body)).toMatchObject({ code: 'unavailable', retryAfterSeconds: 60 })
    expect(body).not.toContain('KEYS')
    expect(logged.join('\n')).toMatch(/misconfigured.*KEYS_SMEG is missing/)
  })

  it.each(['/', '/health', '/v1/smeg/session', '/token', '/mailbox', '/foyer/v1/smeg/fr.js'])(
    'takes a host that makes no address for the sender’s mistake: %s',
    async (path) => {
      const { send } = await worker({ ...bindings, ASSETS: { fetch: () => Promise.reject(new Error('asked')) } })
      const request = new Request(AREA + path)
      Object.defineProperty(request, 'url', { value: `http://999.999.999.999${path}` })
      expect((await send(request)).status).toBe(400)
      expect(logged).toEqual([])
    },
  )

  it('opens no mailbox where a first-party page is on the internet', async () => {
    const exposed = await worker({ ...bindings, SITES_SMEG: '{"firstParty":["https://area.smeg.example"]}' })
    expect((await exposed.fetch('/mailbox')).status).toBe(503)
    const quiet = await worker({
      ...bindings,
      DEVELOPMENT: undefined,
      MAIL_SMEG: 'smtps://u:p@mail.example',
      SMS_SMEG: 'twilio://AC1:t@api.twilio.com',
    })
    expect((await quiet.fetch('/mailbox')).status).toBe(404)
    expect((await (await worker()).fetch('/mailbox/messages.json')).status).toBe(200)
  })

  it('sends a journey’s code once the response is out', async () => {
    const { fetch } = await worker()
    const email = `worker.${Date.now()}@example.test`
    const headers: Record<string, string> = { 'Content-Type': 'application/json', Origin: AREA, 'CF-Connecting-IP': '192.0.2.7' }
    const post = async (path: string, body: object) => {
      const key = base64url(crypto.getRandomValues(new Uint8Array(16)))
      const response = await fetch(`/v1/smeg/journeys${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ key, client: 1, ...body }),
      })
      const [cookie] = response.headers.get('Set-Cookie')?.split(';') ?? []
      if (cookie) headers['Cookie'] = cookie
      return response.json() as Promise<{ id: string; step: { name: string } }>
    }

    const { id, step } = await post('', { kind: 'enter', audience: 'individual', locale: 'fr', input: { email } })
    expect(step.name).toBe('no-account')
    expect(headers['Cookie']).toMatch(new RegExp(`^__Host-foyer-smeg-journey-${id}=[\\w-]{43}$`))
    expect(await post(`/${id}`, { n: 2, step: 'no-account', action: 'submit' })).toMatchObject({ step: { name: 'choose-password' } })
    const input = { password: 'Galets-1912-bleus', firstName: 'Jeanne', lastName: 'Exemple' }
    expect(await post(`/${id}`, { n: 3, step: 'choose-password', action: 'submit', input })).toMatchObject({
      step: { name: 'code', target: email },
    })

    const caught: unknown = await (await fetch(`/mailbox/messages.json?to=${email}`)).json()
    expect(caught).toMatchObject([{ channel: 'email', to: email, text: expect.stringMatching(/\b\d{3} ?\d{3}\b/) }])
  })

  it('does its minute’s work', async () => {
    await (await worker()).scheduled()
    expect(logged.filter((line) => /schedule-failed|"level":"error"/.test(line))).toEqual([])
  })

  it('answers in a problem document what is nowhere', async () => {
    const response = await (await worker()).fetch('/v1/atlantis/session')
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'unknown-utility' })
  })
})
