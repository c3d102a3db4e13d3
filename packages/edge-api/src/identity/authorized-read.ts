import type { InValue, Row } from '@libsql/client'
import { refusalOfToken, TOKEN_VISITOR, tokenParameters } from '../oauth/token/token-visitor.ts'
import { session } from '../platform/database/identity.ts'
import { unqualified } from '../platform/database/names.ts'
import { compileOnce, type SQL, sql } from '../platform/database/statement.ts'
import { ApiError } from '../platform/http/problem.ts'
import type { Visit } from '../platform/visit.ts'
import { AT_PARAMETERS, isLive, liveParameters } from './live-session.ts'

/** One query, selected through a session or through a client's token. */
export interface AuthorizedSql {
  bySession: string
  byToken: string
}

const s = unqualified(session)

const SESSION_VISITOR = compileOnce(sql`WITH visitor AS MATERIALIZED (
    SELECT ${s.accountId} AS account_id, ${s.seenAt} AS seen_at FROM ${s} WHERE ${s.tokenHash} = ?1 AND ${isLive(AT_PARAMETERS)})`)

/**
 * A statement that selects through the visitor: `columns` may read `visitor.account_id` and nothing that this does not
 * lead to. Without a live session, or a live token with its key and scope, there is no row at all.
 *
 * @param columns SQL expressions with their names; their parameters are `?4` and on.
 */
export function authorizedSql(columns: string | SQL): AuthorizedSql {
  const select = `SELECT visitor.seen_at AS seen_at, ${typeof columns === 'string' ? columns : compileOnce(columns)} FROM visitor`
  return { bySession: `${SESSION_VISITOR} ${select}`, byToken: `${TOKEN_VISITOR} ${select}` }
}

/**
 * Runs such a statement: the check of who asks and the read are one round trip.
 *
 * @throws {ApiError} `signed-out` without a live session or token, `scope-missing`; without a cookie the database is not asked.
 */
export async function readAuthorized(visit: Visit, { bySession, byToken }: AuthorizedSql, args: readonly InValue[]): Promise<Row> {
  const { token, sessionTokenHash, ports, deployment } = visit
  const now = ports.now()
  if (token) {
    const { rows } = await deployment.database.execute({ sql: byToken, args: [...tokenParameters(token, now), ...args] })
    if (rows[0]) return rows[0]
    throw await refusalOfToken(deployment, token, now)
  }
  if (sessionTokenHash === null) throw new ApiError('signed-out')
  const { rows } = await deployment.database.execute({
    sql: bySession,
    args: [sessionTokenHash, ...liveParameters(now), ...args],
  })
  const [row] = rows
  if (!row) throw new ApiError('signed-out')
  visit.prolong(Number(row['seen_at']))
  return row
}
