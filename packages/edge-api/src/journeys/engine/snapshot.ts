import type { Channel, FactorKind, SentChannel } from '@foyer/contract/factors'
import type { Language } from '@foyer/contract/profile'
import { type SQL, type Statement, sql, statement } from '../../platform/database/statement.ts'
import { DAY_MS } from '../../platform/durations.ts'
import { bucketName, countOf, type Window, windowOf } from '../../platform/throttle/bucket.ts'
import { contractsOf, type LinkedContract, type MatchedCustomer, matchedColumns, parseMatched } from '../proofs/matched-customer.ts'
import type { SentAcceptance } from './state.ts'

/** What the database knows of the person behind a journey, read with every turn in the batch that reserves it. */
export interface Snapshot {
  account: {
    id: string
    firstName: string
    lastName: string
    passwordHash: string | null
    email: string
    /** Where it is not the address. */
    loginName: string | null
    birthDate: string | null
    secretQuestion: string | null
    secretAnswerHash: string | null
  } | null
  /** The one used last first. */
  factors: readonly Factor[]
  /** Recovery codes that are left. */
  recoveryCodes: number
  /** From when on factors that are lost may be done without; null where nobody asked for it. */
  releaseDueAt: number | null
  /** `textId@version` */
  accepted: readonly string[]
  /** Customers of the journey's audience. */
  customers: readonly { id: string; hasActiveContract: boolean; contracts: readonly LinkedContract[] }[]
  link: {
    id: string
    email: string
    kind: 'activate' | 'recover'
    /** Null where it was not the utility who sent it of its own accord. */
    customerId: string | null
    role: string
    createdAt: number
    expiresAt: number
    maxUses: number | null
    accepted: readonly SentAcceptance[]
    returnTo: string | null
    /** At this moment; a journey keeps what it was when its button was pressed. */
    status: 'valid' | 'expired' | 'used'
    /** Withdrawn by whoever sent it: there is no other in its place. */
    isRevoked: boolean
    /** It has done its work. */
    isCompleted: boolean
    /** Another link to the same address left within a day. */
    hasSuccessor: boolean
    firstName: string | null
    lastName: string | null
    contracts: readonly LinkedContract[]
  } | null
  /** The customer whom the journey's references named. */
  matched: MatchedCustomer | null
  /** Somebody else has the login name that was chosen in this journey by now. */
  isLoginTaken: boolean
  isKnownDevice: boolean
  hasDevice: boolean
  /** Until when log-in is paused for this subject and device. */
  pausedUntil: number | null
  /** Sets of references that this subject has tried within the hour. */
  referenceTries: number
  /** Messages sent to this subject by this class of sender. */
  sends: Sends
  /** To whom a commit found that enough was sent, whoever asked: see `Who.sentTo`. */
  sentTo: Readonly<Record<string, Sends>>
  /** What left today for the whole utility, and of that for those who are not known. */
  today: Readonly<Record<SentChannel, { all: Today; others: Today }>>
  /** Of the address that is to become this account's: whose it is already, and what was sent to it, whoever asked. */
  addressee: { owner: AddressOwner | null; sends: Sends }
  challenges: readonly Challenge[]
}

/** Messages that left within the hour and the day, and until when these last. */
export interface Sends {
  perHour: number
  perDay: number
  hourEndsAt: number | null
  dayEndsAt: number | null
}

/** Of a day's window. */
export interface Today {
  count: number
  endsAt: number | null
}

export interface AddressOwner {
  id: string
  firstName: string
  loginName: string | null
  locale: Language
}

/** A verified channel, an authenticator app, or a passkey. */
export interface Factor {
  id: string
  kind: FactorKind
  target: string
  /** An app's, sealed. */
  secret?: string | null
  /** A passkey's. */
  publicKey?: string | null
  counter?: number | null
  /** JSON. */
  transports?: string | null
}

