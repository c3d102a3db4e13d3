import { FACTOR_KINDS } from '@foyer/contract/factors'
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Retention } from './retention.ts'

/** Ids are UUIDv7, times integer milliseconds since the epoch, tokens SHA-256 in hex. Every table is STRICT. */
export const account = sqliteTable('account', {
  id: text().primaryKey(),
  /** PHC string (argon2id); null until one is set. */
  passwordHash: text('password_hash'),
  firstName: text('first_name').notNull(),
  lastName: text('last_name').notNull(),
  locale: text().notNull(),
  createdAt: integer('created_at').notNull(),
  /** `YYYY-MM-DD`, where the utility asks it. */
  birthDate: text('birth_date'),
  /** To be called at, E.164; no factor. */
  phone: text(),
  /** Id of the personal question chosen for recovery, and the answer as a PHC string. */
  secretQuestion: text('secret_question'),
  secretAnswerHash: text('secret_answer_hash'),
})

/** What an account is found by. An e-mail stands here only once it is verified. */
export const identifier = sqliteTable(
  'identifier',
  {
    /** Normalised; unique over all kinds, so that a login name cannot be somebody's e-mail address. */
    value: text().primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    kind: text({ enum: ['email', 'login'] }).notNull(),
    /** As typed. */
    display: text().notNull(),
    verifiedAt: integer('verified_at').notNull(),
  },
  (table) => [index('identifier_account').on(table.accountId)],
)

/** What proves, beside the password, that it is them: a verified channel for codes, an authenticator app, a passkey. */
export const factor = sqliteTable(
  'factor',
  {
    id: text().primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    kind: text({ enum: FACTOR_KINDS }).notNull(),
    /** E-mail address, phone number in E.164, a passkey's credential id; of an app its own id. */
    target: text().notNull(),
    verifiedAt: integer('verified_at').notNull(),
    lastUsedAt: integer('last_used_at'),
    /** What its owner calls an app or a passkey. */
    name: text(),
    /** An app's shared secret, sealed at `factor/{id}/secret`. */
    secret: text(),
    /** A passkey's COSE key, base64url. */
    publicKey: text('public_key'),
    /** An app's last time step, a passkey's signature counter: what was used up is never taken again. */
    counter: integer(),
    /** How a browser reaches a passkey: JSON. */
    transports: text(),
  },
  (table) => [
    uniqueIndex('factor_account_kind_target').on(table.accountId, table.kind, table.target),
    uniqueIndex('factor_passkey').on(table.target).where(sql`kind = 'passkey'`),
  ],
)

