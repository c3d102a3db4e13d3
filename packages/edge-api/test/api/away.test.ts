import { createClient } from '@libsql/client/web'
import { expect, it } from 'vitest'
import { startBridge } from '../../scripts/bridge/bridge.ts'
import { createApp } from '../../src/app.ts'
import { nodeWorld } from './node.ts'
import { AREA, SITE } from './world.ts'

const world = await nodeWorld()

it('a database that is away is 503 with a stable code, on every endpoint and in /health', async () => {
  const bridge = await startBridge({ files: { smeg: ':memory:' } })
  const database = createClient({ url: bridge.url('smeg') })
  await bridge.close()
  const app = createApp({
    deployments: new Map([['smeg', { ...world.deployment, database }]]),
    ports: world.ports,
    assets: world.assets,
    address: () => null,
    background: () => undefined,
  })
  const headers = { Origin: SITE, 'Content-Type': 'application/json', Cookie: `__Host-foyer-smeg-session=${'A'.repeat(43)}` }
  const start = { key: 'A'.repeat(22), kind: 'enter', audience: 'individual', locale: 'fr', client: 1, input: { email: 'a@b.example' } }
  for (const [method, path, body] of [
    ['GET', '/session'],
    ['DELETE', '/session'],
    ['GET', '/contracts'],
    ['GET', '/invoices'],
    ['POST', '/journeys', start],
  ] as const) {
    const response = await app.request(`${AREA}/v1/smeg${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
    expect(response.status, path).toBe(503)
    expect(response.headers.get('Retry-After')).toBe('5')
    const problem = await response.json()
    expect(problem).toMatchObject({ code: 'unavailable', retryAfterSeconds: 5 })
    expect(JSON.stringify(problem)).not.toMatch(/ECONN|fetch|127\.0\.0\.1/)
  }
  expect((await app.request(`${AREA}/health`)).status).toBe(503)
  expect((await app.request(`${AREA}/nothing`)).headers.get('Content-Type')).toBe('application/problem+json')
})

it('an audience that is announced but not open begins no journey', async () => {
  const { profile } = world.deployment
  const { professional } = profile.audiences
  if (!professional) throw new Error('No professional audience.')
  const soon = { ...profile, audiences: { ...profile.audiences, professional: { ...professional, status: 'soon' as const } } }
  const app = createApp({
    deployments: new Map([['smeg', { ...world.deployment, profile: soon }]]),
    ports: world.ports,
    assets: world.assets,
    address: () => null,
    background: () => undefined,
  })
  const response = await app.request(`${AREA}/v1/smeg/journeys`, {
    method: 'POST',
    headers: { Origin: SITE, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      key: 'B'.repeat(22),
      kind: 'enter',
      audience: 'professional',
      locale: 'fr',
      client: 1,
      input: { email: 'a@b.example' },
    }),
  })
  expect(await response.json()).toMatchObject({ code: 'kind-unavailable' })
})