export interface Challenge {
  entry: string
  channel: Channel
  target: string
  codeMac: string
  keyId: string
  sentAt: number
  expiresAt: number
  tries: number
  reservation: string | null
  spentAt: number | null
  delivery: 'queued' | 'sent' | 'failed' | null
}

/** The journey a request means, by its token. */
export const journeyOf = (tokenHash: string): SQL => sql`(SELECT id FROM journey WHERE token_hash = ${tokenHash})`

/** The account behind a journey `j`: that of the address given in this turn, else its own or the one its address belongs to. */
const accountOf = ({ email, credential }: Pick<Who, 'email' | 'credential'>): SQL =>
  credential
    ? sql`(SELECT account_id FROM factor WHERE kind = 'passkey' AND target = ${credential})`
    : email === null
      ? sql`coalesce(j.account_id, (SELECT account_id FROM identifier WHERE value = j.email))`
      : sql`(SELECT account_id FROM identifier WHERE value = ${email})`

const isKnown = (account: SQL, deviceTokenHash: string | null, now: number): SQL =>
  sql`EXISTS (SELECT 1 FROM device d JOIN device_account da ON da.device_id = d.id
    WHERE d.token_hash = ${deviceTokenHash} AND d.expires_at > ${now} AND da.account_id = ${account})`

/** Whom failures and sends are counted for, and as what. */
export function counters(who: Omit<Who, 'tokenHash'>): {
  subject: SQL
  scope: SQL
  sender: SQL
} {
  const account = accountOf(who)
  const known = isKnown(account, who.deviceTokenHash, who.now)
  return {
    subject: sql`coalesce(${account}, ${who.subject}, j.subject)`,
    scope: sql`CASE WHEN ${known} THEN 'known-device' ELSE 'stranger' END`,
    sender: sql`CASE WHEN ${known} THEN 'known-device' WHEN j.link_id IS NOT NULL THEN 'link' ELSE 'stranger' END`,
  }
}

export interface Who {
  tokenHash: string
  /** Given in this very turn, where the journey asks who it is. */
  email: string | null
  /** Id of a passkey given instead. */
  credential?: string | null
  /** Keyed hash of that address. */
  subject: string | null
  /** Given in this turn to be written to, and the keyed hash of it. */
  addressee?: { email: string; subject: string } | null
  /** Whom a decision that was not committed would have sent to. */
  sentTo?: readonly string[]
  deviceTokenHash: string | null
  now: number
}

/** A role or a link may be limited to some contracts `k`: the others are not named to it. */
const WITHIN_ACCESS = sql`(c.is_scoped = 0 OR k.id IN (SELECT s.contract_id FROM access_contract s WHERE s.account_id = c.account_id AND s.customer_id = c.id))`
const WITHIN_LINK = sql`(NOT EXISTS (SELECT 1 FROM link_contract s WHERE s.link_id = l.id) OR k.id IN (SELECT s.contract_id FROM link_contract s WHERE s.link_id = l.id))`

/** It has done its work: its account was opened, by it or on another way. */
const IS_COMPLETED = sql`(l.completed_at IS NOT NULL OR (l.customer_id IS NULL AND l.kind = 'activate' AND EXISTS (SELECT 1 FROM identifier i WHERE i.value = l.email)))`

const sentToEach = ({ sentTo = [], now }: Who): SQL =>
  sql`json((SELECT json_group_array(json_object('whose', value, 'hour', ${windowOf(bucketName('send/hour', 'to', sql`value`), now)}, 'day', ${windowOf(bucketName('send/day', 'to', sql`value`), now)}))
    FROM json_each(${JSON.stringify(sentTo)})))`

/** What an entry of the journey `j` established, wherever it stands. */
const establishedIn = (key: 'customerId' | 'loginName' | 'pendingEmail' | 'addressee'): SQL =>
  sql`(SELECT value FROM json_tree(j.state) WHERE key = ${key} LIMIT 1)`

