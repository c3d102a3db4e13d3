/**
 * Writes the invented billing exports of the `fixtures` folders: the same bytes every time.
 *
 *   node packages/utilities/scripts/write-exports.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { IMPORT_COLUMNS, IMPORT_FORMAT, type ImportFile } from '@foyer/contract/imports'
import type { Customer } from './billing/customer.ts'
import type { BillingData, Invoice } from './billing/invoices.ts'
import { data as engie } from './engie/export.ts'
import { data as geg } from './geg/export.ts'
import { data as smeg } from './smeg/export.ts'

type Row = Record<string, string | number | undefined>

for (const [id, { exportedAt, customers, invoices }] of Object.entries<BillingData>({ smeg, engie, geg })) {
  const folder = new URL(`../${id}/fixtures/`, import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const [file, rows] of Object.entries(rowsOf(customers, inOrder(invoices))))
    writeFileSync(new URL(file, folder), csv(IMPORT_COLUMNS[file as ImportFile], rows))
  writeFileSync(new URL('export.json', folder), `${JSON.stringify({ exportedAt, format: IMPORT_FORMAT }, null, 2)}\n`)
}

/** As a billing system lists them: by the day, then by number. */
function inOrder(invoices: readonly Invoice[]): Invoice[] {
  if (new Set(invoices.map(({ number }) => number)).size !== invoices.length) throw new Error('Two invoices carry the same number.')
  return invoices.toSorted((a, b) => a.issuedOn.localeCompare(b.issuedOn) || a.number.localeCompare(b.number))
}

function rowsOf(customers: readonly Customer[], invoices: readonly Invoice[]): Record<ImportFile, Row[]> {
  return {
    'customers.csv': customers.map(({ address, contracts, ...customer }) => ({ ...customer, postalAddress: address })),
    'contracts.csv': customers.flatMap(({ reference, contracts }) =>
      contracts.flatMap((contract) =>
        contract.points.map((point) => ({
          reference: contract.reference,
          customer: reference,
          label: contract.label,
          status: contract.to ? 'ended' : 'active',
          from: contract.from,
          to: contract.to,
          deliveryPoint: point.reference,
          deliveryPointLabel: point.label,
          energy: point.energy,
          address: point.address,
          postcode: point.postcode,
          deliveryFrom: contract.from,
          deliveryTo: contract.to,
        })),
      ),
    ),
    'invoices.csv': invoices.map(({ lines, contracts, ...invoice }) => ({ ...invoice, contracts: contracts.join(';') })),
    'invoice-lines.csv': invoices.flatMap(({ number, lines }) =>
      lines.map((line, index) => ({ ...line, invoice: number, position: index + 1 })),
    ),
  }
}

function csv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => quote(String(row[column] ?? ''))).join(','))
  return `${[columns.join(','), ...lines].join('\n')}\n`
}

function quote(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
