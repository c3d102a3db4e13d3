import {
  type Client,
  type InArgs,
  type InStatement,
  LibsqlBatchError,
  LibsqlError,
  type Replicated,
  type ResultSet,
  type Transaction,
  type TransactionMode,
} from '@libsql/client'
import Database from 'libsql'
import { oneEachLoop } from './one-each-loop.ts'
import { type PreparedStatement, prepare } from './prepared-statement.ts'

/** Statements kept ready. Ours are constants, some hundreds in all; what a tool makes up falls out again. */
const MAX_PREPARED = 500

const BEGIN: Record<TransactionMode, string> = { write: 'BEGIN IMMEDIATE', read: 'BEGIN', deferred: 'BEGIN DEFERRED' }

/**
 * `@libsql/client`'s interface over one libSQL file in this process. Its own client prepares every statement anew, which for
 * a statement that does much costs several times what running it does; here a statement is prepared once.
 *
 * Interactive transactions are not offered: a batch is one.
 */
export class EmbeddedClient implements Client {
  readonly protocol = 'file'
  closed = false
  #database: Database.Database
  readonly #open: () => Database.Database
  readonly #prepared = new Map<string, PreparedStatement>()
  /** Reads go between. */
  readonly #turnToWrite = oneEachLoop()

  constructor(open: () => Database.Database) {
    this.#open = () => {
      try {
        return open()
      } catch (error) {
        throw toLibsqlError(error)
      }
    }
    this.#database = this.#open()
  }

  async execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    this.#checkOpen()
    return this.#recovering(() => this.#run(typeof statement === 'string' ? { sql: statement, ...(args ? { args } : {}) } : statement))
  }

  async batch(statements: Array<InStatement | [string, InArgs?]>, mode: TransactionMode = 'deferred'): Promise<ResultSet[]> {
    this.#checkOpen()
    if (mode === 'write') {
      await this.#turnToWrite()
      this.#checkOpen()
    }
    return this.#recovering(() => {
      this.#run(BEGIN[mode])
      try {
        const results = statements.map((statement, index) =>
          this.#runInBatch(Array.isArray(statement) ? asStatement(statement) : statement, index),
        )
        this.#run('COMMIT')
        return results
      } finally {
        if (this.#database.inTransaction) this.#run('ROLLBACK')
      }
    })
  }

  async migrate(statements: InStatement[]): Promise<ResultSet[]> {
    await this.executeMultiple('PRAGMA foreign_keys = OFF')
    try {
      return await this.batch(statements, 'write')
    } finally {
      await this.executeMultiple('PRAGMA foreign_keys = ON')
    }
  }

  async executeMultiple(sql: string): Promise<void> {
    this.#checkOpen()
    this.#prepared.clear()
    try {
      this.#database.exec(sql)
    } catch (error) {
      throw toLibsqlError(error)
    } finally {
      if (this.#database.inTransaction) this.#run('ROLLBACK')
    }
  }

  async transaction(_mode?: TransactionMode): Promise<Transaction> {
    throw new LibsqlError('Interactive transactions are not offered; write a batch.', 'TRANSACTION_NOT_SUPPORTED')
  }

  async sync(): Promise<Replicated> {
    throw new LibsqlError('A file of its own has nothing to sync with.', 'SYNC_NOT_SUPPORTED')
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.#prepared.clear()
    this.#database.close()
  }

  reconnect(): void {
    this.close()
    this.#database = this.#open()
    this.closed = false
  }

  /**
   * libSQL leaves the statement that met a lock in progress, and with it no later transaction of that connection can commit
   * ("SQL statements in progress"): so the connection is replaced after `SQLITE_BUSY`.
   */
  #recovering<Result>(run: () => Result): Result {
    try {
      return run()
    } catch (error) {
      if (error instanceof LibsqlError && error.code === 'SQLITE_BUSY') this.reconnect()
      throw error
    }
  }

  #checkOpen(): void {
    if (this.closed) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED')
  }

  #run(statement: InStatement): ResultSet {
    const { sql, args = [] } = typeof statement === 'string' ? { sql: statement } : statement
    try {
      return this.#prepare(sql).run(args)
    } catch (error) {
      throw toLibsqlError(error)
    }
  }

  #runInBatch(statement: InStatement, index: number): ResultSet {
    if (!this.#database.inTransaction) throw new LibsqlBatchError('The transaction has been rolled back', index, 'TRANSACTION_CLOSED')
    try {
      return this.#run(statement)
    } catch (error) {
      if (error instanceof LibsqlError)
        throw new LibsqlBatchError(error.message, index, error.code, error.extendedCode, error.rawCode, error)
      throw error
    }
  }

  #prepare(sql: string): PreparedStatement {
    const known = this.#prepared.get(sql)
    if (known) return known
    const prepared = prepare(this.#database, sql)
    // A changed schema may change what a statement's columns are.
    if (/^\s*(create|alter|drop|attach|detach|pragma)\b/i.test(sql)) this.#prepared.clear()
    else this.#prepared.set(sql, prepared)
    if (this.#prepared.size > MAX_PREPARED) this.#prepared.delete(this.#prepared.keys().next().value ?? '')
    return prepared
  }
}

const asStatement = ([sql, args]: [string, InArgs?]): InStatement => ({ sql, ...(args ? { args } : {}) })

/** SQLite's primary result code is the low byte (https://sqlite.org/rescode.html). */
const PRIMARY_CODES: Record<number, string> = {
  1: 'SQLITE_ERROR',
  2: 'SQLITE_INTERNAL',
  3: 'SQLITE_PERM',
  4: 'SQLITE_ABORT',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  7: 'SQLITE_NOMEM',
  8: 'SQLITE_READONLY',
  9: 'SQLITE_INTERRUPT',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  17: 'SQLITE_SCHEMA',
  18: 'SQLITE_TOOBIG',
  19: 'SQLITE_CONSTRAINT',
  20: 'SQLITE_MISMATCH',
  21: 'SQLITE_MISUSE',
  23: 'SQLITE_AUTH',
  25: 'SQLITE_RANGE',
  26: 'SQLITE_NOTADB',
}

function toLibsqlError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const code =
    error.rawCode === undefined ? 'SQLITE_UNKNOWN' : (PRIMARY_CODES[error.rawCode & 0xff] ?? `SQLITE_UNKNOWN_${error.rawCode & 0xff}`)
  return new LibsqlError(error.message, code, error.code, error.rawCode, error)
}
