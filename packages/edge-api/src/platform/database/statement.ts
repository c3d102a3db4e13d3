import type { InStatement, InValue } from '@libsql/client'
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'

const dialect = new SQLiteSyncDialect()

/**
 * A query of drizzle's `sql` or builder as the client takes it in a batch. Integers go as integers: over HTTP a plain
 * JavaScript number is a float, which a column's affinity hides and an expression does not.
 */
export function statement(query: SQLWrapper): { sql: string; args: InValue[] } {
  const compiled = dialect.sqlToQuery(query.getSQL())
  return { sql: compiled.sql, args: compiled.params.map(toValue) }
}

/**
 * The text of a query that is written once, when its module is loaded, and brings its values with every request: as `?1`, `?2`
 * in the text. What is interpolated beside columns and tables is a constant and becomes a literal.
 */
export const compileOnce = (query: SQL): string => dialect.sqlToQuery(sql`${query}`.inlineParams()).sql

function toValue(parameter: unknown): InValue {
  if (typeof parameter === 'number') return Number.isInteger(parameter) ? BigInt(parameter) : parameter
  if (parameter === null || typeof parameter === 'string' || typeof parameter === 'bigint') return parameter
  if (typeof parameter === 'boolean') return parameter ? 1n : 0n
  throw new TypeError('A statement takes text, numbers, booleans and null.')
}

export type Statement = InStatement

export { type SQL, sql }
