import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { account, session } from './identity.ts'
import type { Retention } from './retention.ts'

/** What a session was raised for by a fresh proof, and until when. */
export const elevation = sqliteTable(
  'elevation',
  {
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    purpose: text().notNull(),
    until: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.purpose] })],
)

/** Stands in once for a factor that is lost. */
export const recoveryCode = sqliteTable(
  'recovery_code',
  {
    /** HMAC-SHA-256 of account and code under the key `keyId`, hex. */
    codeMac: text('code_mac').primaryKey(),
    keyId: text('key_id').notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    madeAt: integer('made_at').notNull(),
    spentAt: integer('spent_at'),
  },
  (table) => [index('recovery_code_account').on(table.accountId)],
)

/** Somebody who knows the password and reads the e-mail asks to do without factors that are lost; from `dueAt` on they may. */
export const factorRelease = sqliteTable('factor_release', {
  accountId: text('account_id')
    .primaryKey()
    .references(() => account.id),
  askedAt: integer('asked_at').notNull(),
  dueAt: integer('due_at').notNull(),
})

export const securityRetention: readonly Retention[] = [
  { table: elevation, of: 'account', by: 'session_id', kept: '5 minutes', erased: 'runs-out' },
  { table: recoveryCode, of: 'account', by: 'account_id', kept: 'until others are made', erased: 'with-account' },
  { table: factorRelease, of: 'account', by: 'account_id', kept: '7 days after it was due', erased: 'with-account' },
]
