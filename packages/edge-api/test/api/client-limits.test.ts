import { expect, it } from 'vitest'
import { FEATURES } from '../../src/app.ts'
import { routesOf } from '../../src/platform/http/openapi.ts'
import { originRoutes } from '../../src/platform/http/origin-routes.ts'
import { clientLimitsSuite } from './client-limits.suite.ts'
import { clientRatesSuite } from './client-rates.suite.ts'
import { ForeignClient } from './foreign-client.ts'
import { households } from './households.ts'
import { nodeWorld } from './node.ts'
import { nonceOf, readWith } from './proofs.ts'

const world = await nodeWorld()
clientLimitsSuite(() => world)
clientRatesSuite(() => world)

/** Written here anew: whoever opens another route to clients says so twice. */
const READS = new Set(['GET /session', 'GET /contracts', 'GET /invoices', 'GET /invoices/:id'])
/** With the body that is taken, null for none: a route that is declared but cannot serve a client is found here. */
const WRITES = new Map<string, object | null>([['DELETE /session', null]])

/** Reads no token: says to any page whether it is listed, and nothing of a customer. */
const ORIGIN = '/origin'

const { household } = households(() => world)

async function connected() {
  const { person, flat } = await household()
  const client = await ForeignClient.create(world)
  return client.connect(person, [flat.contractId], { scope: 'session contracts:read invoices:read' }).then(({ tokens }) => ({
    keys: client.keys,
    token: tokens.access_token,
  }))
}

/** Every route below `/v1/{utility}`. */
async function routes(): Promise<Set<string>> {
  const all = await routesOf(FEATURES, { origin: originRoutes(new Map()) })
  return new Set(all.map(({ method, path }) => `${method} ${path}`))
}

const partsOf = (route: string) => {
  const [method = '', path = ''] = route.split(' ')
  return { method, path: path.replace(/:\w+/g, 'x') }
}

it('no route of the API takes a client\u2019s token but those that were meant to', async () => {
  const { keys, token } = await connected()
  const all = await routes()
  expect(all.size).toBeGreaterThan(30)
  for (const route of [...READS, ...WRITES.keys()]) expect(all, route).toContain(route)
  for (const route of all) {
    if (WRITES.has(route)) continue
    const { method, path } = partsOf(route)
    const body = method === 'GET' || method === 'DELETE' ? undefined : '{}'
    const response = await readWith(world, keys, token, path, {}, { method, body })
    if (path === ORIGIN) {
      if (method === 'GET') expect(Object.keys(await response.json())).toEqual(['isListed', 'refusedHeaders'])
      else expect({ route, text: await response.text() }).toEqual({ route: `OPTIONS ${ORIGIN}`, text: '' })
      continue
    }
    const problem = await response.json()
    if (READS.has(route)) expect(response.status, route).not.toBe(403)
    else expect({ route, status: response.status, code: problem.code }).toEqual({ route, status: 403, code: 'scope-missing' })
  }
})

it.each([...WRITES])('%s serves a client, and takes each proof once', async (route, sent) => {
  const { keys, token } = await connected()
  const { method, path } = partsOf(route)
  const body = sent === null ? undefined : JSON.stringify(sent)
  const proof = { jti: crypto.randomUUID(), nonce: await nonceOf(world) }
  expect((await readWith(world, keys, token, path, proof, { method, body })).status).toBeLessThan(300)
  expect(await (await readWith(world, keys, token, path, proof, { method, body })).json()).toMatchObject({ code: 'proof-refused' })
})
