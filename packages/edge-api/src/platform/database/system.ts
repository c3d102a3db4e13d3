import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Retention } from './retention.ts'

/** A message on its way. It is written in the same batch as what it tells about. */
export const outbox = sqliteTable(
  'outbox',
  {
    /** Also the message's stable id (`Message-ID: <{id}@…>`), so that a copy after a crash can be told. */
    id: text().primaryKey(),
    channel: text({ enum: ['email', 'sms'] }).notNull(),
    template: text().notNull(),
    locale: text().notNull(),
    /** AES-GCM of the recipient and the template's values as JSON; emptied after delivery. */
    payload: text(),
    status: text({ enum: ['queued', 'sent', 'failed'] }).notNull(),
    attempts: integer().notNull(),
    /** Not before this time; also the end of a worker's lease. */
    nextAttemptAt: integer('next_attempt_at').notNull(),
    lease: text(),
    /** After this time it is of no use (a code that has expired). */
    expiresAt: integer('expires_at').notNull(),
    createdAt: integer('created_at').notNull(),
    sentAt: integer('sent_at'),
    /** A stable code of the last failure, never a server's words. */
    lastError: text('last_error'),
  },
  (table) => [index('outbox_due').on(table.status, table.nextAttemptAt)],
)

/** The online version of an e-mail, which its reader's token alone opens. Written in the same batch as the message. */
export const letter = sqliteTable(
  'letter',
  {
    /** SHA-256 of the token in the e-mail's link. */
    tokenHash: text('token_hash').primaryKey(),
    /** AES-GCM under a key derived from the token. */
    payload: text().notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('letter_expiry').on(table.expiresAt)],
)

/** Append-only. Opaque ids alone, so that erasing a person leaves it true. */
export const audit = sqliteTable(
  'audit',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    /** Account id, `operator`, or `stranger`. */
    actor: text().notNull(),
    /** Who it was (`Author`); null in lines of releases before it. */
    authorKind: text('author_kind'),
    authorId: text('author_id'),
    action: text().notNull(),
    accountId: text('account_id'),
    customerId: text('customer_id'),
    /** JSON without personal data. */
    detail: text(),
  },
  (table) => [
    index('audit_account').on(table.accountId, table.at),
    index('audit_customer').on(table.customerId, table.at, table.id),
    index('audit_at').on(table.at),
  ],
)

/** What a write with an `Idempotency-Key` answered: a repeat gets the same, and does nothing. */
export const idempotency = sqliteTable(
  'idempotency',
  {
    accountId: text('account_id').notNull(),
    /** SHA-256 of the key. */
    keyHash: text('key_hash').notNull(),
    /** SHA-256 of method, path and body: a key belongs to one request. */
    requestHash: text('request_hash').notNull(),
    /** Status and body as JSON. Its NOT NULL column selects every precondition of the write: one that fails aborts the batch. */
    response: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.keyHash] }), index('idempotency_age').on(table.createdAt)],
)

export const systemRetention: readonly Retention[] = [
  {
    table: outbox,
    of: 'account',
    by: null,
    kept: '30 days after it was delivered; recipient and content are emptied at once',
    erased: 'runs-out',
  },
  { table: letter, of: 'account', by: null, kept: '30 days, or as long as its link is good', erased: 'runs-out' },
  { table: audit, of: 'utility', by: 'account_id', kept: 'as long as the database: opaque ids alone', erased: 'stays' },
  { table: idempotency, of: 'account', by: 'account_id', kept: 'a day', erased: 'runs-out' },
]
