import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Client, createClient } from '@libsql/client/sqlite3'
import { replaceWhenBusy } from './replace-busy.ts'

/** How long a statement waits for another process's lock, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000

/**
 * Opens (and creates) an embedded libSQL file: a path, a `file:` URL, or `:memory:`.
 * The folder is made when it is missing.
 *
 * @throws when the file or its folder cannot be created or is not a database.
 */
export function openDatabase(file: string, { busyTimeoutMs = BUSY_TIMEOUT_MS } = {}): Client {
  const path = file.replace(/^file:/, '')
  if (!path.startsWith(':memory:')) mkdirSync(dirname(path), { recursive: true })
  // One connection: libsql calls block anyway, and what a PRAGMA sets belongs to a connection, not to the file.
  const client = createClient({ url: path === ':memory:' ? path : `file:${path}`, timeout: busyTimeoutMs, concurrency: 1 })
  // Borrows the connection before any caller can. What would make it fail makes the caller's own statement fail too.
  const prepare = () =>
    client.executeMultiple('PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;').catch(() => undefined)
  void prepare()
  return replaceWhenBusy(client, prepare)
}
