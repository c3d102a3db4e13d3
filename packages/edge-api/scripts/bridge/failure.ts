import Database from 'libsql'
import type { HranaError } from './protocol.ts'

/** A request that failed: its answer is an error, and the requests after it still run. */
export class HranaFailure extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** SQLite's primary result codes, as sqld names them; it calls what stands in none of its rows unknown. */
const CODES: Readonly<Record<number, string>> = {
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
  12: 'SQLITE_NOTFOUND',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  15: 'SQLITE_PROTOCOL',
  17: 'SQLITE_SCHEMA',
  18: 'SQLITE_TOOBIG',
  19: 'SQLITE_CONSTRAINT',
  20: 'SQLITE_MISMATCH',
  21: 'SQLITE_MISUSE',
  22: 'SQLITE_NOLFS',
  23: 'SQLITE_AUTH',
  25: 'SQLITE_RANGE',
  26: 'SQLITE_NOTADB',
}

const primaryCode = (error: unknown): number | null => (error instanceof Database.SqliteError ? (error.rawCode ?? 0) & 0xff : null)

export const isBusy = (error: unknown): boolean => primaryCode(error) === 5

/** The code is SQLite's primary one, never the extended one: sqld sends no other. */
export function toHranaError(error: unknown): HranaError {
  if (error instanceof HranaFailure) return { message: error.message, code: error.code }
  const code = primaryCode(error)
  const message = error instanceof Error ? error.message : 'The request failed.'
  if (code === null) return { message, code: 'INTERNAL_ERROR' }
  return { message: `SQLite error: ${message}`, code: CODES[code] ?? 'SQLITE_UNKNOWN' }
}
