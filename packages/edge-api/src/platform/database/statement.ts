import type { InStatement, InValue } from '@libsql/client'
import { type SQL, sql } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'

const dialect = new SQLiteSyncDialect()

/**
 * A query built with drizzle's `sql` as the client takes it in a batch. Integers go as integers: over HTTP a plain
 * JavaScript number is a float, which a column's affinity hides and an expression does not.
 */
export function statement(query: SQL): { sql: string; args: InValue[] } {
  const compiled = dialect.sqlToQuery(query)
  return { sql: compiled.sql, args: compiled.params.map(toValue) }
}

function toValue(parameter: unknown): InValue {
  if (typeof parameter === 'number') return Number.isInteger(parameter) ? BigInt(parameter) : parameter
  if (parameter === null || typeof parameter === 'string' || typeof parameter === 'bigint') return parameter
  if (typeof parameter === 'boolean') return parameter ? 1n : 0n
  throw new TypeError('A statement takes text, numbers, booleans and null.')
}

export type Statement = InStatement

export { type SQL, sql }
