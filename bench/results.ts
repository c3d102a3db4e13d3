import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { isMet, type Row } from './row.ts'

const FILE = join(import.meta.dirname, 'results.json')

interface Results {
  parts: Record<string, { measuredAt: string; machine: string; rows: (Row & { isMet?: boolean })[] }>
}

/** Puts a part's rows in `results.json`; those of other parts stay as they were measured. */
export function keepResults(part: string, rows: readonly Row[]): void {
  const results: Results = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : { parts: {} }
  const judged = rows.map((row) => {
    const met = isMet(row)
    return met === null ? row : { ...row, isMet: met }
  })
  results.parts[part] = { measuredAt: new Date().toISOString(), machine: machine(), rows: judged }
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`)
}

const machine = () => `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`
