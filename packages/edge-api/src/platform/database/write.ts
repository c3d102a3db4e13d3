import type { ResultSet } from '@libsql/client'
import {
  SQLiteDeleteBase,
  SQLiteInsertBuilder,
  SQLiteSession,
  SQLiteSyncDialect,
  type SQLiteTable,
  SQLiteUpdateBuilder,
} from 'drizzle-orm/sqlite-core'

const dialect = new SQLiteSyncDialect()

/** Statements are compiled here and run by the client, in batches: a builder that is awaited has lost its `statement()`. */
class NoSession extends SQLiteSession<'sync', ResultSet, Record<string, never>, Record<string, never>> {
  prepareQuery(): never {
    throw new Error('A query that is built runs in a batch: pass it to statement().')
  }
  transaction(): never {
    throw new Error('A batch is the transaction.')
  }
}

const session = new NoSession(dialect)

/** Drizzle's builders for what is written: `statement(update(link).set({ revokedAt: now }).where(eq(link.id, id)))`. */
export const insert = <T extends SQLiteTable>(table: T) => new SQLiteInsertBuilder<T, 'sync', ResultSet>(table, session, dialect)
export const update = <T extends SQLiteTable>(table: T) => new SQLiteUpdateBuilder<T, 'sync', ResultSet>(table, session, dialect)
export const remove = <T extends SQLiteTable>(table: T) => new SQLiteDeleteBase<T, 'sync', ResultSet>(table, session, dialect)
