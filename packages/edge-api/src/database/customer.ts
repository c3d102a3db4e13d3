import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { account } from './identity.ts'

/** Dates are `YYYY-MM-DD`; `exportedAt` is the time of the export a row came from: an older one never overwrites it. */
export const customer = sqliteTable(
  'customer',
  {
    id: text().primaryKey(),
    /** Normalised, as compared. */
    reference: text().notNull(),
    displayReference: text('display_reference').notNull(),
    audience: text({ enum: ['individual', 'professional'] }).notNull(),
    name: text().notNull(),
    firstName: text('first_name'),
    lastName: text('last_name'),
    email: text(),
    phone: text(),
    locale: text(),
    birthDate: text('birth_date'),
    activationCode: text('activation_code'),
    postalAddress: text('postal_address'),
    exportedAt: integer('exported_at').notNull(),
  },
  (table) => [uniqueIndex('customer_reference').on(table.reference)],
)

export const contract = sqliteTable(
  'contract',
  {
    id: text().primaryKey(),
    reference: text().notNull(),
    displayReference: text('display_reference').notNull(),
    customerId: text('customer_id')
      .notNull()
      .references(() => customer.id),
    label: text().notNull(),
    status: text({ enum: ['active', 'ended'] }).notNull(),
    fromDate: text('from_date').notNull(),
    toDate: text('to_date'),
    exportedAt: integer('exported_at').notNull(),
  },
  (table) => [uniqueIndex('contract_reference').on(table.reference), index('contract_customer').on(table.customerId)],
)

/** Where energy is delivered (EDL, PRM, EAN). */
export const deliveryPoint = sqliteTable(
  'delivery_point',
  {
    id: text().primaryKey(),
    reference: text().notNull(),
    displayReference: text('display_reference').notNull(),
    energy: text().notNull(),
    label: text().notNull(),
    address: text().notNull(),
    postcode: text(),
    exportedAt: integer('exported_at').notNull(),
  },
  (table) => [uniqueIndex('delivery_point_reference').on(table.reference)],
)

export const contractDeliveryPoint = sqliteTable(
  'contract_delivery_point',
  {
    contractId: text('contract_id')
      .notNull()
      .references(() => contract.id),
    deliveryPointId: text('delivery_point_id')
      .notNull()
      .references(() => deliveryPoint.id),
    fromDate: text('from_date').notNull(),
    toDate: text('to_date'),
  },
  (table) => [
    primaryKey({ columns: [table.contractId, table.deliveryPointId, table.fromDate] }),
    index('contract_delivery_point_point').on(table.deliveryPointId),
  ],
)

/** Which account may act for which customer, and as what. */
export const access = sqliteTable(
  'access',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    customerId: text('customer_id')
      .notNull()
      .references(() => customer.id),
    role: text({ enum: ['owner', 'member', 'admin', 'billing', 'viewer'] }).notNull(),
    /** 1 when the role is limited to the contracts in `access_contract`. */
    isScoped: integer('is_scoped').notNull().default(0),
    grantedAt: integer('granted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.customerId] }), index('access_customer').on(table.customerId)],
)

export const accessContract = sqliteTable(
  'access_contract',
  {
    accountId: text('account_id').notNull(),
    customerId: text('customer_id').notNull(),
    contractId: text('contract_id')
      .notNull()
      .references(() => contract.id),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.contractId] })],
)

/** What an operator has to decide: references that were right, of a customer who is another account's already. */
export const claim = sqliteTable(
  'claim',
  {
    id: text().primaryKey(),
    accountId: text('account_id').notNull(),
    customerId: text('customer_id').notNull(),
    kind: text({ enum: ['already-linked'] }).notNull(),
    createdAt: integer('created_at').notNull(),
    decidedAt: integer('decided_at'),
    decision: text({ enum: ['granted', 'refused'] }),
  },
  (table) => [uniqueIndex('claim_account_customer').on(table.accountId, table.customerId)],
)
