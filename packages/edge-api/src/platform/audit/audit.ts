import { type SQL, type Statement, sql, statement } from '../database/statement.ts'
import type { Ports } from '../ports.ts'
import { uuidv7 } from '../uuid.ts'
import { type Author, actorOf, idOf } from './author.ts'

/** One line of the audit log. Opaque ids and plain facts: nothing that would have to be erased with a person. */
export interface AuditEntry {
  author: Author
  /** What was done, as a stable id: `session.opened`, `account.unlocked`. */
  action: string
  accountId?: string | null
  customerId?: string | null
  detail?: Readonly<Record<string, string | number | boolean | null>>
}

/**
 * The statement that records an entry; it goes into the batch that does what it tells about.
 *
 * @param only where it did: what changed nothing is no line. It is asked where the statement stands in its batch.
 */
export function auditStatement(entry: AuditEntry, ports: Pick<Ports, 'now' | 'random'>, only: SQL = sql`true`): Statement {
  const { author, action, accountId = null, customerId = null, detail } = entry
  const at = ports.now()
  return statement(sql`INSERT INTO audit (id, at, actor, author_kind, author_id, action, account_id, customer_id, detail)
    SELECT ${uuidv7(at, ports.random)}, ${at}, ${actorOf(author)}, ${author.kind}, ${idOf(author)}, ${action}, ${accountId}, ${customerId}, ${detail ? JSON.stringify(detail) : null} WHERE ${only}`)
}
