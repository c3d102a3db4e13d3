/**
 * The files of a billing export, UTF-8 CSV with a header row (RFC 4180), and `export.json`
 * `{"exportedAt": "2026-11-01T03:00:00Z", "format": 1}`. Dates are `YYYY-MM-DD`, amounts integer cents,
 * quantities and unit prices decimal strings with a point, VAT in basis points. A contract has a row for each of its
 * delivery points; `contracts` of an invoice are references parted by `;`; `replacedBy` is an invoice's number.
 */
export const IMPORT_FORMAT = 1

export const IMPORT_COLUMNS = {
  'customers.csv': [
    'reference',
    'audience',
    'name',
    'firstName',
    'lastName',
    'email',
    'phone',
    'locale',
    'birthDate',
    'activationCode',
    'postalAddress',
  ],
  'contracts.csv': [
    'reference',
    'customer',
    'label',
    'status',
    'from',
    'to',
    'deliveryPoint',
    'deliveryPointLabel',
    'energy',
    'address',
    'postcode',
    'deliveryFrom',
    'deliveryTo',
  ],
  'invoices.csv': [
    'number',
    'customer',
    'contracts',
    'issuedOn',
    'dueOn',
    'paidOn',
    'periodFrom',
    'periodTo',
    'totalCents',
    'paidCents',
    'netCents',
    'status',
    'replacedBy',
    'reading',
    'readingOn',
  ],
  'invoice-lines.csv': [
    'invoice',
    'position',
    'contract',
    'text',
    'detail',
    'quantity',
    'unit',
    'unitPrice',
    'vatBasisPoints',
    'amountCents',
  ],
} as const

export type ImportFile = keyof typeof IMPORT_COLUMNS
