import type { ImportFile } from '@foyer/contract/imports'
import type { Client } from '@libsql/client'
import { auditStatement } from '../platform/audit/audit.ts'
import { OPERATOR } from '../platform/audit/author.ts'
import type { Ports } from '../platform/ports.ts'
import { uuidv7 } from '../platform/uuid.ts'
import { checkStaged } from './check-staged.ts'
import type { ImportProgress, ImportReport, RowError } from './report.ts'
import { type ExportSource, IMPORT_FILES, readExportedAt } from './source.ts'
import { STAGED_TABLE, stageFile } from './stage-file.ts'
import { openStaging, type Staging } from './staging.ts'
import { writeStaged } from './write-staged.ts'

export interface ImportOptions {
  database: Client
  source: ExportSource
  /** Reads and checks everything, writes nothing. */
  isDryRun?: boolean
  /** Writes nothing when any row is refused. */
  isAllOrNothing?: boolean
  ports: Pick<Ports, 'now' | 'random'>
  onProgress?: (progress: ImportProgress) => void
  /** Every refused row, by file and line, after all of them are known and before anything is written. */
  onError?: (error: RowError) => void
}

/**
 * Brings a billing export into the database. Rows are upserted on their external number; absence means nothing; what the
 * database has from a newer export stays. Every bad row is named and left out, and so is what depends on it.
 * Doing it again changes nothing; when it was interrupted, doing it again finishes it.
 *
 * @throws {ImportRefused} when the export cannot be read as one; nothing was written then.
 */
export async function importExport(options: ImportOptions): Promise<ImportReport> {
  const {
    database,
    source,
    ports,
    isDryRun = false,
    isAllOrNothing = false,
    onProgress = () => undefined,
    onError = () => undefined,
  } = options
  const exportedAt = await readExportedAt(source)
  const staging = await openStaging()
  try {
    const read: Partial<Record<ImportFile, number>> = {}
    for (const file of IMPORT_FILES) read[file] = await stageFile(file, source, staging, ports, onProgress)
    onProgress({ phase: 'checking', file: 'customers.csv', rows: 0 })
    await checkStaged(staging, database)
    const rows = await countRows(staging, read)
    const errors = await eachError(staging, async (chunk) => chunk.forEach(onError))
    const report: ImportReport = { runId: null, exportedAt: new Date(exportedAt).toISOString(), isWritten: false, rows, older: 0, errors }
    if (isDryRun) return report

    const runId = await beginRun(database, staging, exportedAt, rows, errors, ports)
    if (isAllOrNothing && errors > 0) {
      await endRun(database, runId, ports)
      return { ...report, runId }
    }
    const older = await writeStaged(staging.database, database, exportedAt, onProgress)
    await endRun(database, runId, ports, { run: runId, errors })
    return { ...report, runId, isWritten: true, older }
  } finally {
    await staging.close()
  }
}

async function countRows(staging: Staging, read: Partial<Record<ImportFile, number>>): Promise<ImportReport['rows']> {
  const counted = async (file: ImportFile) => {
    const { rows } = await staging.database.execute(`SELECT count(*) AS accepted FROM ${STAGED_TABLE[file]}`)
    return { read: read[file] ?? 0, accepted: Number(rows[0]?.['accepted']) }
  }
  return {
    'customers.csv': await counted('customers.csv'),
    'contracts.csv': await counted('contracts.csv'),
    'invoices.csv': await counted('invoices.csv'),
    'invoice-lines.csv': await counted('invoice-lines.csv'),
  }
}

/** Walks the errors in the order of files and lines, five hundred at a time; returns how many there are. */
async function eachError(staging: Staging, use: (chunk: RowError[]) => Promise<void>): Promise<number> {
  await staging.database.executeMultiple(`
    CREATE TEMP TABLE IF NOT EXISTS ordered_error AS SELECT * FROM error
    ORDER BY CASE file ${IMPORT_FILES.map((file, index) => `WHEN '${file}' THEN ${index}`).join(' ')} END, line, "column"`)
  let count = 0
  for (;;) {
    const { rows } = await staging.database.execute({
      sql: 'SELECT file, line, "column", reason FROM ordered_error WHERE rowid > ? ORDER BY rowid LIMIT 500',
      args: [count],
    })
    if (rows.length === 0) return count
    count += rows.length
    await use(
      rows.map((row) => ({
        file: row['file'] as ImportFile,
        line: Number(row['line']),
        column: row['column'] === null ? null : String(row['column']),
        reason: String(row['reason']),
      })),
    )
  }
}

async function beginRun(
  database: Client,
  staging: Staging,
  exportedAt: number,
  rows: ImportReport['rows'],
  errors: number,
  ports: Pick<Ports, 'now' | 'random'>,
): Promise<string> {
  const runId = uuidv7(ports.now(), ports.random)
  const read = Object.values(rows).reduce((sum, file) => sum + file.read, 0)
  await database.execute({
    sql: 'INSERT INTO import_run (id, started_at, exported_at, rows, errors) VALUES (?, ?, ?, ?, ?)',
    args: [runId, ports.now(), exportedAt, read, errors],
  })
  await eachError(staging, async (chunk) => {
    await database.execute({
      sql: `INSERT INTO import_error (run_id, file, line, "column", reason)
            SELECT ?, value ->> 'file', value ->> 'line', value ->> 'column', value ->> 'reason' FROM json_each(?)`,
      args: [runId, JSON.stringify(chunk)],
    })
  })
  return runId
}

/** `written` is for the audit log; absent when nothing was. */
async function endRun(
  database: Client,
  runId: string,
  ports: Pick<Ports, 'now' | 'random'>,
  written?: { run: string; errors: number },
): Promise<void> {
  await database.batch(
    [
      { sql: 'UPDATE import_run SET finished_at = ? WHERE id = ?', args: [ports.now(), runId] },
      ...(written ? [auditStatement({ author: OPERATOR, action: 'import.written', detail: written }, ports)] : []),
    ],
    'write',
  )
}