/** The address given in this turn to be written to, else the one that waits for its code. */
const addresseeOf = ({ addressee, now }: Who): SQL => {
  const whose = addressee?.subject ?? establishedIn('addressee')
  return sql`json_object('hour', ${windowOf(bucketName('send/hour', 'to', whose), now)}, 'day', ${windowOf(bucketName('send/day', 'to', whose), now)},
    'owner', json((SELECT json_object('id', o.id, 'firstName', o.first_name, 'locale', o.locale,
        'loginName', (SELECT display FROM identifier WHERE account_id = o.id AND kind = 'login'))
      FROM identifier i JOIN account o ON o.id = i.account_id WHERE i.value = ${addressee ? sql`${addressee.email}` : establishedIn('pendingEmail')})))`
}

/** One row, one column: the snapshot as JSON. */
export function snapshotStatement(who: Who): Statement {
  const account = accountOf(who)
  const { subject, scope, sender } = counters(who)
  return statement(sql`
    SELECT json_object(
      'account', json((SELECT json_object('id', a.id, 'firstName', a.first_name, 'lastName', a.last_name,
          'passwordHash', a.password_hash, 'email', (SELECT display FROM identifier WHERE account_id = a.id AND kind = 'email'),
          'loginName', (SELECT display FROM identifier WHERE account_id = a.id AND kind = 'login'), 'birthDate', a.birth_date,
          'secretQuestion', a.secret_question, 'secretAnswerHash', a.secret_answer_hash)
        FROM account a WHERE a.id = ${account})),
      'factors', json((SELECT json_group_array(json_object('id', id, 'kind', kind, 'target', target,
          'secret', secret, 'publicKey', public_key, 'counter', counter, 'transports', transports))
        FROM (SELECT * FROM factor WHERE account_id = ${account} ORDER BY last_used_at DESC, verified_at DESC))),
      'recoveryCodes', (SELECT count(*) FROM recovery_code WHERE account_id = ${account} AND spent_at IS NULL),
      'releaseDueAt', (SELECT due_at FROM factor_release WHERE account_id = ${account}),
      'accepted', json((SELECT json_group_array(text_id || '@' || version) FROM acceptance WHERE account_id = ${account})),
      'customers', json((SELECT json_group_array(json_object('id', c.id, 'hasActiveContract',
          EXISTS (SELECT 1 FROM contract k WHERE k.customer_id = c.id AND k.status = 'active'), 'contracts', json(${contractsOf(sql`c.id`, WITHIN_ACCESS)})))
        FROM (SELECT c.id, x.account_id, x.is_scoped FROM access x JOIN customer c ON c.id = x.customer_id WHERE x.account_id = ${account} AND c.audience = j.audience LIMIT 20) c)),
      'link', json((SELECT json_object('id', l.id, 'email', l.email, 'kind', l.kind, 'customerId', l.customer_id, 'role', l.role,
          'createdAt', l.created_at, 'expiresAt', l.expires_at, 'maxUses', l.max_uses, 'accepted', json(coalesce(l.accepted, '[]')), 'returnTo', l.return_to,
          'status', CASE WHEN l.expires_at <= ${who.now} THEN 'expired'
            WHEN l.revoked_at IS NOT NULL OR ${IS_COMPLETED} OR l.uses > l.max_uses THEN 'used' ELSE 'valid' END,
          'firstName', c.first_name, 'lastName', c.last_name, 'contracts', json(${contractsOf(sql`c.id`, WITHIN_LINK)}), 'isRevoked', l.revoked_at IS NOT NULL, 'isCompleted', ${IS_COMPLETED},
          'hasSuccessor', EXISTS (SELECT 1 FROM link s WHERE s.customer_id IS l.customer_id AND s.kind = l.kind AND s.email = l.email AND s.created_at > ${who.now - DAY_MS} AND s.id <> l.id AND s.revoked_at IS NULL))
        FROM link l LEFT JOIN customer c ON c.id = l.customer_id WHERE l.id = j.link_id)),
      'matched', json((SELECT json_object(${matchedColumns(sql`coalesce(${account}, '')`, who.now)})
        FROM customer c WHERE c.id = ${establishedIn('customerId')})),
      'isLoginTaken', EXISTS (SELECT 1 FROM identifier WHERE value = lower(${establishedIn('loginName')})),
      'isKnownDevice', ${isKnown(account, who.deviceTokenHash, who.now)},
      'hasDevice', EXISTS (SELECT 1 FROM device WHERE token_hash = ${who.deviceTokenHash} AND expires_at > ${who.now}),
      'pausedUntil', (SELECT paused_until FROM failure WHERE subject = ${subject} AND scope = ${scope} AND paused_until > ${who.now}),
      'referenceTries', ${countOf(bucketName('references', subject), who.now)},
      'hour', ${windowOf(bucketName('send/hour', sender, subject), who.now)}, 'day', ${windowOf(bucketName('send/day', sender, subject), who.now)}, 'addressee', ${addresseeOf(who)},
      'sentTo', ${sentToEach(who)},
      'sms', json_array(${windowOf(bucketName('sms/day'), who.now)}, ${windowOf(bucketName('sms/day/others'), who.now)}),
      'email', json_array(${windowOf(bucketName('email/day'), who.now)}, ${windowOf(bucketName('email/day/others'), who.now)}),
      'challenges', json((SELECT json_group_array(json_object('entry', h.entry, 'channel', h.channel, 'target', h.target, 'codeMac', h.code_mac,
          'keyId', h.key_id, 'sentAt', h.sent_at, 'expiresAt', h.expires_at, 'tries', h.tries, 'reservation', h.reservation, 'spentAt', h.spent_at,
          'delivery', (SELECT status FROM outbox WHERE id = h.outbox_id)))
        FROM challenge h WHERE h.journey_id = j.id))
    ) AS snapshot FROM journey j WHERE j.token_hash = ${who.tokenHash}`)
}

