import { setImmediate } from 'node:timers/promises'
import type { ImportFile } from '@foyer/contract/imports'
import { type ContractRow, type CustomerRow, IMPORT_ROWS, type InvoiceLineRow, type InvoiceRow } from '@foyer/contract/schemas/imports'
import type { Ports } from '../platform/ports.ts'
import { uuidv7 } from '../platform/uuid.ts'
import { readRows } from './read-file.ts'
import { type ImportProgress, ImportRefused, type RowError } from './report.ts'
import type { ExportSource } from './source.ts'
import type { StagedRow, StagedTable, Staging } from './staging.ts'

const CHUNK = 1_000

export const STAGED_TABLE: Record<ImportFile, StagedTable> = {
  'customers.csv': 'customer',
  'contracts.csv': 'contract',
  'invoices.csv': 'invoice',
  'invoice-lines.csv': 'line',
}

type NewId = () => string

/** What each valid row is staged as. An id is used if the row turns out to be new. */
const STAGED = {
  'customers.csv': (row: CustomerRow, id: NewId) => {
    const { reference, ...rest } = row
    return {
      key: reference.reference,
      parent: null,
      data: { id: id(), reference: reference.reference, display: reference.display, ...rest },
    }
  },
  'contracts.csv': (row: ContractRow, id: NewId) => {
    const { reference, customer, label, status, from, to, deliveryPoint } = row
    const point = deliveryPoint && {
      id: id(),
      reference: deliveryPoint.reference,
      display: deliveryPoint.display,
      energy: row.energy,
      label: row.deliveryPointLabel ?? label,
      address: row.address,
      postcode: row.postcode,
      from: row.deliveryFrom ?? from,
      to: row.deliveryTo,
    }
    return {
      key: reference.reference,
      parent: customer.reference,
      data: { id: id(), reference: reference.reference, display: reference.display, customer: customer.reference, label, status, from, to },
      extra: point && JSON.stringify(point),
    }
  },
  'invoices.csv': (row: InvoiceRow, id: NewId) => ({
    key: row.number,
    parent: row.customer.reference,
    data: { id: id(), ...row, customer: row.customer.reference },
  }),
  'invoice-lines.csv': (row: InvoiceLineRow) => {
    const { invoice, position, contract, ...rest } = row
    return {
      key: invoice,
      parent: contract?.reference ?? null,
      extra: position,
      data: { position, contract: contract?.reference ?? null, ...rest },
    }
  },
}

/** Validates every row of one file and stages the good ones. Returns how many rows there are. */
export async function stageFile(
  file: ImportFile,
  source: ExportSource,
  staging: Staging,
  ports: Pick<Ports, 'now' | 'random'>,
  onProgress: (progress: ImportProgress) => void,
): Promise<number> {
  const bytes = await source.open(file)
  if (!bytes) throw new ImportRefused(`${file} is missing. A file without rows has its header line alone.`)
  let rows = 0
  let good: StagedRow[] = []
  const newId = () => uuidv7(ports.now(), ports.random)
  for await (const { line, cells, fault } of readRows(file, bytes)) {
    rows++
    const staged = fault === null ? stagedRow(file, line, cells, newId) : [{ file, line, column: null, reason: fault }]
    if (Array.isArray(staged)) await staging.refuse(staged, file === 'invoice-lines.csv' ? [(cells['invoice'] ?? '').trim()] : [])
    else good.push(staged)
    if (good.length >= CHUNK) {
      await staging.add(STAGED_TABLE[file], good)
      good = []
      onProgress({ phase: 'reading', file, rows })
      await setImmediate()
    }
  }
  if (good.length > 0) await staging.add(STAGED_TABLE[file], good)
  onProgress({ phase: 'reading', file, rows })
  return rows
}

function stagedRow(file: ImportFile, line: number, cells: Record<string, string>, newId: NewId): StagedRow | RowError[] {
  const parsed = IMPORT_ROWS[file].safeParse(cells)
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => ({
      file,
      line,
      column: path[0] === undefined ? null : String(path[0]),
      reason: message,
    }))
  const { data, ...rest } = stage(file, parsed.data, newId)
  return { line, ...rest, data: JSON.stringify(data) }
}

/** Pairs a file with what its schema made of a row: the schema and the function stand under the same file name. */
function stage(file: ImportFile, row: unknown, newId: NewId): Omit<StagedRow, 'line' | 'data'> & { data: object } {
  return (STAGED[file] as (row: unknown, newId: NewId) => Omit<StagedRow, 'line' | 'data'> & { data: object })(row, newId)
}
