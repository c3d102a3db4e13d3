/**
 * Whether a statement or batch failed because a constraint refused it (NOT NULL, UNIQUE, PRIMARY KEY, CHECK, a foreign
 * key, a STRICT table's type), and not because the database is away or the SQL is wrong. Nothing was written then.
 *
 * What the clients say, and where, of the very same failure:
 *
 * | client | `code` | `extendedCode` | `rawCode` |
 * |---|---|---|---|
 * | `@libsql/client` on a file | `SQLITE_CONSTRAINT` | `SQLITE_CONSTRAINT_NOTNULL` (a STRICT type: `UNKNOWN_SQLITE_ERROR_3091`) | `1299` |
 * | `@libsql/client/web` | `SQLITE_CONSTRAINT` (sqld's `hrana/stmt.rs` sends the primary code alone) | absent | absent |
 *
 * In a batch both throw `LibsqlBatchError` with the failing statement's `statementIndex`. Drizzle wraps either one as
 * the `cause` of a `DrizzleQueryError`. So only the beginning of `code` is portable.
 */
export function isConstraintFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) return true
  return error.cause !== error && isConstraintFailure(error.cause)
}