/** Our own query's JSON: SQLite has no booleans, so they come as 0 and 1. */
export function parseSnapshot(json: string): Snapshot {
  const row = JSON.parse(json)
  return {
    account: row.account,
    factors: row.factors,
    recoveryCodes: row.recoveryCodes,
    releaseDueAt: row.releaseDueAt,
    accepted: row.accepted,
    customers: row.customers.map((customer: { id: string; hasActiveContract: number; contracts: LinkedContract[] }) => ({
      ...customer,
      hasActiveContract: customer.hasActiveContract === 1,
    })),
    link: row.link && {
      ...row.link,
      isRevoked: row.link.isRevoked === 1,
      isCompleted: row.link.isCompleted === 1,
      hasSuccessor: row.link.hasSuccessor === 1,
    },
    matched: parseMatched(row.matched),
    isLoginTaken: row.isLoginTaken === 1,
    isKnownDevice: row.isKnownDevice === 1,
    hasDevice: row.hasDevice === 1,
    pausedUntil: row.pausedUntil,
    referenceTries: row.referenceTries,
    sends: sendsOf(row),
    sentTo: Object.fromEntries(row.sentTo.map((each: Sent & { whose: string }) => [each.whose, sendsOf(each)])),
    today: { sms: todayOf(row.sms), email: todayOf(row.email) },
    addressee: { owner: row.addressee.owner, sends: sendsOf(row.addressee) },
    challenges: row.challenges,
  }
}

interface Sent {
  hour: Window
  day: Window
}

function todayOf(counted: [all: Window, others: Window]): { all: Today; others: Today } {
  const [all, others] = counted.map((each) => ({ count: each?.[0] ?? 0, endsAt: each?.[1] ?? null }))
  if (!all || !others) throw new Error('A day is two counts.')
  return { all, others }
}

function sendsOf({ hour, day }: Sent): Sends {
  const [[perHour, hourEndsAt], [perDay, dayEndsAt]] = [hour ?? [0, null], day ?? [0, null]]
  return { perHour, perDay, hourEndsAt, dayEndsAt }
}
