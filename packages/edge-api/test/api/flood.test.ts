import { once } from 'node:events'
import { request as connect } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { beforeEach, describe, expect, it } from 'vitest'
import { argon2idPasswords } from '../../src/identity/passwords/argon2id-passwords.ts'
import { nodePasswords } from '../../src/identity/passwords/passwords-node.ts'
import { turnstile } from '../../src/identity/passwords/turnstile.ts'
import { Browser, codeFor, newKey, PASSWORD } from './browser.ts'
import { create } from './geg.ts'
import { nodeWorld } from './node.ts'
import { count, raised, signedIn, write } from './people.ts'
import { profileOf } from './utilities.ts'
import { someone } from './world.ts'

const world = await nodeWorld(profileOf('geg'))
const PLACES = 4

/** Passwords that are not checked until they are let go on: what runs and what waits stays so. */
function held() {
  const pass = turnstile({ atOnce: 1, places: PLACES })
  const lists = () => Promise.reject(new Error('No lists.'))
  const gate = {
    passwords: argon2idPasswords(lists, (_, __, bytes, ___, asker) => {
      gate.asked++
      return pass(asker, async () => {
        await open
        return new Uint8Array(bytes).fill(1)
      }).catch((error) => {
        gate.refused++
        throw error
      })
    }),
    asked: 0,
    refused: 0,
    open: () => {},
  }
  const open = new Promise<void>((resolve) => {
    gate.open = resolve
  })
  return gate
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(2)
}

let gate = held()
beforeEach(() => {
  gate = held()
  world.ports.passwords = nodePasswords()
})

const unknown = () => ({ identifier: someone(), password: 'wrong-Password-1' })

const start = () => new Browser(world).start({ input: unknown() })

/** Log-ins of unknown names, one a browser, until every place is taken. */
async function fill(): Promise<Promise<Response>[]> {
  world.ports.passwords = gate.passwords
  const answers = Array.from({ length: PLACES + 1 }, start)
  await until(() => gate.asked === answers.length)
  return answers
}

describe('a flood of log-ins of unknown names', () => {
  it('is refused beyond its places at once, and whoever was refused just sends the form again', async () => {
    const answers = await fill()
    const late = new Browser(world)
    const input = unknown()
    const refused = await late.start({ input })
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '3'])
    const problem = await refused.json()
    expect(problem).toMatchObject({
      code: 'busy',
      retryAfterSeconds: 3,
      journey: { n: 2, step: { name: 'credentials', refusal: { code: 'busy' } } },
    })
    late.journey = problem.journey
    gate.open()
    for (const answer of answers) expect((await answer).status).toBe(201)
    expect(await late.go('submit', input)).toMatchObject({ name: 'credentials', refusal: { code: 'credentials-wrong' } })
    const { rows } = await world.database.execute({
      sql: 'SELECT f.count FROM failure f JOIN journey j ON j.subject = f.subject OR f.reservation IN (SELECT reservation FROM turn WHERE journey_id = j.id) WHERE j.id = ?',
      args: [problem.journey.id],
    })
    // The try that found no place was counted as well: no flood wins tries by it.
    expect(Number(rows[0]?.['count'])).toBe(2)
  })

  it('is answered the same for a repeat of the same turn, and counts it once', async () => {
    await fill()
    const browser = new Browser(world)
    const [key, input] = [newKey(), unknown()]
    expect((await browser.start({ key, input })).status).toBe(503)
    const repeated = await browser.start({ key, input })
    expect(await repeated.json()).toMatchObject({ n: 2, step: { name: 'credentials', refusal: { code: 'busy' } } })
    gate.open()
  })

  it('keeps no one out who signed in on this device before, nor who is signed in', async () => {
    const email = someone()
    const owner = await create(world, email, await world.customer())
    const answers = await fill()
    // Same account, another browser: a stranger as far as anyone can tell.
    const elsewhere = await new Browser(world).start({ input: { identifier: email, password: PASSWORD } })
    expect(elsewhere.status).toBe(503)
    const known = owner.start({ input: { identifier: email, password: PASSWORD } })
    const person = await signedIn(world)
    await raised(world, person.browser, 'security')
    world.ports.passwords.isCommon = async () => false
    const change = write(person.browser, 'PUT', '/password', { password: 'Galets-1912-bleus' })
    // Those who ran and waited, the one elsewhere, and these two: they wait in places of their own while the others' are taken.
    await until(() => gate.asked === answers.length + 3)
    expect(gate.refused).toBe(1)
    gate.open()
    expect((await known).status).toBe(201)
    expect(await change).toMatchObject({ status: 200 })
    for (const answer of answers) await answer
  })

  it('loses the places of those who leave, over HTTP, and keeps none of their journeys waiting', async () => {
    const server = serve({ fetch: world.fetch, port: 0, hostname: '127.0.0.1' })
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    world.ports.passwords = gate.passwords
    const first = start()
    await until(() => gate.asked === 1)
    const leaving = Array.from({ length: PLACES }, () => {
      const headers = { Host: 'area.geg.localhost:8787', Origin: world.site, 'Content-Type': 'application/json' }
      const request = connect({ port, host: '127.0.0.1', method: 'POST', path: '/v1/geg/journeys', headers })
      request.on('error', () => {})
      request.end(JSON.stringify({ key: newKey(), kind: 'enter', audience: 'individual', locale: 'fr', client: 99, input: unknown() }))
      return request
    })
    await until(() => gate.asked === 1 + PLACES)
    expect((await start()).status).toBe(503)
    for (const request of leaving) request.destroy()
    await until(() => gate.refused === 1 + PLACES)
    const next = start()
    await until(() => gate.asked === PLACES + 3)
    gate.open()
    expect([(await first).status, (await next).status]).toEqual([201, 201])
    await until(
      async () =>
        (await count(world, 'turn t WHERE NOT EXISTS (SELECT 1 FROM turn_result r WHERE r.journey_id = t.journey_id AND r.n = t.n)')) === 0,
    )
    server.close()
  })

  it('with real hashes answers each of very many, some of them 503', async () => {
    world.ports.passwords = nodePasswords(1)
    const answers = await Promise.all(Array.from({ length: 120 }, () => new Browser(world).start({ input: unknown() })))
    const statuses = new Set(answers.map(({ status }) => status))
    expect(statuses).toEqual(new Set([201, 503]))
    const email = someone()
    await create(world, email, await world.customer())
    const browser = new Browser(world)
    await browser.begin({ input: { identifier: email, password: PASSWORD } })
    expect(await browser.go('submit', { code: codeFor(world, email) })).toMatchObject({ name: 'done' })
  })
})
