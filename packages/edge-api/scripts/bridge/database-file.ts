import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { HranaFailure } from './failure.ts'
import { LockQueue } from './lock-queue.ts'
import { Stream } from './stream.ts'

/** How long a stream may lie between two requests, and a statement may wait for the lock; sqld's own defaults. */
const STREAM_IDLE_MS = 10_000
const LOCK_PATIENCE_MS = 5_000

interface Idle {
  stream: Stream
  timer: NodeJS.Timeout
}

/** One libSQL file and the streams that are open on it, each found by the baton its last answer carried. */
export class DatabaseFile {
  readonly #path: string
  readonly #idleMs: number
  /** Keeps the write-ahead log from being folded into the file each time the last stream closes. */
  readonly #anchor: InstanceType<typeof Database>
  readonly #locks: LockQueue
  readonly #idle = new Map<string, Idle>()

  /** Makes the file, and its folder, when they are missing. */
  constructor(path: string, { streamIdleMs = STREAM_IDLE_MS, lockPatienceMs = LOCK_PATIENCE_MS } = {}) {
    mkdirSync(dirname(path), { recursive: true })
    this.#path = path
    this.#idleMs = streamIdleMs
    this.#locks = new LockQueue(lockPatienceMs)
    this.#anchor = new Database(path, { timeout: lockPatienceMs })
    this.#anchor.exec('PRAGMA journal_mode = WAL')
  }

  /** A new stream for no baton; otherwise the baton's, which is spent by this. */
  take(baton: string | null): Stream {
    if (baton === null) return this.#open()
    const idle = this.#idle.get(baton)
    if (!idle) throw new HranaFailure('STREAM_EXPIRED', 'The stream has expired, or its baton was used before')
    this.#idle.delete(baton)
    clearTimeout(idle.timer)
    return idle.stream
  }

  /** Puts a stream away until its client comes back. @returns the baton to come back with; null when the stream is closed. */
  put(stream: Stream): string | null {
    if (stream.isClosed) return null
    const baton = crypto.randomUUID()
    const timer = setTimeout(() => this.drop(baton), this.#idleMs)
    timer.unref()
    this.#idle.set(baton, { stream, timer })
    return baton
  }

  /** Closes the stream of a baton that will not come back. */
  drop(baton: string): void {
    const idle = this.#idle.get(baton)
    if (!idle) return
    clearTimeout(idle.timer)
    this.#idle.delete(baton)
    idle.stream.close()
  }

  close(): void {
    for (const baton of [...this.#idle.keys()]) this.drop(baton)
    this.#anchor.close()
  }

  #open(): Stream {
    const connect = () => {
      const connection = new Database(this.#path, { timeout: 0 })
      connection.exec('PRAGMA synchronous = NORMAL')
      return connection
    }
    return new Stream(connect, this.#locks)
  }
}
