import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { contract, customer } from './customer.ts'
import type { Retention } from './retention.ts'

/** An invoice of a customer; it may cover several contracts. */
export const invoice = sqliteTable(
  'invoice',
  {
    id: text().primaryKey(),
    number: text().notNull(),
    customerId: text('customer_id')
      .notNull()
      .references(() => customer.id),
    issuedOn: text('issued_on').notNull(),
    dueOn: text('due_on'),
    paidOn: text('paid_on'),
    periodFrom: text('period_from'),
    periodTo: text('period_to'),
    totalCents: integer('total_cents').notNull(),
    paidCents: integer('paid_cents').notNull(),
    netCents: integer('net_cents').notNull(),
    status: text({ enum: ['issued', 'cancelled', 'replaced'] }).notNull(),
    /** Number of the invoice that replaces this one. */
    replacedBy: text('replaced_by'),
    reading: text({ enum: ['real', 'estimated'] }),
    readingOn: text('reading_on'),
    exportedAt: integer('exported_at').notNull(),
  },
  (table) => [
    uniqueIndex('invoice_number').on(table.number),
    index('invoice_page').on(table.customerId, table.issuedOn, table.id),
    index('invoice_open').on(table.customerId, table.dueOn).where(sql`status = 'issued' and paid_cents < total_cents`),
  ],
)

export const invoiceContract = sqliteTable(
  'invoice_contract',
  {
    invoiceId: text('invoice_id')
      .notNull()
      .references(() => invoice.id),
    contractId: text('contract_id')
      .notNull()
      .references(() => contract.id),
    /** The invoice's, so that a contract's newest invoices are found without reading the others. */
    issuedOn: text('issued_on').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.invoiceId, table.contractId] }),
    index('invoice_contract_page').on(table.contractId, table.issuedOn, table.invoiceId),
  ],
)

export const invoiceLine = sqliteTable(
  'invoice_line',
  {
    invoiceId: text('invoice_id')
      .notNull()
      .references(() => invoice.id),
    position: integer().notNull(),
    contractId: text('contract_id'),
    text: text().notNull(),
    detail: text(),
    quantity: text(),
    unit: text(),
    unitPrice: text('unit_price'),
    vatBasisPoints: integer('vat_basis_points').notNull(),
    amountCents: integer('amount_cents').notNull(),
  },
  (table) => [primaryKey({ columns: [table.invoiceId, table.position] })],
)

export const importRun = sqliteTable('import_run', {
  id: text().primaryKey(),
  startedAt: integer('started_at').notNull(),
  finishedAt: integer('finished_at'),
  exportedAt: integer('exported_at').notNull(),
  rows: integer().notNull(),
  errors: integer().notNull(),
})

export const importError = sqliteTable(
  'import_error',
  {
    runId: text('run_id')
      .notNull()
      .references(() => importRun.id),
    file: text().notNull(),
    line: integer().notNull(),
    column: text(),
    reason: text().notNull(),
  },
  (table) => [index('import_error_run').on(table.runId)],
)

export const billingRetention: readonly Retention[] = [
  {
    table: invoice,
    of: 'customer',
    by: 'customer_id',
    kept: 'until it is erased: an export without it removes nothing',
    erased: 'with-customer',
  },
  { table: invoiceContract, of: 'customer', by: 'invoice_id', kept: 'as long as the invoice', erased: 'with-customer' },
  { table: invoiceLine, of: 'customer', by: 'invoice_id', kept: 'as long as the invoice', erased: 'with-customer' },
  { table: importRun, of: 'utility', by: null, kept: 'as long as the database', erased: 'stays' },
  {
    table: importError,
    of: 'utility',
    by: null,
    kept: 'as long as the database; names files, lines and columns, no values',
    erased: 'stays',
  },
]
