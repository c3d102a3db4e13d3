import type { ImportFile } from '@foyer/contract/imports'
import type { Client } from '@libsql/client'
import { STAGED_TABLE } from './stage-file.ts'
import { INDEXES, type Staging } from './staging.ts'

const CHUNK = 1_000

/**
 * Holds the staged rows against each other and against the database, in the order they depend on each other; what does not
 * hold becomes an error and leaves the staging.
 */
export async function checkStaged(staging: Staging, database: Client): Promise<void> {
  const refuse = refuser(staging)
  await staging.database.executeMultiple(INDEXES)

  await refuse('customers.csv', 'reference', repeated('customer'))
  await staging.database.execute('INSERT INTO known_customer SELECT key FROM customer')
  await addKnownCustomers(staging.database, database)

  await refuse('contracts.csv', 'customer', `${UNKNOWN_CUSTOMER} FROM contract c WHERE ${HAS_NO_CUSTOMER}`)
  await refuse('contracts.csv', 'reference', CONTRADICTING_CONTRACT)
  await staging.database.execute('INSERT OR IGNORE INTO known_contract SELECT key, parent FROM contract')
  await addKnownContracts(staging.database, database)

  await refuse('invoices.csv', 'number', repeated('invoice'))
  await refuse('invoices.csv', 'customer', `${UNKNOWN_CUSTOMER} FROM invoice c WHERE ${HAS_NO_CUSTOMER}`)
  await refuse('invoices.csv', 'contracts', FOREIGN_CONTRACT_OF_INVOICE)

  await refuse('invoice-lines.csv', 'position', REPEATED_POSITION)
  await refuse('invoice-lines.csv', 'contract', FOREIGN_CONTRACT_OF_LINE)
  await refuse('invoices.csv', 'number', INVOICE_WITH_REFUSED_LINE)
  await refuse('invoice-lines.csv', 'invoice', LINE_WITHOUT_INVOICE)
}

/** Every check selects `line`, `reason`, and for invoice lines the `invoice` that must not be written without them. */
const repeated = (table: 'customer' | 'invoice') => `
  SELECT c.line, 'repeats line ' || (SELECT min(line) FROM ${table} d WHERE d.key = c.key) AS reason, NULL AS invoice
  FROM ${table} c WHERE EXISTS (SELECT 1 FROM ${table} d WHERE d.key = c.key AND d.line < c.line)`

const UNKNOWN_CUSTOMER = `SELECT c.line, 'names a customer that neither customers.csv nor the database has' AS reason, NULL AS invoice`
const HAS_NO_CUSTOMER = 'c.parent NOT IN (SELECT reference FROM known_customer)'

/** A contract has a row for each delivery point; what they say of the contract itself is the same but for its id. */
const CONTRADICTING_CONTRACT = `
  SELECT c.line, 'says something else of this contract than line ' || f.line AS reason, NULL AS invoice
  FROM contract c JOIN contract f ON f.line = (SELECT min(line) FROM contract d WHERE d.key = c.key)
  WHERE f.line < c.line AND json_remove(c.data, '$.id', '$.display') <> json_remove(f.data, '$.id', '$.display')`

const FOREIGN_CONTRACT_OF_INVOICE = `
  SELECT i.line, CASE WHEN min(k.reference) IS NULL THEN 'names a contract that neither contracts.csv nor the database has'
    ELSE 'names a contract of another customer' END AS reason, NULL AS invoice
  FROM invoice i, json_each(i.data, '$.contracts') r LEFT JOIN known_contract k ON k.reference = r.value
  WHERE k.customer IS NOT i.parent GROUP BY i.line`

const REPEATED_POSITION = `
  SELECT c.line, 'repeats line ' || (SELECT min(line) FROM line d WHERE d.key = c.key AND d.extra = c.extra) AS reason, c.key AS invoice
  FROM line c WHERE EXISTS (SELECT 1 FROM line d WHERE d.key = c.key AND d.extra = c.extra AND d.line < c.line)`

