import { expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { clientLimitsSuite } from './client-limits.suite.ts'
import { ForeignClient } from './foreign-client.ts'
import { nodeWorld } from './node.ts'
import { grant, signedIn } from './people.ts'
import { readWith } from './proofs.ts'

const world = await nodeWorld()
clientLimitsSuite(() => world)

/** Written here anew: whoever opens another route to clients says so twice. */
const OPEN = new Set(['GET /session', 'GET /contracts', 'GET /invoices', 'GET /invoices/:id'])

it('no route of the API takes a client\u2019s token but those that were meant to', async () => {
  const person = await signedIn(world)
  const customer = await world.customer()
  await grant(world, person.id, customer.id, 'owner')
  const { rows } = await world.database.execute({ sql: 'SELECT id FROM contract WHERE customer_id = ?', args: [customer.id] })
  const client = await ForeignClient.create(world)
  const { tokens } = await client.connect(person, [String(rows[0]?.['id'])], { scope: 'session contracts:read invoices:read' })
  const { deployment, ports } = world
  const { routes } = createApp({ deployments: new Map([['smeg', deployment]]), ports, address: () => null, background: () => undefined })
  const prefix = '/v1/:utility'
  const all = new Set(
    routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith(`${prefix}/`))
      .map(({ method, path }) => `${method} ${path.slice(prefix.length).replace(/\/$/, '')}`),
  )
  expect(all.size).toBeGreaterThan(30)
  for (const route of OPEN) expect(all, route).toContain(route)
  for (const route of all) {
    const [method = '', path = ''] = route.split(' ')
    const body = method === 'GET' || method === 'DELETE' ? undefined : '{}'
    const response = await readWith(world, client.keys, tokens.access_token, path.replace(/:\w+/g, 'x'), {}, { method, body })
    const problem = await response.json()
    if (OPEN.has(route)) expect(response.status, route).not.toBe(403)
    else expect({ route, status: response.status, code: problem.code }).toEqual({ route, status: 403, code: 'scope-missing' })
  }
})
