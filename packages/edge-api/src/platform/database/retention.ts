import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'

/** What a table declares beside itself; one that does not fails the build by its name. `docs/data.md` is written from it. */
export interface Retention {
  table: SQLiteTable
  /** Whose a row is. A visitor is known by no account yet. */
  of: 'account' | 'customer' | 'visitor' | 'utility'
  /** The column that leads to them, directly or through the table that it refers to; null where a row leads to no person. */
  by: string | null
  /** For how long, as a sentence's end: `an hour after it ended`. */
  kept: string
  /** What becomes of it when the person is erased. `runs-out`: nothing, it is gone by then. `stays`: opaque ids alone. */
  erased: 'with-account' | 'with-customer' | 'runs-out' | 'stays'
}

/**
 * Declarations in the order of their tables.
 *
 * @param modules those with tables: everything that they export
 * @throws naming each table that is not declared, and each column that is not there.
 */
export function retentionOf(modules: Readonly<Record<string, unknown>>): (Omit<Retention, 'table'> & { name: string })[] {
  const exports = Object.values(modules)
  const declared = exports.filter(Array.isArray).flat().filter(isRetention)
  const missing: string[] = []
  const found = exports.filter(isTable).flatMap((table) => {
    const [name, declaration] = [getTableName(table), declared.find((each) => each.table === table)]
    if (!declaration) {
      missing.push(`the table ${name}`)
      return []
    }
    const { table: _, ...rest } = declaration
    if (rest.by !== null && !Object.values(getTableColumns(table)).some((column) => column.name === rest.by))
      missing.push(`the column ${name}.${rest.by}`)
    return [{ name, ...rest }]
  })
  if (missing.length > 0) throw new Error(`Whose it is, how long it is kept and how it is erased is not declared of ${missing.join(', ')}.`)
  return found
}

const isTable = (value: unknown): value is SQLiteTable => is(value, SQLiteTable)

const isRetention = (value: unknown): value is Retention =>
  typeof value === 'object' && value !== null && 'table' in value && 'erased' in value
