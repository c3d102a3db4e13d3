import { setTimeout as pause } from 'node:timers/promises'
import type { ImportFile } from '@foyer/contract/imports'
import { type Client, LibsqlError } from '@libsql/client'
import type { ImportProgress } from './report.ts'
import { WRITE_CONTRACTS, WRITE_CUSTOMERS, WRITE_INVOICES } from './upserts.ts'

/** What one short transaction takes, and what is selected from the staging for it. Each selects `line` and JSON `data`. */
const PARTS: readonly { file: ImportFile; size: number; select: string; statements: readonly string[] }[] = [
  {
    file: 'customers.csv',
    size: 500,
    select: 'SELECT line, data FROM customer WHERE line > ? ORDER BY line LIMIT ?',
    statements: WRITE_CUSTOMERS,
  },
  {
    file: 'contracts.csv',
    size: 250,
    select: `SELECT c.line, json_set(c.data, '$.points', (SELECT json_group_array(json(d.extra)) FROM contract d WHERE d.key = c.key AND d.extra IS NOT NULL)) AS data
             FROM contract c WHERE c.line > ? AND NOT EXISTS (SELECT 1 FROM contract d WHERE d.key = c.key AND d.line < c.line) ORDER BY c.line LIMIT ?`,
    statements: WRITE_CONTRACTS,
  },
  {
    file: 'invoices.csv',
    size: 200,
    select: `SELECT i.line, json_set(i.data, '$.lines', (SELECT json_group_array(json(l.data)) FROM line l WHERE l.key = i.key)) AS data
             FROM invoice i WHERE i.line > ? ORDER BY i.line LIMIT ?`,
    statements: WRITE_INVOICES,
  },
]

/** Times a transaction is tried again when another process holds the lock for longer than the busy timeout. */
const MAX_ATTEMPTS = 5

/**
 * Writes the staged rows in short transactions; between two of them the database is left alone for half as long as the
 * last one took, so that other writers get their turn.
 *
 * @returns how many rows were left as they are because the database has them from a newer export.
 */
export async function writeStaged(
  staging: Client,
  database: Client,
  exportedAt: number,
  onProgress: (progress: ImportProgress) => void,
): Promise<number> {
  let older = 0
  for (const { file, size, select, statements } of PARTS) {
    let rowsOfFile = 0
    for (let last = 0; ; ) {
      const { rows } = await staging.execute({ sql: select, args: [last, size] })
      if (rows.length === 0) break
      last = Number(rows.at(-1)?.['line'])
      const json = `[${rows.map((row) => row['data']).join(',')}]`
      const started = performance.now()
      const affected = await writeBatch(database, statements, json, exportedAt)
      older += rows.length - affected
      rowsOfFile += rows.length
      onProgress({ phase: 'writing', file, rows: rowsOfFile })
      await pause(Math.ceil((performance.now() - started) / 2))
    }
  }
  return older
}

/** Returns how many rows the first statement, the upsert, took. */
async function writeBatch(database: Client, statements: readonly string[], json: string, exportedAt: number): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      const results = await database.batch(
        statements.map((sql) => ({ sql, args: [json, exportedAt] })),
        'write',
      )
      return results[0]?.rowsAffected ?? 0
    } catch (error) {
      if (!(error instanceof LibsqlError) || error.code !== 'SQLITE_BUSY' || attempt >= MAX_ATTEMPTS) throw error
    }
  }
}
