import { auditStatement } from '../audit/audit.ts'
import type { Deployment } from '../deployment.ts'
import { maskEmail } from '../masked-email.ts'
import type { Ports } from '../ports.ts'
import type { ClaimKind } from './decision.ts'

export interface OpenClaim {
  id: string
  kind: ClaimKind
  createdAt: number
  accountId: string
  /** `c•••n@example.org`; null once the account is gone. */
  email: string | null
  /** As printed; null for `unlock`. */
  customer: string | null
}

/** Oldest first. The look is audited. */
export async function listClaims(
  { database }: Pick<Deployment, 'database'>,
  ports: Pick<Ports, 'now' | 'random'>,
  limit: number,
): Promise<OpenClaim[]> {
  const [claims] = await database.batch(
    [
      {
        sql: `SELECT q.id, q.kind, q.created_at, q.account_id, c.display_reference, (SELECT display FROM identifier WHERE account_id = q.account_id AND kind = 'email') AS email
              FROM claim q LEFT JOIN customer c ON c.id = q.customer_id WHERE q.decided_at IS NULL ORDER BY q.created_at, q.id LIMIT ?`,
        args: [BigInt(limit)],
      },
      auditStatement({ actor: 'operator', action: 'claims.read' }, ports),
    ],
    'write',
  )
  return (claims?.rows ?? []).map((row) => ({
    id: String(row['id']),
    kind: String(row['kind']) as ClaimKind,
    createdAt: Number(row['created_at']),
    accountId: String(row['account_id']),
    email: typeof row['email'] === 'string' ? maskEmail(row['email']) : null,
    customer: typeof row['display_reference'] === 'string' ? row['display_reference'] : null,
  }))
}
