import type { Profile } from '@foyer/contract/profile'
import type { Client } from '@libsql/client'
import { Hono } from 'hono'
import { openDatabase } from '../../platform/database/connect-node.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { MIGRATIONS } from '../../platform/database/migrations.gen.ts'
import { HOUR_MS } from '../../platform/durations.ts'
import { onError } from '../../platform/http/problem.ts'
import type { Visit, VisitEnv } from '../../platform/visit.ts'
import { contractRoutes } from '../contracts/routes.ts'
import { invoiceRoutes } from './routes.ts'

/** Noon in Monaco on 10 November 2026. */
export const NOW = Date.UTC(2026, 10, 10, 11)

/** A utility's database with customers, accounts and sessions made by hand, and the routes over it. */
export interface Bed {
  database: Client
  /** Statements the database was asked for. */
  asked: string[]
  prolonged: number[]
  get(path: string, session?: string | null): Promise<Response>
  customer(id: string, contracts?: readonly string[]): Promise<void>
  /** An account with a session of its own name. */
  account(id: string, session?: Partial<{ seenAt: number; expiresAt: number; revokedAt: number | null }>): Promise<void>
  grant(account: string, customer: string, scope?: readonly string[]): Promise<void>
  invoice(invoice: Partial<InvoiceSeed> & { number: string; customer: string }): Promise<string>
}

export interface InvoiceSeed {
  number: string
  customer: string
  contracts: readonly string[]
  issuedOn: string
  dueOn: string | null
  paidOn: string | null
  totalCents: number
  paidCents: number
  status: 'issued' | 'cancelled' | 'replaced'
  replacedBy: string | null
  lines: number
}

export async function openBed(now = () => NOW): Promise<Bed> {
  const database = openDatabase(':memory:')
  await migrate(database, MIGRATIONS, { now })
  const asked: string[] = []
  const prolonged: number[] = []
  const watched: Client = Object.assign(Object.create(database), {
    execute: (statement: { sql: string; args: never[] }) => {
      asked.push(statement.sql)
      return database.execute(statement)
    },
  })
  const app = new Hono<VisitEnv>().onError(onError(() => undefined))
  app.use(async (c, next) => {
    c.set('visit', {
      deployment: { profile: { currency: 'EUR', timeZone: 'Europe/Monaco' } as Profile, database: watched },
      ports: { now },
      sessionTokenHash: c.req.header('session') ?? null,
      prolong: (seenAt: number) => prolonged.push(seenAt),
    } as unknown as Visit)
    await next()
  })
  app.route('/invoices', invoiceRoutes()).route('/contracts', contractRoutes())
  const run = (sql: string, ...args: (string | number | null)[]) => database.execute({ sql, args })
  return {
    database,
    asked,
    prolonged,
    get: async (path, session = null) => app.request(path, session === null ? {} : { headers: { session } }),
    async customer(id, contracts = []) {
      await run(
        "INSERT INTO customer (id, reference, display_reference, audience, name, exported_at) VALUES (?, ?, ?, 'individual', ?, 0)",
        id,
        id,
        `N ${id}`,
        id,
      )
      for (const contract of contracts)
        await run(
          "INSERT INTO contract (id, reference, display_reference, customer_id, label, status, from_date, exported_at) VALUES (?, ?, ?, ?, ?, 'active', '2020-01-01', 0)",
          contract,
          contract,
          `C ${contract}`,
          id,
          `Flat ${contract}`,
        )
    },
    async account(id, { seenAt = NOW, expiresAt = NOW + HOUR_MS, revokedAt = null } = {}) {
      await run("INSERT INTO account (id, first_name, last_name, locale, created_at) VALUES (?, 'A', 'B', 'fr', 0)", id)
      await run(
        'INSERT INTO session (id, token_hash, account_id, created_at, seen_at, expires_at, revoked_at) VALUES (?, ?, ?, 0, ?, ?, ?)',
        id,
        id,
        id,
        seenAt,
        expiresAt,
        revokedAt,
      )
    },
    async grant(account, customer, scope) {
      await run(
        "INSERT INTO access (account_id, customer_id, role, is_scoped, granted_at) VALUES (?, ?, 'viewer', ?, 0)",
        account,
        customer,
        scope ? 1 : 0,
      )
      for (const contract of scope ?? [])
        await run('INSERT INTO access_contract (account_id, customer_id, contract_id) VALUES (?, ?, ?)', account, customer, contract)
    },
    async invoice(seed) {
      const invoice: InvoiceSeed = {
        contracts: [],
        issuedOn: '2026-11-03',
        dueOn: '2026-11-24',
        paidOn: null,
        totalCents: 1200,
        paidCents: 0,
        status: 'issued',
        replacedBy: null,
        lines: 0,
        ...seed,
      }
      const id = crypto.randomUUID()
      await run(
        `INSERT INTO invoice (id, number, customer_id, issued_on, due_on, paid_on, total_cents, paid_cents, net_cents, status, replaced_by, exported_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1000, ?, ?, 0)`,
        id,
        invoice.number,
        invoice.customer,
        invoice.issuedOn,
        invoice.dueOn,
        invoice.paidOn,
        invoice.totalCents,
        invoice.paidCents,
        invoice.status,
        invoice.replacedBy,
      )
      for (const contract of invoice.contracts)
        await run('INSERT INTO invoice_contract (invoice_id, contract_id, issued_on) VALUES (?, ?, ?)', id, contract, invoice.issuedOn)
      for (let position = invoice.lines; position > 0; position--)
        await run(
          'INSERT INTO invoice_line (invoice_id, position, text, vat_basis_points, amount_cents) VALUES (?, ?, ?, 2000, 500)',
          id,
          position,
          `Line ${position}`,
        )
      return id
    },
  }
}
