import type { Client } from '@libsql/client'

export interface Amount {
  /** Each has an account, a contract and as many invoices as the others. */
  customers: number
  invoicesEach: number
  /** Of one more customer, in the same account as the last one's. */
  invoicesOfTheLargest?: number
  /** PHC string of everybody's password. */
  passwordHash?: string
}

/** Every account's e-mail address. */
export const emailOf = (index: number): string => `customer${index}@example.test`
/** Ids as the generated rows have them: text of the same form and length as a UUIDv7. */
export const accountIdOf = (index: number): string => idOf('a', index)
export const customerIdOf = (index: number): string => idOf('c', index)

/** The one contract of a customer. */
export const contractIdOf = (customer: number): string => idOf('d', customer)

const idOf = (kind: string, index: number) => `0190000${kind}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
const sqlId = (kind: string, index: string) => `printf('0190000${kind}-0000-7000-8000-%012x', ${index})`

const series = (name: string, from: number, to: number) =>
  `${name}(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM ${name} WHERE i < ${to})`

/** Fills a migrated database with customers numbered from 1, in bulk. */
export async function fillWithInvented(database: Client, amount: Amount): Promise<void> {
  const { customers, invoicesEach, invoicesOfTheLargest = 0, passwordHash = null } = amount
  const all = `WITH RECURSIVE ${series('n', 1, customers)}`
  const everybody = invoicesOfTheLargest > 0 ? customers + 1 : customers
  const withLargest = `WITH RECURSIVE ${series('n', 1, everybody)}`
  const statements = [
    {
      sql: `${all} INSERT INTO account (id, password_hash, first_name, last_name, locale, created_at) SELECT ${sqlId('a', 'i')}, ?, 'Jeanne', 'Exemple', 'fr', 0 FROM n`,
      args: [passwordHash],
    },
    `${all} INSERT INTO identifier (value, account_id, kind, display, verified_at) SELECT 'customer' || i || '@example.test', ${sqlId('a', 'i')}, 'email', 'customer' || i || '@example.test', 0 FROM n`,
    `${all} INSERT INTO factor (id, account_id, kind, target, verified_at) SELECT ${sqlId('f', 'i')}, ${sqlId('a', 'i')}, 'email', 'customer' || i || '@example.test', 0 FROM n`,
    `${withLargest} INSERT INTO customer (id, reference, display_reference, audience, name, exported_at) SELECT ${sqlId('c', 'i')}, 'R' || i, 'R' || i, 'individual', 'Jeanne Exemple', 0 FROM n`,
    `${withLargest} INSERT INTO contract (id, reference, display_reference, customer_id, label, status, from_date, exported_at) SELECT ${sqlId('d', 'i')}, 'C' || i, 'C' || i, ${sqlId('c', 'i')}, 'Appartement', 'active', '2014-01-01', 0 FROM n`,
    `${withLargest} INSERT INTO access (account_id, customer_id, role, is_scoped, granted_at) SELECT ${sqlId('a', `min(i, ${customers})`)}, ${sqlId('c', 'i')}, 'owner', 0, 0 FROM n`,
    invoices(`${series('n', 1, customers)}, ${series('m', 0, invoicesEach - 1)}`, 'n.i', `(${invoicesEach - 1} - m.i)`, 'm CROSS JOIN n'),
    ...(invoicesOfTheLargest > 0
      ? [invoices(series('m', 0, invoicesOfTheLargest - 1), String(everybody), `(${invoicesOfTheLargest - 1} - m.i)`, 'm')]
      : []),
    "INSERT INTO invoice_contract (invoice_id, contract_id, issued_on) SELECT id, replace(customer_id, '0190000c', '0190000d'), issued_on FROM invoice",
    'ANALYZE',
  ]
  for (const statement of statements) await database.batch([statement], 'write')
}

/** As a billing system brings them: the oldest first, everybody's of one day together. The newest of everybody is open, the others are paid. */
const invoices = (rows: string, customer: string, age: string, from: string) => `WITH RECURSIVE ${rows}
  INSERT INTO invoice (id, number, customer_id, issued_on, due_on, paid_on, period_from, period_to, total_cents, paid_cents, net_cents, status, exported_at)
  SELECT printf('01900000-%04x-7%03x-8000-%012x', 65535 - ${age} % 65536, ${age} / 65536, ${customer}), 'F' || ${customer} || '-' || ${age}, ${sqlId('c', customer)},
    date('2026-10-15', '-' || ${age} || ' days'), date('2026-11-15', '-' || ${age} || ' days'), CASE WHEN ${age} > 0 THEN '2026-11-01' END,
    date('2026-08-15', '-' || ${age} || ' days'), date('2026-10-14', '-' || ${age} || ' days'), 8000 + ${age} % 4000, CASE WHEN ${age} > 0 THEN 8000 + ${age} % 4000 ELSE 0 END, 7000, 'issued', 0
  FROM ${from}`

/** A live session of an account. `tokenHash` is the SHA-256 of its cookie's token. */
export async function openSession(database: Client, accountId: string, tokenHash: string): Promise<void> {
  const now = Date.now()
  await database.execute({
    sql: 'INSERT INTO session (id, token_hash, account_id, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
    args: [crypto.randomUUID(), tokenHash, accountId, now, now, now + 12 * 3_600_000],
  })
}
