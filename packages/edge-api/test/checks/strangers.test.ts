import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { FEATURES } from '../../src/app.ts'
import { DAY_MS } from '../../src/platform/durations.ts'
import { openapi, type Route, routesOf } from '../../src/platform/http/openapi.ts'
import { uuidv7 } from '../../src/platform/uuid.ts'
import type { VisitEnv } from '../../src/platform/visit.ts'
import { Browser, newKey } from '../api/browser.ts'
import { colleague, company } from '../api/company.ts'
import { addApp } from '../api/factors.ts'
import { requestFor } from '../api/households.ts'
import { nodeWorld } from '../api/node.ts'
import { grant, openSession, type Person, raised, signedIn } from '../api/people.ts'
import { teamOf } from '../api/team.ts'
import { AREA, someone, type World } from '../api/world.ts'

/** What one customer has, by id; a stranger knows all of it. */
type Property = Readonly<
  Record<
    | 'account'
    | 'email'
    | 'company'
    | 'customer'
    | 'contract'
    | 'invoice'
    | 'invitation'
    | 'colleague'
    | 'member'
    | 'request'
    | 'app'
    | 'session'
    | 'consent',
    string
  >
>

interface Attempt {
  path: string
  body?: unknown
  /** The customer asks the same and gets it; `refused` where the attempt is of nothing that has an owner. */
  owner?: 'refused'
}

/**
 * For every route that takes a session: how a stranger asks it for what is a customer's. A route of a feature that has no line here
 * fails by its name.
 */
const ATTEMPTS: Readonly<Record<string, (own: Property) => Attempt | Promise<Attempt>>> = {
  'GET /contracts': () => ({ path: '/contracts' }),
  'GET /invoices': ({ customer, contract }) => ({ path: `/invoices?customer=${customer}&contract=${contract}` }),
  'GET /invoices/:id': ({ invoice }) => ({ path: `/invoices/${invoice}` }),
  'GET /team': (own) => ({ path: `/team?customer=${own.company}` }),
  'GET /team/audit': (own) => ({ path: `/team/audit?customer=${own.company}` }),
  'POST /team/invitations': (own) => ({ path: '/team/invitations', body: { customer: own.company, email: someone(), role: 'viewer' } }),
  'POST /team/invitations/:id/resend': ({ invitation }) => ({ path: `/team/invitations/${invitation}/resend`, body: {} }),
  'DELETE /team/invitations/:id': ({ invitation }) => ({ path: `/team/invitations/${invitation}` }),
  'PATCH /team/members/:id': (own) => ({ path: `/team/members/${own.colleague}`, body: { customer: own.company, role: 'admin' } }),
  'DELETE /team/members/:id': (own) => ({ path: `/team/members/${own.colleague}?customer=${own.company}` }),
  'GET /household': ({ customer }) => ({ path: `/household?customer=${customer}` }),
  'POST /household/:id': ({ request }) => ({ path: `/household/${request}`, body: { decision: 'grant' } }),
  'DELETE /household/members/:id': ({ member, customer }) => ({ path: `/household/members/${member}?customer=${customer}` }),
  'GET /factors': () => ({ path: '/factors' }),
  'POST /factors': () => ({ path: '/factors', body: { offer: 'none', name: 'Phone', code: '123456' }, owner: 'refused' }),
  'PATCH /factors/:id': ({ app }) => ({ path: `/factors/${app}`, body: { name: 'Mine' } }),
  'DELETE /factors/:id': ({ app }) => ({ path: `/factors/${app}` }),
  'POST /factor-offers': () => ({ path: '/factor-offers', body: { kind: 'totp' } }),
  'DELETE /factor-release': () => ({ path: '/factor-release' }),
  'POST /recovery-codes': () => ({ path: '/recovery-codes', body: {} }),
  'GET /activity': () => ({ path: '/activity' }),
  'GET /consents': () => ({ path: '/consents' }),
  'DELETE /consents/:id': ({ consent }) => ({ path: `/consents/${consent}` }),
  'POST /authorization': async ({ contract }) => ({
    path: '/authorization',
    body: { request: await requestFor(), decision: 'allow', contracts: [contract] },
  }),
  'GET /sessions': () => ({ path: '/sessions' }),
  'DELETE /sessions/:id': ({ session }) => ({ path: `/sessions/${session}` }),
  'DELETE /sessions': () => ({ path: '/sessions' }),
  'GET /password': () => ({ path: '/password' }),
  'PUT /password': () => ({ path: '/password', body: { password: 'Tamaris-vert-99' } }),
}

