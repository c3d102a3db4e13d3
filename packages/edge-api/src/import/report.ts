import type { ImportFile } from '@foyer/contract/imports'

/** What is wrong with a row. `line` counts from 1, the header included; `column` is a header name. */
export interface RowError {
  file: ImportFile
  line: number
  column: string | null
  reason: string
}

/** Why an export is not read at all; nothing was written. The message is a sentence for the operator. */
export class ImportRefused extends Error {}

export interface ImportReport {
  /** Of the row in `import_run`; null when nothing was written (`isDryRun`). */
  runId: string | null
  exportedAt: string
  /** Whether the accepted rows are in the database. */
  isWritten: boolean
  rows: Record<ImportFile, { read: number; accepted: number }>
  /** Accepted customers, contracts and invoices that the database knows from a newer export. */
  older: number
  errors: number
}

export interface ImportProgress {
  phase: 'reading' | 'checking' | 'writing'
  file: ImportFile
  rows: number
}