const FOREIGN_CONTRACT_OF_LINE = `
  SELECT l.line, CASE WHEN k.reference IS NULL THEN 'names a contract that neither contracts.csv nor the database has'
    ELSE 'names a contract of another customer' END AS reason, l.key AS invoice
  FROM line l JOIN invoice i ON i.key = l.key LEFT JOIN known_contract k ON k.reference = l.parent
  WHERE l.parent IS NOT NULL AND k.customer IS NOT i.parent`

const INVOICE_WITH_REFUSED_LINE = `
  SELECT i.line, 'has a line that is refused: line ' || r.line || ' of invoice-lines.csv' AS reason, NULL AS invoice
  FROM invoice i JOIN refused_invoice r ON r.key = i.key`

const LINE_WITHOUT_INVOICE = `
  SELECT line, 'belongs to an invoice that invoices.csv does not have, or that is refused' AS reason, NULL AS invoice
  FROM line WHERE key NOT IN (SELECT key FROM invoice)`

function refuser(staging: Staging) {
  return async (file: ImportFile, column: string, select: string): Promise<void> => {
    await staging.database.execute(`CREATE TEMP TABLE bad AS ${select}`)
    await staging.database.batch([
      { sql: 'INSERT INTO error (file, line, "column", reason) SELECT ?, line, ?, reason FROM bad', args: [file, column] },
      'INSERT OR IGNORE INTO refused_invoice (key, line) SELECT invoice, line FROM bad WHERE invoice IS NOT NULL',
      `DELETE FROM ${STAGED_TABLE[file]} WHERE line IN (SELECT line FROM bad)`,
      'DROP TABLE bad',
    ])
  }
}

const UNSTAGED_CUSTOMERS = `
  SELECT parent AS reference FROM (SELECT parent FROM contract UNION SELECT parent FROM invoice)
  WHERE parent NOT IN (SELECT reference FROM known_customer)`

/** Customers that rows point at and this export does not bring: looked up in the database. */
async function addKnownCustomers(staging: Client, database: Client): Promise<void> {
  await lookUp(staging, UNSTAGED_CUSTOMERS, async (references) => {
    const { rows } = await database.execute({
      sql: 'SELECT reference FROM customer WHERE reference IN (SELECT value FROM json_each(?))',
      args: [references],
    })
    await staging.execute({
      sql: 'INSERT INTO known_customer SELECT value FROM json_each(?)',
      args: [JSON.stringify(rows.map((row) => row['reference']))],
    })
  })
}

const UNSTAGED_CONTRACTS = `
  SELECT reference FROM (
    SELECT r.value AS reference FROM invoice i, json_each(i.data, '$.contracts') r UNION SELECT parent FROM line WHERE parent IS NOT NULL)
  WHERE reference NOT IN (SELECT reference FROM known_contract)`

async function addKnownContracts(staging: Client, database: Client): Promise<void> {
  await lookUp(staging, UNSTAGED_CONTRACTS, async (references) => {
    const { rows } = await database.execute({
      sql: `SELECT contract.reference, customer.reference AS customer FROM contract JOIN customer ON customer.id = contract.customer_id
            WHERE contract.reference IN (SELECT value FROM json_each(?))`,
      args: [references],
    })
    await staging.execute({
      sql: 'INSERT INTO known_contract SELECT value ->> 0, value ->> 1 FROM json_each(?)',
      args: [JSON.stringify(rows.map((row) => [row['reference'], row['customer']]))],
    })
  })
}

/** Walks the references that `select` finds, a thousand at a time, as JSON arrays. */
async function lookUp(staging: Client, select: string, find: (references: string) => Promise<void>): Promise<void> {
  await staging.executeMultiple(`CREATE TEMP TABLE wanted (reference TEXT PRIMARY KEY) WITHOUT ROWID; INSERT INTO wanted ${select};`)
  for (let last = ''; ; ) {
    const { rows } = await staging.execute({
      sql: `SELECT reference FROM wanted WHERE reference > ? ORDER BY reference LIMIT ${CHUNK}`,
      args: [last],
    })
    const references = rows.map((row) => String(row['reference']))
    if (references.length > 0) await find(JSON.stringify(references))
    if (references.length < CHUNK) break
    last = references.at(-1) ?? last
  }
  await staging.execute('DROP TABLE wanted')
}
