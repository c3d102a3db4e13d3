import type { SessionsEnded } from '@foyer/contract/security'
import { accountOfSession, isLive, liveAt } from '../../identity/live-session.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import { customer, customerColumns } from '../../platform/audit/author.ts'
import { session } from '../../platform/database/identity.ts'
import { unqualified } from '../../platform/database/names.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import { audit } from '../../platform/database/system.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { Write } from '../../platform/idempotency/write-once.ts'
import type { Visit } from '../../platform/visit.ts'

const s = unqualified(session)
const log = unqualified(audit)

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
      auditStatement({ author: customer(accountId), action: 'session.ended', accountId }, ports),
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
      auditStatement(
        { author: customer(accountId), action: 'session.ended', accountId },
        ports,
        sql`EXISTS (SELECT 1 FROM ${s} WHERE ${others})`,
      ),
      statement(sql`UPDATE ${s} SET ${s.revokedAt} = ${now} WHERE ${others}`),
    ],
    answer: { status: 200, body: { ended: Number(rows[0]?.['n'] ?? 0) } satisfies SessionsEnded },
  }
}

/** This session, or every session of its account. */
export const revokeStatement = (tokenHash: string, now: number, isEverywhere: boolean) => {
  const which = isEverywhere ? sql`${s.accountId} = ${accountOfSession(tokenHash, now)}` : sql`${s.tokenHash} = ${tokenHash}`
  return statement(sql`UPDATE ${s} SET ${s.revokedAt} = ${now} WHERE ${s.revokedAt} IS NULL AND ${which}`)
}

/** Written only when the statement before it in the batch ended a session. */
export const auditSignOut = (id: string, tokenHash: string, now: number) =>
  statement(sql`INSERT INTO ${log} (${log.id}, ${log.at}, ${log.actor}, ${log.authorKind}, ${log.authorId}, ${log.action}, ${log.accountId})
    SELECT ${id}, ${now}, ${customerColumns(s.accountId)}, 'session.closed', ${s.accountId} FROM ${s} WHERE ${s.tokenHash} = ${tokenHash} AND ${s.revokedAt} = ${now}`)
