import type { InStatement } from '@libsql/client'
import type { Ports } from '../ports.ts'
import { uuidv7 } from '../uuid.ts'

/** One line of the audit log. Opaque ids and plain facts: nothing that would have to be erased with a person. */
export interface AuditEntry {
  /** An account's id, `operator`, `system` or `stranger`. */
  actor: string
  /** What was done, as a stable id: `session.opened`, `account.unlocked`. */
  action: string
  accountId?: string | null
  customerId?: string | null
  detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** The statement that records an entry; it goes into the batch that does what it tells about. */
export function auditStatement(entry: AuditEntry, ports: Pick<Ports, 'now' | 'random'>): InStatement {
  const at = ports.now()
  return {
    sql: 'INSERT INTO audit (id, at, actor, action, account_id, customer_id, detail) VALUES (?, ?, ?, ?, ?, ?, ?)',
    args: [
      uuidv7(at, ports.random),
      at,
      entry.actor,
      entry.action,
      entry.accountId ?? null,
      entry.customerId ?? null,
      entry.detail ? JSON.stringify(entry.detail) : null,
    ],
  }
}
