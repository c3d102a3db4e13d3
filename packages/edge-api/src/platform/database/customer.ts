import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { account } from './identity.ts'
import type { Retention } from './retention.ts'

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

/** The contracts a link's role is limited to; a link without a row here is for all of them. */
export const linkContract = sqliteTable(
  'link_contract',
  {
    linkId: text('link_id').notNull(),
    contractId: text('contract_id')
      .notNull()
      .references(() => contract.id),
  },
  (table) => [primaryKey({ columns: [table.linkId, table.contractId] })],
)

/** An administrator's invitation: its address, role and end are those of the link it was last sent with. */
export const invitation = sqliteTable(
  'invitation',
  {
    id: text().primaryKey(),
    customerId: text('customer_id')
      .notNull()
      .references(() => customer.id),
    linkId: text('link_id').notNull(),
    /** The message that carries the link. */
    outboxId: text('outbox_id').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('invitation_customer').on(table.customerId, table.createdAt), uniqueIndex('invitation_link').on(table.linkId)],
)

/**
 * What somebody has to decide. `household`: references that were right, of an individual whose owner is another account,
 * who may decide it too. `already-linked`: the same of a company. `unlock`: a locked account that asks to be let in.
 * `contact`: whatever else somebody wrote.
 */
export const claim = sqliteTable(
  'claim',
  {
    id: text().primaryKey(),
    /** Who asks; null for a `contact` of somebody without an account. */
    accountId: text('account_id'),
    /** Null for `unlock` and `contact`. */
    customerId: text('customer_id'),
    kind: text({ enum: ['already-linked', 'household', 'unlock', 'contact'] }).notNull(),
    /** What was written through the contact form: AES-GCM of `WrittenRequest` as JSON. */
    payload: text(),
    createdAt: integer('created_at').notNull(),
    decidedAt: integer('decided_at'),
    decision: text({ enum: ['granted', 'refused'] }),
    /** An account's id or `operator`. */
    decidedBy: text('decided_by'),
  },
  (table) => [
    uniqueIndex('claim_account_customer').on(table.accountId, table.customerId),
    uniqueIndex('claim_unlock').on(table.accountId).where(sql`kind = 'unlock' and decided_at is null`),
    index('claim_open').on(table.createdAt).where(sql`decided_at is null`),
    index('claim_customer').on(table.customerId),
  ],
)

export const customerRetention: readonly Retention[] = [
  { table: customer, of: 'customer', by: 'id', kept: 'until it is erased: an export without it removes nothing', erased: 'with-customer' },
  {
    table: contract,
    of: 'customer',
    by: 'customer_id',
    kept: 'until it is erased: an export without it removes nothing',
    erased: 'with-customer',
  },
  { table: deliveryPoint, of: 'utility', by: null, kept: 'until it is erased: an export without it removes nothing', erased: 'stays' },
  { table: contractDeliveryPoint, of: 'customer', by: 'contract_id', kept: 'as long as the contract', erased: 'with-customer' },
  { table: access, of: 'account', by: 'account_id', kept: 'until it is taken away', erased: 'with-account' },
  { table: accessContract, of: 'account', by: 'account_id', kept: 'until it is taken away', erased: 'with-account' },
  { table: linkContract, of: 'customer', by: 'link_id', kept: 'as long as the link', erased: 'with-customer' },
  { table: invitation, of: 'customer', by: 'customer_id', kept: 'as long as its link', erased: 'with-customer' },
  {
    table: claim,
    of: 'account',
    by: 'account_id',
    kept: 'as long as the account; what was written, 90 days after it was decided',
    erased: 'with-account',
  },
]
