import { maskEmail } from '../../identity/masked-email.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import type { ClaimKind } from './decision.ts'
import { requestNumber } from './written-request.ts'

export interface OpenClaim {
  id: string
  kind: ClaimKind
  createdAt: number
  /** Null for a `contact` of somebody without an account. */
  accountId: string | null
  /** `c•••n@example.org`; null once the account is gone. */
  email: string | null
  /** As printed; null for `unlock` and `contact`. */
  customer: string | null
  /** What came through the contact form has a text to be shown, under the number that the customer was given. */
  number: string | null
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
        sql: `SELECT q.id, q.kind, q.created_at, q.account_id, q.payload IS NOT NULL AS is_written, c.display_reference, (SELECT display FROM identifier WHERE account_id = q.account_id AND kind = 'email') AS email
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
    accountId: typeof row['account_id'] === 'string' ? row['account_id'] : null,
    email: typeof row['email'] === 'string' ? maskEmail(row['email']) : null,
    customer: typeof row['display_reference'] === 'string' ? row['display_reference'] : null,
    number: row['is_written'] === 1 ? requestNumber(String(row['id'])) : null,
  }))
}
