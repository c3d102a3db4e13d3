import type { InValue, Row } from '@libsql/client'
import { SESSION_IDLE_MS } from './journeys/parameters.ts'
import { ApiError } from './problem.ts'
import type { Visit } from './visit.ts'

/** How many parameters of an authorized statement are the session's own; a query's begin after them. */
export const SESSION_PARAMETERS = 3

/**
 * A statement that selects through the session: `columns` may read `visitor.account_id` and nothing that this does not
 * lead to. Without a live session there is no row at all.
 *
 * @param columns SQL expressions with their names; their parameters are `?4` and on.
 */
export function authorizedSql(columns: string): string {
  return `WITH visitor AS MATERIALIZED (
    SELECT account_id, seen_at FROM session WHERE token_hash = ?1 AND revoked_at IS NULL AND expires_at > ?2 AND seen_at > ?3)
  SELECT visitor.seen_at AS seen_at, ${columns} FROM visitor`
}

/**
 * Runs such a statement: the check of the session and the read are one round trip.
 *
 * @throws {ApiError} `signed-out` without a live session; without a cookie the database is not asked.
 */
export async function readAuthorized(visit: Visit, sql: string, args: readonly InValue[]): Promise<Row> {
  if (visit.sessionTokenHash === null) throw new ApiError('signed-out')
  const now = visit.ports.now()
  const { rows } = await visit.deployment.database.execute({
    sql,
    args: [visit.sessionTokenHash, BigInt(now), BigInt(now - SESSION_IDLE_MS), ...args],
  })
  const [row] = rows
  if (!row) throw new ApiError('signed-out')
  visit.prolong(Number(row['seen_at']))
  return row
}
