import { maskEmail } from '../../identity/masked-contact.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import { OPERATOR } from '../../platform/audit/author.ts'
import { identifier } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import { type ClaimKind, c, q } from './decision.ts'
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

interface ClaimRecord extends Omit<OpenClaim, 'number'> {
  isWritten: 0 | 1
}

const n = alias(identifier, 'n')

/** Oldest first. The look is audited. */
export async function listClaims(
  { database }: Pick<Deployment, 'database'>,
  ports: Pick<Ports, 'now' | 'random'>,
  limit: number,
): Promise<OpenClaim[]> {
  const [claims] = await database.batch(
    [
      statement(sql`SELECT ${jsonObject<ClaimRecord>({
        id: q.id,
        kind: q.kind,
        createdAt: q.createdAt,
        accountId: q.accountId,
        isWritten: sql`${q.payload} IS NOT NULL`,
        customer: c.displayReference,
        email: sql`(SELECT ${n.display} FROM ${n} WHERE ${n.accountId} = ${q.accountId} AND ${n.kind} = 'email')`,
      })} AS claim
        FROM ${q} LEFT JOIN ${c} ON ${c.id} = ${q.customerId} WHERE ${q.decidedAt} IS NULL ORDER BY ${q.createdAt}, ${q.id} LIMIT ${limit}`),
      auditStatement({ author: OPERATOR, action: 'claims.read' }, ports),
    ],
    'write',
  )
  return (claims?.rows ?? []).map((row) => {
    const { isWritten, email, ...record } = claimIn(row['claim'])
    return { ...record, email: email && maskEmail(email), number: isWritten === 1 ? requestNumber(record.id) : null }
  })
}

/** The object that the statement above selects. */
const claimIn = (json: unknown): ClaimRecord => JSON.parse(String(json))
