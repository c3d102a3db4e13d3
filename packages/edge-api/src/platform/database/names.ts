import { getTableColumns, getTableName, type SQL, sql, type Table } from 'drizzle-orm'

/** A table and its columns as they stand in SQL. */
export type Names<T extends Table> = SQL & { readonly [Column in keyof T['_']['columns']]: SQL }

/**
 * A table under a short name: `${i}` is `invoice i`, as FROM and JOIN want it, and `${i.dueOn}` is `i.due_on`.
 *
 * @example
 * const i = alias(invoice, 'i')
 * sql`SELECT ${i.number} FROM ${i} WHERE ${i.customerId} = ${id}`
 */
export const alias = <T extends Table>(table: T, name: string): Names<T> => namesOf(table, ` ${name}`, `${name}.`)

/**
 * A table under its own name, with columns that bear none: `${t.count}` is `count`, as the lists of INSERT and SET want it.
 * Drizzle's own columns are qualified: `${throttle.count}` is `"throttle"."count"`.
 */
export const unqualified = <T extends Table>(table: T): Names<T> => namesOf(table, '', '')

/** A table with columns of it, as INSERT wants them: `${into(t, 'bucket', 'count')}` is `throttle (bucket, count)`. */
export const into = <Column extends string>(table: SQL & { readonly [Name in Column]: SQL }, ...columns: readonly Column[]): SQL =>
  sql`${table} (${sql.join(
    columns.map((column) => table[column]),
    sql`, `,
  )})`

function namesOf<T extends Table>(table: T, suffix: string, prefix: string): Names<T> {
  const columns = Object.entries(getTableColumns(table)).map(([key, { name }]) => [key, sql.raw(prefix + name)])
  return withNames(sql.raw(getTableName(table) + suffix), Object.fromEntries(columns))
}

/** One entry for each column of `T`, so what comes out has them all. A test looks for columns that a query has a member for. */
const withNames = <T extends Table>(table: SQL, columns: Record<string, SQL>) => Object.assign(table, columns) as Names<T>