/** Asked without a session, too: what they answer then is theirs to test. A route that joins them has to be named here. */
const PUBLIC = [
  'GET /profile',
  'POST /journeys',
  'GET /journeys',
  'POST /journeys/:id',
  'GET /journeys/:id',
  'GET /session',
  'DELETE /session',
  'GET /passkey-requests',
  'GET /authorization',
  'GET /client',
]

const nameOf = ({ method, path }: Route) => `${method} ${path}`
const routes = await routesOf(FEATURES)

let world: World

beforeAll(async () => {
  world = await nodeWorld()
})

describe('every route below a utility', () => {
  it('has a stranger\u2019s attempt here, or is public', () => {
    expect(withoutAttempt(routes)).toEqual([])
    expect(routes.filter(({ description }) => description?.isPublic).map(nameOf)).toEqual(PUBLIC)
  })

  it('of a feature without one is named', async () => {
    const meters = async () => new Hono<VisitEnv>().get('/:id', openapi('A meter', 'Meter'), (c) => c.json({}))
    expect(withoutAttempt(await routesOf({ ...FEATURES, meters }))).toEqual(['GET /meters/:id'])
  })

  it.each(Object.entries(ATTEMPTS))(
    '%s gives a stranger, a visitor and another utility nothing of a customer\u2019s',
    async (name, attempt) => {
      const { owner, own } = await everythingOf(world)
      const stranger = await signedIn(world)
      for (const { browser } of [stranger, owner])
        for (const purpose of ['access', 'security'] as const) await raised(world, browser, purpose)
      const asked = await attempt(own)
      const before = await rowsOf(own)

      const { text } = await ask(stranger.browser, name, asked)
      for (const [what, id] of Object.entries(own)) expect(text.includes(id), what).toBe(false)
      for (const { status, text } of [await ask(new Browser(world), name, asked), await inSecondUtility(owner.browser, name, asked)])
        expect({ status, text }).toEqual({ status: 401, text: expect.stringContaining('"signed-out"') })
      expect(await rowsOf(own)).toEqual(before)

      // The very same, asked by its owner: it was an attempt at something.
      const answer = await ask(owner.browser, name, asked)
      expect(answer.status < 300, answer.text).toBe(asked.owner !== 'refused')
    },
  )
})

const withoutAttempt = (all: readonly Route[]) =>
  all
    .filter(({ description }) => !description?.isPublic)
    .map(nameOf)
    .filter((name) => !Object.hasOwn(ATTEMPTS, name))

/** On the first-party page, which alone may ask all of it. */
async function ask({ cookies }: Browser, name: string, { path, body }: Attempt): Promise<{ status: number; text: string }> {
  const browser = new Browser(world, { origin: AREA })
  for (const [cookie, value] of cookies) browser.cookies.set(cookie, value)
  const [method = ''] = name.split(' ')
  const response = await browser.send(method, path, body, method === 'GET' ? {} : { 'Idempotency-Key': newKey() })
  return { status: response.status, text: await response.text() }
}

