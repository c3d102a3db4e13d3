import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Client } from '@libsql/client'
import Database from 'libsql'
import { EmbeddedClient } from './embedded-client.ts'

/** How long a statement waits for another process's lock, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000

/**
 * Opens (and creates) an embedded libSQL file: a path, a `file:` URL, or `:memory:`. The folder is made when it is missing.
 *
 * @throws when the file or its folder cannot be created or is not a database.
 */
export function openDatabase(file: string, { busyTimeoutMs = BUSY_TIMEOUT_MS } = {}): Client {
  const path = file.replace(/^file:(\/\/(?=\/))?/, '')
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  return new EmbeddedClient(() => {
    // One connection: libsql calls block anyway, and what a PRAGMA sets belongs to a connection, not to the file.
    // Pages of a large file are read through the address space: a page of invoices takes a quarter less.
    const database = new Database(path, { timeout: busyTimeoutMs })
    database.exec('PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA mmap_size = 1073741824;')
    return database
  })
}
