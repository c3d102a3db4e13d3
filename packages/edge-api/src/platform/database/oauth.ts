import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { contract } from './customer.ts'
import { account } from './identity.ts'
import type { Retention } from './retention.ts'

/** What a customer allows a client of the profile's. Scopes stand between spaces, ` invoices:read session `, so that one is found as a whole. */
export const consent = sqliteTable(
  'consent',
  {
    id: text().primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    clientId: text('client_id').notNull(),
    scopes: text().notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    withdrawnAt: integer('withdrawn_at'),
  },
  (table) => [uniqueIndex('consent_live').on(table.accountId, table.clientId).where(sql`withdrawn_at IS NULL`)],
)

/** The contracts it reaches: those chosen, never those that come later. */
export const consentContract = sqliteTable(
  'consent_contract',
  {
    consentId: text('consent_id')
      .notNull()
      .references(() => consent.id),
    contractId: text('contract_id')
      .notNull()
      .references(() => contract.id),
  },
  (table) => [primaryKey({ columns: [table.consentId, table.contractId] })],
)

/** An authorization code, as SHA-256. Its `consent_id` selects every precondition: NULL aborts the batch. */
export const authorizationCode = sqliteTable(
  'authorization_code',
  {
    codeHash: text('code_hash').primaryKey(),
    consentId: text('consent_id')
      .notNull()
      .references(() => consent.id),
    clientId: text('client_id').notNull(),
    redirect: text().notNull(),
    /** S256 (RFC 7636). */
    challenge: text().notNull(),
    /** Thumbprint of the key that alone may redeem it (RFC 9449, 10); null where the client named none. */
    jkt: text(),
    scopes: text().notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
    grantId: text('grant_id'),
  },
  (table) => [index('authorization_code_expiry').on(table.expiresAt)],
)

/** One browser or device of a client: its tokens are worth nothing without the key. */
export const clientGrant = sqliteTable(
  'client_grant',
  {
    id: text().primaryKey(),
    consentId: text('consent_id')
      .notNull()
      .references(() => consent.id),
    /** SHA-256 thumbprint of the key (RFC 7638). */
    jkt: text().notNull(),
    scopes: text().notNull(),
    createdAt: integer('created_at').notNull(),
    /** When it asked for tokens last. */
    usedAt: integer('used_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (table) => [index('client_grant_consent').on(table.consentId), index('client_grant_expiry').on(table.expiresAt)],
)

/** Access and refresh tokens, as SHA-256. A refresh token that was used stays until it runs out, so that its reuse is seen. */
export const clientToken = sqliteTable(
  'client_token',
  {
    tokenHash: text('token_hash').primaryKey(),
    grantId: text('grant_id')
      .notNull()
      .references(() => clientGrant.id),
    kind: text({ enum: ['access', 'refresh'] }).notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (table) => [index('client_token_grant').on(table.grantId), index('client_token_expiry').on(table.expiresAt)],
)

/** Proofs of writes, each good once: SHA-256 of key and `jti`. */
export const dpopProof = sqliteTable(
  'dpop_proof',
  {
    proofHash: text('proof_hash').primaryKey(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('dpop_proof_expiry').on(table.expiresAt)],
)

export const oauthRetention: readonly Retention[] = [
  { table: consent, of: 'account', by: 'account_id', kept: 'as long as the account, withdrawn or not', erased: 'with-account' },
  { table: consentContract, of: 'account', by: 'consent_id', kept: 'as long as the consent', erased: 'with-account' },
  { table: authorizationCode, of: 'account', by: 'consent_id', kept: 'a day after it ran out', erased: 'with-account' },
  { table: clientGrant, of: 'account', by: 'consent_id', kept: 'until its last token has run out', erased: 'with-account' },
  { table: clientToken, of: 'account', by: 'grant_id', kept: 'until it runs out', erased: 'with-account' },
  { table: dpopProof, of: 'visitor', by: null, kept: '10 minutes', erased: 'runs-out' },
]
