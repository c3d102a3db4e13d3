import { findAccount } from '../../identity/accounts/find-account.ts'
import type { Deployment } from '../deployment.ts'
import type { Ports } from '../ports.ts'
import { auditStatement } from './audit.ts'
import { type Author, authorIn, OPERATOR } from './author.ts'

export interface AuditLine {
  id: string
  at: number
  actor: string
  author: Author
  action: string
  accountId: string | null
  customerId: string | null
  /** JSON. */
  detail: string | null
}

export interface AuditFilter {
  /** An account's id, one of its identifiers or, where keys are given, an address that it had. */
  account?: string
  /** Milliseconds. */
  since?: number
  limit: number
}

const SELECT = 'SELECT id, at, actor, author_kind, author_id, action, account_id, customer_id, detail FROM audit'

/** Newest first. An operator's look at one account stands in the log itself afterwards. Null when there is no such account. */
export async function readAudit(
  { database, keys }: Pick<Deployment, 'database'> & { keys?: Deployment['keys'] },
  ports: Pick<Ports, 'now' | 'random'>,
  { account, since = 0, limit }: AuditFilter,
): Promise<AuditLine[] | null> {
  const accountId = account === undefined ? null : ((await findAccount({ database, ...(keys ? { keys } : {}) }, account))?.id ?? null)
  if (account !== undefined && accountId === null) return null
  const { rows } =
    accountId === null
      ? await database.execute({ sql: `${SELECT} WHERE at >= ? ORDER BY at DESC, id DESC LIMIT ?`, args: [BigInt(since), BigInt(limit)] })
      : await database.execute({
          sql: `${SELECT} WHERE account_id = ? AND at >= ? ORDER BY at DESC, id DESC LIMIT ?`,
          args: [accountId, BigInt(since), BigInt(limit)],
        })
  if (accountId !== null) await database.batch([auditStatement({ author: OPERATOR, action: 'audit.read', accountId }, ports)], 'write')
  const text = (value: unknown) => (value === null ? null : String(value))
  return rows.map((row) => ({
    id: String(row['id']),
    at: Number(row['at']),
    actor: String(row['actor']),
    author: authorIn(String(row['actor']), text(row['author_kind']), text(row['author_id'])),
    action: String(row['action']),
    accountId: text(row['account_id']),
    customerId: text(row['customer_id']),
    detail: text(row['detail']),
  }))
}
