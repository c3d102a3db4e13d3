import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient } from '@libsql/client/sqlite3'
import type { RowError } from './report.ts'

/** What a row of the export became: its key, the key it points at, and its columns as JSON. */
export interface StagedRow {
  line: number
  key: string
  /** Customer of a contract or invoice, contract of an invoice line. */
  parent: string | null
  data: string
  /** Delivery point of a contract, position of an invoice line. */
  extra?: string | number | null
}

export type StagedTable = 'customer' | 'contract' | 'invoice' | 'line'

/**
 * The export, row by row, in a temporary database of its own: rows are held against each other and against what is known
 * already before the first of them is written, and a million invoices take no more memory than a thousand.
 */
export interface Staging {
  database: Client
  add(table: StagedTable, rows: readonly StagedRow[]): Promise<void>
  /** Notes errors; with `refusedInvoices`, the invoices whose lines they are. */
  refuse(errors: readonly RowError[], refusedInvoices?: readonly string[]): Promise<void>
  close(): Promise<void>
}

const TABLES = `
  PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
  CREATE TABLE customer (line INTEGER PRIMARY KEY, key TEXT NOT NULL, parent TEXT, data TEXT NOT NULL, extra);
  CREATE TABLE contract (line INTEGER PRIMARY KEY, key TEXT NOT NULL, parent TEXT NOT NULL, data TEXT NOT NULL, extra);
  CREATE TABLE invoice (line INTEGER PRIMARY KEY, key TEXT NOT NULL, parent TEXT NOT NULL, data TEXT NOT NULL, extra);
  CREATE TABLE line (line INTEGER PRIMARY KEY, key TEXT NOT NULL, parent TEXT, data TEXT NOT NULL, extra INTEGER NOT NULL);
  CREATE TABLE refused_invoice (key TEXT PRIMARY KEY, line INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE known_customer (reference TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE known_contract (reference TEXT PRIMARY KEY, customer TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE error (file TEXT NOT NULL, line INTEGER NOT NULL, "column" TEXT, reason TEXT NOT NULL);
`

/** Once every row is in: what the checks and the writing look things up by. */
export const INDEXES = `
  CREATE INDEX customer_key ON customer (key);
  CREATE INDEX contract_key ON contract (key);
  CREATE INDEX contract_parent ON contract (parent);
  CREATE INDEX invoice_key ON invoice (key);
  CREATE INDEX invoice_parent ON invoice (parent);
  CREATE INDEX line_key ON line (key, extra);
`

export async function openStaging(): Promise<Staging> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-import-'))
  const database = createClient({ url: `file:${join(folder, 'staging.db')}`, concurrency: 1 })
  await database.executeMultiple(TABLES)
  return {
    database,
    async add(table, rows) {
      const json = JSON.stringify(rows.map(({ line, key, parent, data, extra }) => [line, key, parent, data, extra ?? null]))
      await database.execute({
        sql: `INSERT INTO ${table} (line, key, parent, data, extra) SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)`,
        args: [json],
      })
    },
    async refuse(errors, refusedInvoices = []) {
      await database.batch([
        {
          sql: 'INSERT INTO error (file, line, "column", reason) SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)',
          args: [JSON.stringify(errors.map(({ file, line, column, reason }) => [file, line, column, reason]))],
        },
        {
          sql: 'INSERT OR IGNORE INTO refused_invoice (key, line) SELECT value, CAST(? AS INTEGER) FROM json_each(?)',
          args: [errors[0]?.line ?? 0, JSON.stringify(refusedInvoices)],
        },
      ])
    },
    async close() {
      database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
