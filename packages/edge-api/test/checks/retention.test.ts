import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { expect, it } from 'vitest'
import { type Retention, retentionOf } from '../../src/platform/database/retention.ts'
import * as tables from '../../src/platform/database/schema.ts'

const meter = sqliteTable('meter', { id: text().primaryKey(), customerId: text('customer_id').notNull() })
const reading = sqliteTable('reading', { meterId: text('meter_id').notNull(), value: integer().notNull() })

const declared = (by: string): Retention[] => [
  { table: meter, of: 'customer', by, kept: 'as long as the contract', erased: 'with-customer' },
]

it('every table declares whose it is, how long it is kept and how it is erased', () => {
  expect(retentionOf(tables).length).toBeGreaterThan(35)
})

it('a table that does not is named', () => {
  expect(() => retentionOf({ ...tables, meter, reading, energyRetention: declared('customer_id') })).toThrow(
    /declared of the table reading\.$/,
  )
})

it('a declaration that leads to its owner by a column that is not there is named', () => {
  expect(() => retentionOf({ meter, energyRetention: declared('account_id') })).toThrow(/the column meter\.account_id/)
})
