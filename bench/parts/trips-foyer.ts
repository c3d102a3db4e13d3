import { nodePasswords } from '@foyer/edge-api/identity/passwords/passwords-node'
import { Browser, codeFor, PASSWORD, signUp } from '../../packages/edge-api/test/api/browser.ts'
import { createWorld, someone, type World } from '../../packages/edge-api/test/api/world.ts'
import type { Row } from '../row.ts'
import type { TripMeter } from '../trip-meter.ts'
import { clientTrips } from './trips-client.ts'

/** A customer of the invented export. */
const REFERENCES = { reference: '10428755', edl: '0644182039' }

const A_READ = { atMost: 1 }
const A_TURN = { atMost: 2 }
const A_LOGIN = { atMost: 6 }

export async function foyerTrips(meter: TripMeter, url: string): Promise<Row[]> {
  const database = meter.connect(url)
  const world = createWorld({ own: database }, nodePasswords())
  const rows: Row[] = []
  const counting: World = {
    ...world,
    async fetch(request) {
      const { result, trips } = await meter.count(() => world.fetch(request.clone()))
      rows.push({ name: nameOf(request), value: trips, unit: 'trips' })
      // A client is told the nonce by being sent back once.
      if (!result.ok && !result.headers.has('DPoP-Nonce')) throw new Error(`${nameOf(request)}: ${result.status} ${await result.text()}`)
      return result
    },
  }
  try {
    const email = someone()
    await signUp(counting, email, REFERENCES)
    const creation = rows.splice(0).map((row, index) => ({ ...row, name: `creating an account, turn ${index + 1}`, limit: A_TURN }))
    const browser = new Browser(counting)
    const login = await logIn(browser, world, email, rows)
    await readAll(browser)
    const reads = rows.splice(0).map((row) => ({ ...row, limit: A_READ }))
    await new Browser(counting).send('GET', '/session')
    const visitor = rows.splice(0).map((row) => ({ ...row, name: `${row.name}, a visitor`, limit: { atMost: 0 } }))
    return [...visitor, ...reads, ...(await clientTrips(counting, email, rows)), ...creation, ...login]
  } finally {
    database.close()
  }
}

async function logIn(browser: Browser, world: World, email: string, rows: Row[]): Promise<Row[]> {
  await browser.begin({ input: { email } })
  await browser.go('submit', { password: PASSWORD })
  await browser.send('GET', '/journeys?kind=enter&audience=individual')
  await browser.send('GET', `/journeys/${browser.journey?.id}`)
  const reloads = rows.splice(2).map((row) => ({ ...row, limit: A_READ }))
  await browser.go('submit', { code: codeFor(world, email) })
  const turns = rows
    .splice(0)
    .map((row, index) => ({ ...row, name: `logging in, ${['address', 'password', 'code'][index]}`, limit: A_TURN }))
  const total = turns.reduce((sum, { value }) => sum + value, 0)
  return [...reloads, ...turns, { name: 'a whole login with a code', value: total, unit: 'trips', limit: A_LOGIN }]
}

async function readAll(browser: Browser): Promise<void> {
  await browser.send('GET', '/profile?lang=fr')
  await browser.send('GET', '/session')
  const contracts = await (await browser.send('GET', '/contracts')).json()
  const page = await (await browser.send('GET', '/invoices?limit=3')).json()
  await browser.send('GET', `/invoices?cursor=${page.next}`)
  await browser.send('GET', `/invoices?contract=${contracts.items[0].id}`)
  await browser.send('GET', `/invoices/${page.items[0].id}`)
  await browser.send('DELETE', '/session')
}

/** The request's line, with a name for what stands for any value. */
function nameOf({ method, url }: Request): string {
  const { pathname, searchParams } = new URL(url)
  const path = pathname.replace(/^\/v1\/[\w-]+/, '').replace(/[\da-f]{8}-[\da-f-]{27}/, '{id}')
  const query = [...searchParams.keys()].map((key) => `${key}=`).join('&')
  return `${method} ${path}${query && `?${query}`}`
}