/** The owner's session under the name that the other utility's cookie has. */
async function inSecondUtility({ cookies }: Browser, name: string, { path, body }: Attempt): Promise<{ status: number; text: string }> {
  const area = 'http://area.second.localhost:8787'
  const [method = ''] = name.split(' ')
  const response = await world.fetch(
    new Request(`${area}/v1/second${path}`, {
      method,
      headers: {
        Origin: area,
        Cookie: `__Host-foyer-second-session=${cookies.get('__Host-foyer-smeg-session')}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': newKey(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
  return { status: response.status, text: await response.text() }
}

/** A customer with something in every feature: administrator of a company, owner of a household. */
async function everythingOf(world: World): Promise<{ owner: Person; own: Property }> {
  const firm = await company(world)
  const owner = firm.admin
  const { database, now, ports } = world
  const id = () => uuidv7(now(), ports.random)
  const one = async (sql: string, ...args: string[]) => String((await database.execute({ sql, args })).rows[0]?.[0])

  const { id: customer } = await world.customer()
  await grant(world, owner.id, customer, 'owner')
  const [member, asker] = [await signedIn(world), await signedIn(world)]
  await grant(world, member.id, customer, 'member')
  const { id: colleagueId } = await colleague(world, firm, 'viewer')
  const contract = await one('SELECT id FROM contract WHERE customer_id = ?', customer)
  const [request, consent, invoice] = [id(), id(), id()]
  await database.batch(
    [
      {
        sql: `INSERT INTO claim (id, account_id, customer_id, kind, created_at) VALUES (?, ?, ?, 'household', ?)`,
        args: [request, asker.id, customer, BigInt(now())],
      },
      {
        sql: `INSERT INTO consent (id, account_id, client_id, scopes, created_at, updated_at) VALUES (?, ?, 'pocket', ' invoices:read ', 0, 0)`,
        args: [consent, owner.id],
      },
      { sql: 'INSERT INTO consent_contract (consent_id, contract_id) VALUES (?, ?)', args: [consent, contract] },
      {
        sql: `INSERT INTO invoice (id, number, customer_id, issued_on, total_cents, paid_cents, net_cents, status, exported_at)
          VALUES (?, ?, ?, '2026-01-10', 6000, 0, 5000, 'issued', 0)`,
        args: [invoice, `F-${contract}`, customer],
      },
      { sql: `INSERT INTO invoice_contract (invoice_id, contract_id, issued_on) VALUES (?, ?, '2026-01-10')`, args: [invoice, contract] },
      {
        sql: `INSERT INTO factor (id, account_id, kind, target, verified_at) SELECT id || '-mail', id, 'email', ?, 0 FROM account WHERE id = ?`,
        args: [owner.email, owner.id],
      },
    ],
    'write',
  )
  await raised(world, owner.browser, 'security')
  const { id: app } = await addApp(world, owner.browser)
  // A factor that is added ends such a request.
  await database.execute({
    sql: 'INSERT INTO factor_release (account_id, asked_at, due_at) VALUES (?, 0, ?)',
    args: [owner.id, BigInt(now() + DAY_MS)],
  })
  await openSession(world, owner.id, new Browser(world))
  const session = await one('SELECT id FROM session WHERE account_id = ? ORDER BY id DESC', owner.id)
  const { body: invited } = await teamOf(() => world).invite(firm, someone())
  return {
    owner,
    own: {
      account: owner.id,
      email: owner.email,
      company: firm.id,
      customer,
      contract,
      invoice,
      invitation: invited.id,
      colleague: colleagueId,
      member: member.id,
      request,
      app,
      session,
      consent,
    },
  }
}

/** All of the database that names any of it, but for what is counted. */
async function rowsOf(own: Property): Promise<Record<string, string[]>> {
  const { rows: tables } = await world.database.execute(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('throttle')`)
  const found: Record<string, string[]> = {}
  for (const [name] of tables.map((row) => [String(row['name'])])) {
    const { rows } = await world.database.execute(`SELECT * FROM "${name}"`)
    const texts = rows.map((row) => JSON.stringify(row)).filter((text) => Object.values(own).some((id) => text.includes(id)))
    if (texts.length > 0 && name !== undefined) found[name] = texts.sort()
  }
  return found
}