export const session = sqliteTable(
  'session',
  {
    id: text().primaryKey(),
    tokenHash: text('token_hash').notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    deviceId: text('device_id'),
    /** Browser and system it was opened with: `firefox/windows`. */
    agent: text(),
    createdAt: integer('created_at').notNull(),
    /** Prolonged at most every five minutes. */
    seenAt: integer('seen_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (table) => [uniqueIndex('session_token').on(table.tokenHash), index('session_account').on(table.accountId)],
)

/** A browser that signed in before. */
export const device = sqliteTable(
  'device',
  {
    id: text().primaryKey(),
    tokenHash: text('token_hash').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [uniqueIndex('device_token').on(table.tokenHash)],
)

export const deviceAccount = sqliteTable(
  'device_account',
  {
    deviceId: text('device_id')
      .notNull()
      .references(() => device.id),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    seenAt: integer('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.deviceId, table.accountId] })],
)

export const journey = sqliteTable(
  'journey',
  {
    id: text().primaryKey(),
    tokenHash: text('token_hash').notNull(),
    kind: text().notNull(),
    audience: text().notNull(),
    locale: text().notNull(),
    /** The turn that may come next. */
    n: integer().notNull(),
    /** The entry it stands at, `done` at the end. */
    entry: text().notNull(),
    /** What each entry established, by entry id: JSON. Never raw input. */
    state: text().notNull(),
    /** Whose journey it is, once that is known. */
    accountId: text('account_id'),
    /** Whom failures and sends are counted for: the account's id, or a keyed hash of the identifier given. */
    subject: text(),
    email: text(),
    linkId: text('link_id'),
    sessionId: text('session_id'),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    finishedAt: integer('finished_at'),
  },
  (table) => [uniqueIndex('journey_token').on(table.tokenHash), index('journey_expiry').on(table.expiresAt)],
)

/** A turn that was claimed. Without a result after 30 seconds it is void. */
export const turn = sqliteTable(
  'turn',
  {
    journeyId: text('journey_id').notNull(),
    n: integer().notNull(),
    keyHash: text('key_hash').notNull(),
    /** Of the request that claimed it. */
    reservation: text().notNull(),
    reservedAt: integer('reserved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.journeyId, table.n] })],
)

/** What a turn came to: its guard selects every precondition of the commit, and NULL aborts the batch. */
export const turnResult = sqliteTable(
  'turn_result',
  {
    journeyId: text('journey_id').notNull(),
    n: integer().notNull(),
    view: text().notNull(),
    openedSession: integer('opened_session').notNull(),
    committedAt: integer('committed_at').notNull(),
    guard: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.journeyId, table.n] })],
)

/** A code that was sent. It belongs to a journey's entry, never to an address. */
export const challenge = sqliteTable(
  'challenge',
  {
    journeyId: text('journey_id').notNull(),
    entry: text().notNull(),
    /** A code that was sent, or a proof by something held: then nothing was sent, and the row counts its tries. */
    channel: text({ enum: [...FACTOR_KINDS, 'recovery'] }).notNull(),
    target: text().notNull(),
    /** HMAC-SHA-256 under the key `keyId`, hex; what a passkey is to sign. */
    codeMac: text('code_mac').notNull(),
    keyId: text('key_id').notNull(),
    sentAt: integer('sent_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** Survives a resend. */
    tries: integer().notNull(),
    reservation: text(),
    spentAt: integer('spent_at'),
    /** The message that carries it. */
    outboxId: text('outbox_id'),
  },
  (table) => [primaryKey({ columns: [table.journeyId, table.entry] })],
)

/** A link sent by e-mail. Its use is the press on its button, never the opening of the page. */
export const link = sqliteTable(
  'link',
  {
    id: text().primaryKey(),
    tokenHash: text('token_hash').notNull(),
    email: text().notNull(),
    /** The kind of journey that it begins. */
    kind: text({ enum: ['activate', 'recover'] })
      .notNull()
      .default('activate'),
    /** Null where somebody asked for the link who is no customer yet, or has forgotten the password. */
    customerId: text('customer_id'),
    audience: text().notNull(),
    role: text().notNull(),
    locale: text().notNull(),
    uses: integer().notNull(),
    maxUses: integer('max_uses'),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    remindAt: integer('remind_at'),
    completedAt: integer('completed_at'),
    revokedAt: integer('revoked_at'),
    /** Legal texts accepted before it was sent: JSON of `SentAcceptance`. */
    accepted: text(),
    /** Where the journey leads back to. */
    returnTo: text('return_to'),
  },
  (table) => [
    uniqueIndex('link_token').on(table.tokenHash),
    index('link_customer').on(table.customerId, table.createdAt),
    index('link_email').on(table.email, table.kind),
    index('link_reminder').on(table.remindAt).where(sql`remind_at IS NOT NULL`),
  ],
)

export const acceptance = sqliteTable(
  'acceptance',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    textId: text('text_id').notNull(),
    version: text().notNull(),
    locale: text().notNull(),
    acceptedAt: integer('accepted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.textId, table.version] })],
)

/** Consecutive failures of a subject, counted apart for devices that signed in before. */
export const failure = sqliteTable(
  'failure',
  {
    subject: text().notNull(),
    scope: text({ enum: ['known-device', 'stranger'] }).notNull(),
    count: integer().notNull(),
    pausedUntil: integer('paused_until'),
    reservation: text(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.scope] })],
)

/** A counter of one window: an address, a subject's sends, a utility's SMS. */
export const throttle = sqliteTable('throttle', {
  bucket: text().primaryKey(),
  count: integer().notNull(),
  windowEndsAt: integer('window_ends_at').notNull(),
})

export const identityRetention: readonly Retention[] = [
  { table: account, of: 'account', by: 'id', kept: 'as long as the account', erased: 'with-account' },
  { table: identifier, of: 'account', by: 'account_id', kept: 'as long as the account', erased: 'with-account' },
  { table: factor, of: 'account', by: 'account_id', kept: 'until it is removed', erased: 'with-account' },
  { table: session, of: 'account', by: 'account_id', kept: '12 hours at most; a day after it was ended', erased: 'with-account' },
  { table: device, of: 'visitor', by: null, kept: '180 days after it was last signed in with', erased: 'runs-out' },
  { table: deviceAccount, of: 'account', by: 'account_id', kept: 'as long as the device', erased: 'with-account' },
  { table: journey, of: 'visitor', by: 'account_id', kept: 'an hour after it ended, a day at most', erased: 'runs-out' },
  { table: turn, of: 'visitor', by: 'journey_id', kept: 'as long as the journey', erased: 'runs-out' },
  { table: turnResult, of: 'visitor', by: 'journey_id', kept: 'as long as the journey', erased: 'runs-out' },
  { table: challenge, of: 'visitor', by: 'journey_id', kept: 'as long as the journey', erased: 'runs-out' },
  {
    table: link,
    of: 'customer',
    by: 'customer_id',
    kept: '90 days after it ran out; 7 where nobody used it and it belongs to no customer',
    erased: 'with-customer',
  },
  { table: acceptance, of: 'account', by: 'account_id', kept: 'as long as the account', erased: 'with-account' },
  { table: failure, of: 'visitor', by: 'subject', kept: 'a day after the last one, or after the pause', erased: 'runs-out' },
  { table: throttle, of: 'visitor', by: null, kept: 'as long as its window, a day at most', erased: 'runs-out' },
]
