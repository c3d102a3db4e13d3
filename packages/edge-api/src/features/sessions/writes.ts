import type { SessionsEnded } from '@foyer/contract/security'
import { SESSION_IDLE_MS } from '../../journeys/parameters.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import { type SQL, sql, statement } from '../../platform/database/statement.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { Write } from '../../platform/idempotency/write-once.ts'
import type { Visit } from '../../platform/visit.ts'

/** What has run out is over, and is not ended again. */
const isLive = (now: number): SQL => sql`revoked_at IS NULL AND expires_at > ${now} AND seen_at > ${now - SESSION_IDLE_MS}`

/** One of the account's own; it ends with its next request. */
export function endSession({ ports }: Visit, accountId: string, id: string): Write {
  const now = ports.now()
  return {
    guards: [
      {
        holds: sql`EXISTS (SELECT 1 FROM session WHERE id = ${id} AND account_id = ${accountId} AND ${isLive(now)})`,
        otherwise: new ApiError('not-found'),
      },
    ],
    statements: [
      statement(sql`UPDATE session SET revoked_at = ${now} WHERE id = ${id}`),
      auditStatement({ actor: accountId, action: 'session.ended', accountId }, ports),
    ],
    answer: { status: 200, body: { ended: 1 } satisfies SessionsEnded },
  }
}

/** All but the one that asks. */
export async function endOthers({ ports, sessionTokenHash, deployment }: Visit, accountId: string): Promise<Write> {
  const now = ports.now()
  const others = sql`account_id = ${accountId} AND token_hash <> ${sessionTokenHash} AND ${isLive(now)}`
  const { rows } = await deployment.database.execute(statement(sql`SELECT count(*) AS n FROM session WHERE ${others}`))
  return {
    guards: [],
    statements: [
      auditStatement({ actor: accountId, action: 'session.ended', accountId }, ports, sql`EXISTS (SELECT 1 FROM session WHERE ${others})`),
      statement(sql`UPDATE session SET revoked_at = ${now} WHERE ${others}`),
    ],
    answer: { status: 200, body: { ended: Number(rows[0]?.['n'] ?? 0) } satisfies SessionsEnded },
  }
}
