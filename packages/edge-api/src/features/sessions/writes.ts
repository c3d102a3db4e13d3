import type { SessionsEnded } from '@foyer/contract/security'
import { isLive, liveAt } from '../../identity/live-session.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import { session } from '../../platform/database/identity.ts'
import { unqualified } from '../../platform/database/names.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { Write } from '../../platform/idempotency/write-once.ts'
import type { Visit } from '../../platform/visit.ts'

const s = unqualified(session)

/** One of the account's own; it ends with its next request. */
export function endSession({ ports }: Visit, accountId: string, id: string): Write {
  const now = ports.now()
  return {
    guards: [
      {
        holds: sql`EXISTS (SELECT 1 FROM ${s} WHERE ${s.id} = ${id} AND ${s.accountId} = ${accountId} AND ${isLive(liveAt(now))})`,
        otherwise: new ApiError('not-found'),
      },
    ],
    statements: [
      statement(sql`UPDATE ${s} SET ${s.revokedAt} = ${now} WHERE ${s.id} = ${id}`),
      auditStatement({ actor: accountId, action: 'session.ended', accountId }, ports),
    ],
    answer: { status: 200, body: { ended: 1 } satisfies SessionsEnded },
  }
}

/** All but the one that asks. */
export async function endOthers({ ports, sessionTokenHash, deployment }: Visit, accountId: string): Promise<Write> {
  const now = ports.now()
  const others = sql`${s.accountId} = ${accountId} AND ${s.tokenHash} <> ${sessionTokenHash} AND ${isLive(liveAt(now))}`
  const { rows } = await deployment.database.execute(statement(sql`SELECT count(*) AS n FROM ${s} WHERE ${others}`))
  return {
    guards: [],
    statements: [
      auditStatement({ actor: accountId, action: 'session.ended', accountId }, ports, sql`EXISTS (SELECT 1 FROM ${s} WHERE ${others})`),
      statement(sql`UPDATE ${s} SET ${s.revokedAt} = ${now} WHERE ${others}`),
    ],
    answer: { status: 200, body: { ended: Number(rows[0]?.['n'] ?? 0) } satisfies SessionsEnded },
  }
}
