import { runBatch } from './batch.ts'
import { HranaFailure, isBusy, toHranaError } from './failure.ts'
import type { LockQueue } from './lock-queue.ts'
import type { Answer, Request, SqlReference, Statement, StatementResult } from './protocol.ts'
import { type Connection, describeStatement, prepareStatement } from './statement.ts'

/** A stream: one connection, its transaction, and the texts its client has stored. */
export class Stream {
  readonly #connect: () => Connection
  #connection: Connection
  readonly #locks: LockQueue
  readonly #texts = new Map<number, string>()
  #isClosed = false

  constructor(connect: () => Connection, locks: LockQueue) {
    this.#connect = connect
    this.#connection = connect()
    this.#locks = locks
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Every request runs, whatever became of those before it. */
  async answer(requests: readonly Request[], signal: AbortSignal): Promise<Answer[]> {
    const answers: Answer[] = []
    for (const request of requests) {
      try {
        answers.push({ type: 'ok', response: { type: request.type, ...(await this.#respond(request, signal)) } })
      } catch (error) {
        answers.push({ type: 'error', error: toHranaError(error) })
      }
    }
    if (this.isAutocommit) this.#locks.release()
    return answers
  }

  get isAutocommit(): boolean {
    // The driver ends the process when a closed connection is asked.
    return this.#isClosed || !this.#connection.inTransaction
  }

  /** Rolls back what is open. */
  close(): void {
    if (this.#isClosed) return
    try {
      // A connection that is closed in a transaction keeps its lock until its statements are collected.
      if (!this.isAutocommit) this.#connection.exec('ROLLBACK')
    } finally {
      this.#isClosed = true
      this.#connection.close()
      this.#locks.release()
    }
  }

  async #respond(request: Request, signal: AbortSignal): Promise<{ result?: unknown; is_autocommit?: boolean }> {
    if (this.#isClosed && request.type !== 'close') throw new HranaFailure('STREAM_CLOSED', 'The stream is closed')
    switch (request.type) {
      case 'execute':
        return { result: await this.#execute(request.stmt, signal) }
      case 'batch':
        return {
          result: await runBatch(
            request.batch.steps,
            (statement) => this.#execute(statement, signal),
            () => this.isAutocommit,
          ),
        }
      case 'sequence':
        await this.#sequence(this.#text(request), signal)
        return {}
      case 'describe':
        return { result: describeStatement(this.#connection, this.#text(request)) }
      case 'store_sql':
        if (this.#texts.has(request.sql_id)) throw new HranaFailure('SQL_EXISTS', `SQL text ${request.sql_id} is already stored`)
        this.#texts.set(request.sql_id, request.sql)
        return {}
      case 'close_sql':
        this.#texts.delete(request.sql_id)
        return {}
      case 'get_autocommit':
        return { is_autocommit: this.isAutocommit }
      case 'close':
        this.close()
        return {}
    }
  }

  async #execute(statement: Statement, signal: AbortSignal): Promise<StatementResult> {
    const sql = this.#text(statement)
    const run = prepareStatement(this.#connection, sql, statement)
    // Within a transaction waiting would be in vain: what was read is already old.
    return this.isAutocommit ? this.#patiently(run, signal) : run()
  }

  async #sequence(sql: string, signal: AbortSignal): Promise<void> {
    if (!this.isAutocommit) {
      this.#connection.exec(sql)
      return
    }
    let failure: unknown = null
    // Half a sequence must not run twice: only getting the lock is tried again. All of it runs before any other stream.
    await this.#patiently(() => {
      this.#connection.exec('BEGIN IMMEDIATE; ROLLBACK')
      try {
        this.#connection.exec(sql)
      } catch (error) {
        failure = error
      }
    }, signal)
    if (failure !== null) throw failure
  }

  async #patiently<Result>(attempt: () => Result, signal: AbortSignal): Promise<Result> {
    try {
      return await this.#locks.run(attempt, signal)
    } catch (error) {
      // What was given up stays in progress, and would forbid every later commit.
      if (isBusy(error)) this.#reconnect()
      throw error
    }
  }

  #reconnect(): void {
    this.#connection.close()
    this.#connection = this.#connect()
  }

  #text({ sql, sql_id }: SqlReference): string {
    if (typeof sql === 'string' && typeof sql_id === 'number')
      throw new HranaFailure('SQL_ID_AND_SQL_GIVEN', 'Cannot specify both `sql_id` and `sql`')
    const text = typeof sql_id === 'number' ? this.#texts.get(sql_id) : sql
    if (typeof text !== 'string') throw new HranaFailure('SQL_NOT_FOUND', 'There is no SQL text, or none is stored under that id')
    return text
  }
}
