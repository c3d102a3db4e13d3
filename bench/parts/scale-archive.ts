import { nodePasswords } from '@foyer/edge-api/identity/passwords/passwords-node'
import { openDatabase } from '@foyer/edge-api/platform/database/connect-node'
import { migrate } from '@foyer/edge-api/platform/database/migrate'
import { MIGRATIONS } from '@foyer/edge-api/platform/database/migrations.gen'
import { base64url, sha256 } from '@foyer/edge-api/platform/keys/keys'
import type { Client, InStatement } from '@libsql/client'
import { createWorld, SITE } from '../../packages/edge-api/test/api/world.ts'
import { accountIdOf, contractIdOf, fillWithInvented, openSession } from '../invented-data.ts'

/** A database of so many invoices, and pages to ask of it: each returns what its statement took, in milliseconds. */
export interface InvoiceArchive {
  pages: Readonly<Record<string, () => Promise<number>>>
  close(): void
}

const INVOICES_EACH = 24
/** Different ones by turns, so that what they need of a large file is in no cache of the processor. */
const VISITORS = 40
export const BY_TURNS = 'first page of forty people by turns'

/** A tenth of the invoices belong to one customer, the others to as many customers as it takes. */
export async function openArchive(file: string, size: number): Promise<InvoiceArchive> {
  const database = openDatabase(file)
  await migrate(database, MIGRATIONS, { now: Date.now })
  const customers = Math.round((size * 0.9) / INVOICES_EACH)
  await fillWithInvented(database, { customers, invoicesEach: INVOICES_EACH, invoicesOfTheLargest: size / 10 })
  const clock = new StatementClock(database)
  const world = createWorld({ own: clock.database }, nodePasswords())

  async function visitor(index: number): Promise<(path: string) => Promise<Response>> {
    const token = base64url(crypto.getRandomValues(new Uint8Array(32)))
    await openSession(database, accountIdOf(index), await sha256(token))
    const headers = { Origin: SITE, Cookie: `__Host-foyer-smeg-session=${token}` }
    return async (path) => {
      const response = await world.fetch(new Request(`http://area.smeg.localhost:8787/v1/smeg${path}`, { headers }))
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      return response
    }
  }

  const visitors = await Promise.all(Array.from({ length: VISITORS }, (_, i) => visitor(1 + Math.floor((i * (customers - 1)) / VISITORS))))
  const largest = await visitor(customers)
  const contract = contractIdOf(customers + 1)
  const deep = await cursorAfter(largest, 40)
  let turn = 0
  return {
    pages: {
      'first page of a customer': () => clock.time(() => visitors[0]?.('/invoices')),
      [BY_TURNS]: () => clock.time(() => visitors[turn++ % VISITORS]?.('/invoices')),
      'first page of the largest': () => clock.time(() => largest('/invoices')),
      'a later page of the largest': () => clock.time(() => largest(`/invoices?cursor=${deep}`)),
      "first page of the largest's contract": () => clock.time(() => largest(`/invoices?contract=${contract}`)),
    },
    close: () => database.close(),
  }
}

async function cursorAfter(ask: (path: string) => Promise<Response>, invoices: number): Promise<string> {
  const { next } = await (await ask(`/invoices?limit=${invoices}`)).json()
  if (typeof next !== 'string') throw new Error('The largest customer has no further page.')
  return next
}

/** Adds up what the database takes, apart from the rest of a request. */
class StatementClock {
  readonly database: Client
  #spentMs = 0

  constructor(database: Client) {
    const execute = async (statement: InStatement) => {
      const startedAt = performance.now()
      const result = await database.execute(statement)
      this.#spentMs += performance.now() - startedAt
      return result
    }
    // A page is one `execute`; nothing else of a client is called for it.
    this.database = Object.create(database, { execute: { value: execute } })
  }

  async time(ask: () => Promise<unknown> | undefined): Promise<number> {
    this.#spentMs = 0
    await ask()
    return this.#spentMs
  }
}
