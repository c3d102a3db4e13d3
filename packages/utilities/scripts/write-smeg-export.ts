/**
 * Writes the invented billing export of `smeg/fixtures/`: the same bytes every time.
 *
 *   node packages/utilities/scripts/write-smeg-export.ts
 */
import { writeFileSync } from 'node:fs'
import { IMPORT_COLUMNS, IMPORT_FORMAT, type ImportFile } from '@foyer/contract/imports'
import { allInvoices } from './smeg-export/invoices.ts'
import { CUSTOMERS } from './smeg-export/people.ts'

const folder = new URL('../smeg/fixtures/', import.meta.url)

type Row = Record<string, string | number | undefined>

const quote = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

function write(file: ImportFile, rows: readonly Row[]) {
  const columns = IMPORT_COLUMNS[file]
  const lines = rows.map((row) => columns.map((column) => quote(String(row[column] ?? ''))).join(','))
  writeFileSync(new URL(file, folder), `${[columns.join(','), ...lines].join('\n')}\n`)
}

const invoices = allInvoices().toSorted((a, b) => a.issuedOn.localeCompare(b.issuedOn) || a.number.localeCompare(b.number))
if (new Set(invoices.map(({ number }) => number)).size !== invoices.length) throw new Error('Two invoices carry the same number.')

write(
  'customers.csv',
  CUSTOMERS.map(({ address, contracts, ...customer }) => ({ ...customer, postalAddress: address })),
)
write(
  'contracts.csv',
  CUSTOMERS.flatMap(({ reference, contracts }) =>
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
        postcode: '98000',
        deliveryFrom: contract.from,
        deliveryTo: contract.to,
      })),
    ),
  ),
)
write(
  'invoices.csv',
  invoices.map(({ lines, contracts, ...invoice }) => ({ ...invoice, contracts: contracts.join(';') })),
)
write(
  'invoice-lines.csv',
  invoices.flatMap(({ number, lines }) =>
    lines.map((line, index) => ({ ...line, invoice: number, position: index + 1, vatBasisPoints: 2000 })),
  ),
)
writeFileSync(new URL('export.json', folder), `${JSON.stringify({ exportedAt: '2026-11-16T02:30:00Z', format: IMPORT_FORMAT }, null, 2)}\n`)
