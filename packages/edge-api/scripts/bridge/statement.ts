import Database from 'libsql'
import { HranaFailure } from './failure.ts'
import type { Statement, StatementResult } from './protocol.ts'
import { readSql } from './sql-text.ts'
import { bindings, fromDriver } from './values.ts'

export type Connection = InstanceType<typeof Database>

/**
 * Prepares one statement and returns what runs it. After `SQLITE_BUSY` the same run is to be tried again: another
 * preparation would leave this one in progress, and with it no transaction can commit.
 *
 * @throws {HranaFailure | Database.SqliteError}
 */
export function prepareStatement(connection: Connection, sql: string, statement: Statement): () => StatementResult {
  const text = readSql(sql)
  if (text.keyword === '') throw new HranaFailure('SQL_NO_STATEMENT', 'SQL string does not contain any statement')
  if (text.hasSeveralStatements) throw new HranaFailure('SQL_MANY_STATEMENTS', 'SQL string contains more than one statement')
  const values = bindings(text, statement)
  const prepared = prepare(connection, sql)
  if (!prepared.reader)
    return () => {
      const { changes, lastInsertRowid } = prepared.run(values)
      return { cols: [], rows: [], affected_row_count: changes, last_insert_rowid: lastInsertRowid.toString() }
    }

  prepared.raw(true).safeIntegers(true)
  const cols = prepared.columns().map(({ name, type }) => ({ name, decltype: type }))
  return () => {
    const before = text.isReadOnly ? null : totals(connection)
    const rows = prepared.all(values).map((row) => (Array.isArray(row) ? row.map(fromDriver) : []))
    const after = before && totals(connection)
    const changes = before && after ? after.changes - before.changes : 0
    return {
      cols,
      rows: statement.want_rows === false ? [] : rows,
      affected_row_count: changes,
      last_insert_rowid: after && changes > 0 ? after.rowid : null,
    }
  }
}

export function describeStatement(connection: Connection, sql: string) {
  const text = readSql(sql)
  const prepared = prepare(connection, sql)
  return {
    params: text.parameters.map((name) => ({ name })),
    cols: prepared.reader ? prepared.columns().map(({ name, type }) => ({ name, decltype: type })) : [],
    is_explain: text.keyword === 'EXPLAIN',
    is_readonly: text.isReadOnly,
  }
}

function prepare(connection: Connection, sql: string) {
  try {
    return connection.prepare(sql)
  } catch (error) {
    const isInput = error instanceof Database.SqliteError && error.rawCode === 1
    throw isInput ? new HranaFailure('SQL_INPUT_ERROR', `SQL input error: ${error.message}`) : error
  }
}

/** A statement with RETURNING tells its rows only. */
function totals(connection: Connection): { changes: number; rowid: string } {
  const row = connection.prepare('SELECT total_changes(), last_insert_rowid()').raw(true).safeIntegers(true).all([])[0]
  const [changes, rowid] = Array.isArray(row) ? row : []
  return { changes: Number(changes), rowid: String(rowid) }
}
