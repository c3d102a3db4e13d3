import type { Purpose } from '@foyer/contract/factors'
import { ELEVATION_MS } from '../../src/identity/elevation.ts'
import { HOUR_MS } from '../../src/platform/durations.ts'
import { base64url, sha256 } from '../../src/platform/keys/keys.ts'
import { uuidv7 } from '../../src/platform/uuid.ts'
import { Browser, newKey } from './browser.ts'
import { someone, type World } from './world.ts'

export interface Person {
  id: string
  email: string
  browser: Browser
}

/** An account with a session, written as the journeys write them. */
export async function signedIn(world: World, email = someone(), name: [string, string] = ['Paul', 'Exemple']): Promise<Person> {
  const id = uuidv7(world.now(), world.ports.random)
  await world.database.batch(
    [
      { sql: `INSERT INTO account (id, first_name, last_name, locale, created_at) VALUES (?, ?, ?, 'fr', 0)`, args: [id, ...name] },
      {
        sql: `INSERT INTO identifier (value, account_id, kind, display, verified_at) VALUES (?, ?, 'email', ?, 0)`,
        args: [email, id, email],
      },
    ],
    'write',
  )
  const browser = new Browser(world)
  await openSession(world, id, browser)
  return { id, email, browser }
}

/** Another session of an account, for a browser whose own has run out. */
export async function openSession(world: World, accountId: string, browser: Browser): Promise<void> {
  const token = base64url(world.ports.random(32))
  const now = world.now()
  await world.database.execute({
    sql: 'INSERT INTO session (id, token_hash, account_id, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
    args: [uuidv7(now, world.ports.random), await sha256(token), accountId, now, now, now + HOUR_MS],
  })
  browser.cookies.set(`__Host-foyer-${world.deployment.profile.id}-session`, token)
}

/** A fresh proof, written as the journey of a step-up writes it. Nothing for a browser without a session. */
export async function raised(world: World, browser: Browser, purpose: Purpose = 'access'): Promise<void> {
  const token = browser.cookies.get(`__Host-foyer-${world.deployment.profile.id}-session`)
  if (token === undefined) return
  await world.database.execute({
    sql: `INSERT INTO elevation (session_id, purpose, until) SELECT id, ?, ? FROM session WHERE token_hash = ?
      ON CONFLICT (session_id, purpose) DO UPDATE SET until = excluded.until`,
    args: [purpose, world.now() + ELEVATION_MS, await sha256(token)],
  })
}

export async function grant(world: World, accountId: string, customerId: string, role: string, contracts?: string[]): Promise<void> {
  await world.database.batch(
    [
      {
        sql: 'INSERT INTO access (account_id, customer_id, role, is_scoped, granted_at) VALUES (?, ?, ?, ?, ?)',
        args: [accountId, customerId, role, contracts ? 1 : 0, world.now()],
      },
      ...(contracts ?? []).map((contract) => ({
        sql: 'INSERT INTO access_contract (account_id, customer_id, contract_id) VALUES (?, ?, ?)',
        args: [accountId, customerId, contract],
      })),
    ],
    'write',
  )
}

/** A write with a key of its own, and what came of it. */
export async function write(browser: Browser, method: string, path: string, body?: unknown, key = newKey()) {
  const response = await browser.send(method, path, body, { 'Idempotency-Key': key })
  return { status: response.status, body: await response.json() }
}

export async function read(browser: Browser, path: string) {
  const response = await browser.send('GET', path)
  return { status: response.status, body: await response.json() }
}

export async function count(world: World, sql: string, ...args: string[]): Promise<number> {
  const { rows } = await world.database.execute({ sql: `SELECT count(*) AS n FROM ${sql}`, args })
  return Number(rows[0]?.['n'])
}
