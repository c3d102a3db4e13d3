import { IMPORT_COLUMNS, type ImportFile } from '@foyer/contract/imports'
import type { Client } from '@libsql/client'
import { openDatabase } from '../platform/database/connect-node.ts'
import { migrate } from '../platform/database/migrate.ts'
import { MIGRATIONS } from '../platform/database/migrations.gen.ts'
import { type ImportOptions, importExport } from './import-export.ts'
import type { ImportReport, RowError } from './report.ts'
import type { ExportSource } from './source.ts'

export const ports = { now: Date.now, random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)) }

export async function emptyDatabase(): Promise<Client> {
  const database = openDatabase(':memory:')
  await migrate(database, MIGRATIONS, ports)
  return database
}

type Cells = Record<string, string | number>

const BASIS: Record<ImportFile, Cells> = {
  'customers.csv': { reference: '104 287 55', audience: 'individual', name: 'Claire Martin' },
  'contracts.csv': {
    reference: 'C-1',
    customer: '104.287.55',
    label: 'Flat',
    status: 'active',
    from: '2020-01-01',
    deliveryPoint: '0644 1820 39',
    energy: 'electricity',
    address: '14 rue du Rocher Bleu',
  },
  'invoices.csv': {
    number: 'F1',
    customer: '10428755',
    contracts: 'C1',
    issuedOn: '2026-11-03',
    totalCents: 1200,
    paidCents: 0,
    netCents: 1000,
    status: 'issued',
  },
  'invoice-lines.csv': { invoice: 'F1', position: 1, contract: 'C-1', text: 'Abonnement', vatBasisPoints: 2000, amountCents: 1000 },
}

/** Rows of one file; each says only what differs from a sound one. */
export function csv(file: ImportFile, rows: readonly Cells[]): string {
  const columns = IMPORT_COLUMNS[file]
  const quoted = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  return [
    columns.join(','),
    ...rows.map((row) => columns.map((column) => quoted(String({ ...BASIS[file], ...row }[column] ?? ''))).join(',')),
    '',
  ].join('\n')
}

export interface Export {
  exportedAt?: string
  manifest?: string | null
  customers?: readonly Cells[]
  contracts?: readonly Cells[]
  invoices?: readonly Cells[]
  lines?: readonly Cells[]
  /** Instead of rows: the bytes, or null for a file that is missing. */
  raw?: Partial<Record<ImportFile, string | Uint8Array | null>>
}

export function exportOf({
  exportedAt = '2026-11-16T02:30:00Z',
  manifest,
  customers = [{}],
  contracts = [{}],
  invoices = [{}],
  lines = [{}],
  raw = {},
}: Export): ExportSource {
  const files: Record<ImportFile, string> = {
    'customers.csv': csv('customers.csv', customers),
    'contracts.csv': csv('contracts.csv', contracts),
    'invoices.csv': csv('invoices.csv', invoices),
    'invoice-lines.csv': csv('invoice-lines.csv', lines),
  }
  return {
    manifest: async () => (manifest === undefined ? JSON.stringify({ exportedAt, format: 1 }) : manifest),
    open: async (file) => {
      const given = raw[file]
      return given === null ? null : chunks(given ?? files[file])
    },
  }
}

/** In small pieces, so that rows and characters are cut in two. */
async function* chunks(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (let at = 0; at < bytes.length; at += 61) yield bytes.subarray(at, at + 61)
}

export async function importInto(
  database: Client,
  given: Export,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport & { found: string[] }> {
  const errors: RowError[] = []
  const report = await importExport({ database, source: exportOf(given), ports, onError: (error) => errors.push(error), ...options })
  return { ...report, found: errors.map(({ file, line, column, reason }) => `${file}:${line}: ${column ?? '-'} ${reason}`) }
}

export async function all(database: Client, sql: string): Promise<Record<string, unknown>[]> {
  return (await database.execute(sql)).rows.map((row) => ({ ...row }))
}
