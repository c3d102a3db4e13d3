import type { InArgs, InValue, ResultSet, Row, Value } from '@libsql/client'
import type Database from 'libsql'

/** A statement of one connection, ready to run. */
export interface PreparedStatement {
  run(args: InArgs): ResultSet
}

export function prepare(database: Database.Database, sql: string): PreparedStatement {
  const statement = database.prepare(sql)
  if (!statement.reader) {
    return {
      run(args) {
        const { changes, lastInsertRowid } = statement.run(toBindings(args))
        return toResultSet([], [], [], changes, BigInt(lastInsertRowid))
      },
    }
  }
  statement.raw(true)
  statement.safeIntegers(true)
  const columns = statement.columns()
  const names = columns.map(({ name }) => name)
  const types = columns.map(({ type }) => type ?? '')
  return {
    run: (args) =>
      toResultSet(
        names,
        types,
        rawRows(statement.all(toBindings(args))).map((values) => toRow(names, values)),
        0,
        undefined,
      ),
  }
}

/** What `all` gives once `raw` is on. */
const rawRows = (rows: unknown[]) => rows as unknown[][]

function toBindings(args: InArgs): unknown {
  if (Array.isArray(args)) return args.map(toBinding)
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name.replace(/^[@$:]/, ''), toBinding(value)]))
}

function toBinding(value: InValue): unknown {
  if (typeof value === 'string' || value === null || typeof value === 'bigint') return value
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('Only finite numbers can be passed as arguments.')
    return value
  }
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === undefined) throw new TypeError('undefined cannot be passed as argument to the database.')
  if (value instanceof Date) return value.valueOf()
  return value instanceof ArrayBuffer ? Buffer.from(value) : value
}

/** A row is read by name and by number; only names are enumerated. */
function toRow(names: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, Value> = {}
  for (let index = 0; index < values.length; index++) {
    const value = toValue(values[index])
    const name = names[index] ?? ''
    if (!Object.hasOwn(row, name)) row[name] = value
    Object.defineProperty(row, index, { value })
  }
  Object.defineProperty(row, 'length', { value: values.length })
  return row as unknown as Row
}

function toValue(value: unknown): Value {
  if (typeof value === 'bigint') {
    const number = Number(value)
    if (!Number.isSafeInteger(number)) throw new RangeError('Received integer which cannot be safely represented as a JavaScript number')
    return number
  }
  if (value instanceof Uint8Array) return new Uint8Array(value).buffer
  return value as Value
}

function toResultSet(
  columns: string[],
  columnTypes: string[],
  rows: Row[],
  rowsAffected: number,
  lastInsertRowid: bigint | undefined,
): ResultSet {
  return {
    columns,
    columnTypes,
    rows,
    rowsAffected,
    lastInsertRowid,
    toJSON: () => ({
      columns,
      columnTypes,
      rows: rows.map((row) => Array.from(row as ArrayLike<Value>)),
      rowsAffected,
      lastInsertRowid: lastInsertRowid?.toString() ?? null,
    }),
  }
}
