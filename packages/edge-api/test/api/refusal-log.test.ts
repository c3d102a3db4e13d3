import { beforeEach, describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../src/platform/durations.ts'
import { Browser, signUp } from './browser.ts'
import { nodeWorld } from './node.ts'
import { AREA, PORTAL, SITE, someone } from './world.ts'

const world = await nodeWorld()
const refused = () => world.logged.filter(({ event }) => event === 'refused')
const ask = (path: string, headers: Record<string, string>) => world.fetch(new Request(`${AREA}${path}`, { headers }))

beforeEach(() => {
  world.pass(61_000)
  world.logged.length = 0
})

describe('the log', () => {
  it('tells of a failed log-in by its kind, and names nobody', async () => {
    const email = someone()
    await signUp(world, email, await world.customer())
    for (const address of [email, 'stranger\u001b[2J@example.test', someone()]) {
      const browser = new Browser(world)
      await browser.begin({ input: { email: address } }).catch(() => undefined)
      await browser.go('submit', { password: 'Not-it-\u202e2026' }).catch(() => undefined)
    }
    const lines = refused().filter((line) => 'code' in line && line.code === 'password-wrong')
    expect(lines.length).toBeGreaterThan(0)
    expect(lines[0]).toEqual({
      level: 'warn',
      event: 'refused',
      code: 'password-wrong',
      utility: 'smeg',
      method: 'POST',
      route: '/v1/:utility/journeys/:id',
      count: 1,
    })
    const written = JSON.stringify(world.logged)
    for (const secret of [email, 'example.test', 'Not-it', '\u001b', '\u202e']) expect(written).not.toContain(secret)
  })

  it('tells of what somebody was not allowed: session, origin, proof, client', async () => {
    await ask('/v1/smeg/invoices', { Origin: SITE, Cookie: '__Host-foyer-smeg-session=made-up' })
    await ask('/v1/smeg/invoices', { Origin: 'https://evil.example' })
    await ask('/v1/smeg/invoices', { Origin: PORTAL, Authorization: 'DPoP made-up', DPoP: 'made.up.proof' })
    await world.fetch(
      new Request(`${AREA}/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'refresh_token', client_id: 'portal', refresh_token: 'x' }),
      }),
    )
    expect(refused()).toEqual([
      expect.objectContaining({ code: 'signed-out', route: '/v1/:utility/invoices' }),
      expect.objectContaining({ code: 'origin-refused', utility: 'smeg' }),
      expect.objectContaining({ code: 'proof-refused', utility: 'smeg' }),
      expect.objectContaining({ code: 'invalid_dpop_proof', route: '/token' }),
    ])
  })

  it('does not grow with a flood, tells how large it was, and begins anew with the next minute', async () => {
    const flood = (path: string) => ask(path, { Origin: SITE, Cookie: '__Host-foyer-smeg-session=made-up' })
    for (let i = 0; i < 700; i++) await flood(`/v1/smeg/invoices?limit=${1 + (i % 100)}`)
    expect(refused()).toHaveLength(25)
    expect(refused().at(-1)).toMatchObject({ count: 640 })
    world.pass(MINUTE_MS)
    await flood('/v1/smeg/invoices')
    expect(refused().at(-1)).toMatchObject({ count: 1 })
    // A path that a caller makes up is no kind of its own, and stands nowhere.
    for (let i = 0; i < 100; i++) await flood(`/v1/nowhere-${i}/invoices`)
    expect(JSON.stringify(world.logged)).not.toContain('nowhere')
  })

  it('says nothing of what is only incomplete', async () => {
    const browser = new Browser(world)
    await browser.begin({ input: { email: 'no address' } }).catch(() => undefined)
    await ask('/v1/smeg/session', { Origin: SITE })
    expect(refused()).toEqual([])
  })
})
