import { access, accessContract, contract, customer, linkContract } from '../../platform/database/customer.ts'
import {
  acceptance,
  account,
  challenge,
  device,
  deviceAccount,
  factor,
  failure,
  identifier,
  journey,
  link,
} from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { factorRelease, recoveryCode } from '../../platform/database/security.ts'
import { type SQL, type Statement, sql, statement } from '../../platform/database/statement.ts'
import { outbox } from '../../platform/database/system.ts'
import { DAY_MS } from '../../platform/durations.ts'
import { bucketName, countOf, windowOf } from '../../platform/throttle/bucket.ts'
import { contractsOf, matchedCustomer } from '../proofs/matched-customer.ts'
import type {
  AddresseeRecord,
  AddressOwner,
  Challenge,
  CustomerRecord,
  Factor,
  LinkRecord,
  SentRecord,
  Snapshot,
  SnapshotRecord,
} from './snapshot.ts'
import type { Established } from './state.ts'

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
  /** The addressees of a decision that was not committed. */
  sentTo?: readonly string[]
  deviceTokenHash: string | null
  now: number
}

const [a, c, d, da, f, h, i, j, k, l, o] = [
  alias(account, 'a'),
  alias(customer, 'c'),
  alias(device, 'd'),
  alias(deviceAccount, 'da'),
  alias(factor, 'f'),
  alias(challenge, 'h'),
  alias(identifier, 'i'),
  alias(journey, 'j'),
  alias(contract, 'k'),
  alias(link, 'l'),
  alias(account, 'o'),
]
const [accepted, failed, release, recovery, sent, successor, x, xk, lk] = [
  alias(acceptance, 't'),
  alias(failure, 'e'),
  alias(factorRelease, 'r'),
  alias(recoveryCode, 'rc'),
  alias(outbox, 'm'),
  alias(link, 's'),
  alias(access, 'x'),
  alias(accessContract, 'xk'),
  alias(linkContract, 'lk'),
]

/** The account behind a journey `j`: that of the address given in this turn, else its own or the one its address belongs to. */
function accountOf({ email, credential }: Pick<Who, 'email' | 'credential'>): SQL {
  if (credential) return sql`(SELECT ${f.accountId} FROM ${f} WHERE ${f.kind} = 'passkey' AND ${f.target} = ${credential})`
  const ofAddress = (address: SQL) => sql`(SELECT ${i.accountId} FROM ${i} WHERE ${i.value} = ${address})`
  return email === null ? sql`coalesce(${j.accountId}, ${ofAddress(j.email)})` : ofAddress(sql`${email}`)
}

const isKnown = (accountId: SQL, deviceTokenHash: string | null, now: number): SQL =>
  sql`EXISTS (SELECT 1 FROM ${d} JOIN ${da} ON ${da.deviceId} = ${d.id}
    WHERE ${d.tokenHash} = ${deviceTokenHash} AND ${d.expiresAt} > ${now} AND ${da.accountId} = ${accountId})`

/** The subject that failures and sends are counted for, and its class. */
export function counters(who: Omit<Who, 'tokenHash'>): {
  subject: SQL
  scope: SQL
  sender: SQL
} {
  const accountId = accountOf(who)
  const known = isKnown(accountId, who.deviceTokenHash, who.now)
  return {
    subject: sql`coalesce(${accountId}, ${who.subject}, ${j.subject})`,
    scope: sql`CASE WHEN ${known} THEN 'known-device' ELSE 'stranger' END`,
    sender: sql`CASE WHEN ${known} THEN 'known-device' WHEN ${j.linkId} IS NOT NULL THEN 'link' ELSE 'stranger' END`,
  }
}

/** A role or a link may be limited to some contracts `k`: the others are not named to it. */
const WITHIN_ACCESS = sql`(${x.isScoped} = 0
  OR ${k.id} IN (SELECT ${xk.contractId} FROM ${xk} WHERE ${xk.accountId} = ${x.accountId} AND ${xk.customerId} = ${x.customerId}))`
const WITHIN_LINK = sql`(NOT EXISTS (SELECT 1 FROM ${lk} WHERE ${lk.linkId} = ${l.id})
  OR ${k.id} IN (SELECT ${lk.contractId} FROM ${lk} WHERE ${lk.linkId} = ${l.id}))`

/** It has done its work: its account was opened, by it or on another way. */
const IS_COMPLETED = sql`(${l.completedAt} IS NOT NULL
  OR (${l.customerId} IS NULL AND ${l.kind} = 'activate' AND EXISTS (SELECT 1 FROM ${i} WHERE ${i.value} = ${l.email})))`

/** An entry established it in the journey `j`, wherever it stands. */
const establishedIn = (key: keyof Established): SQL => sql`(SELECT value FROM json_tree(${j.state}) WHERE key = ${key} LIMIT 1)`

const loginNameOf = (accountId: SQL): SQL =>
  sql`(SELECT ${i.display} FROM ${i} WHERE ${i.accountId} = ${accountId} AND ${i.kind} = 'login')`

/** What was sent under the rest of the two buckets' names. */
const sentUnder = (now: number, ...parts: (string | SQL)[]): Record<keyof SentRecord, SQL> => ({
  hour: windowOf(bucketName('send/hour', ...parts), now),
  day: windowOf(bucketName('send/day', ...parts), now),
})

const sentToEach = ({ sentTo = [], now }: Who): SQL =>
  sql`json((SELECT json_group_array(${jsonObject<SnapshotRecord['sentTo'][number]>({ whose: sql`value`, ...sentUnder(now, 'to', sql`value`) })})
    FROM json_each(${JSON.stringify(sentTo)})))`

/** The address given in this turn to be written to, else the one that waits for its code. */
function addresseeOf({ addressee, now }: Who): SQL {
  const owner = jsonObject<AddressOwner>({ id: o.id, firstName: o.firstName, locale: o.locale, loginName: loginNameOf(o.id) })
  return jsonObject<AddresseeRecord>({
    ...sentUnder(now, 'to', addressee?.subject ?? establishedIn('addressee')),
    owner: sql`json((SELECT ${owner} FROM ${i} JOIN ${o} ON ${o.id} = ${i.accountId} WHERE ${i.value} = ${addressee?.email ?? establishedIn('pendingEmail')}))`,
  })
}

const ACCOUNT = jsonObject<NonNullable<Snapshot['account']>>({
  id: a.id,
  firstName: a.firstName,
  lastName: a.lastName,
  passwordHash: a.passwordHash,
  email: sql`(SELECT ${i.display} FROM ${i} WHERE ${i.accountId} = ${a.id} AND ${i.kind} = 'email')`,
  loginName: loginNameOf(a.id),
  birthDate: a.birthDate,
  secretQuestion: a.secretQuestion,
  secretAnswerHash: a.secretAnswerHash,
})

const FACTOR = jsonObject<Factor>({
  id: f.id,
  kind: f.kind,
  target: f.target,
  secret: f.secret,
  publicKey: f.publicKey,
  counter: f.counter,
  transports: f.transports,
})

const CUSTOMER = jsonObject<CustomerRecord>({
  id: c.id,
  hasActiveContract: sql`EXISTS (SELECT 1 FROM ${k} WHERE ${k.customerId} = ${c.id} AND ${k.status} = 'active')`,
  contracts: sql`json(${contractsOf(c.id, WITHIN_ACCESS)})`,
})

const CHALLENGE = jsonObject<Challenge>({
  entry: h.entry,
  channel: h.channel,
  target: h.target,
  codeMac: h.codeMac,
  keyId: h.keyId,
  sentAt: h.sentAt,
  expiresAt: h.expiresAt,
  tries: h.tries,
  reservation: h.reservation,
  spentAt: h.spentAt,
  delivery: sql`(SELECT ${sent.status} FROM ${sent} WHERE ${sent.id} = ${h.outboxId})`,
})

const linkAt = (now: number): SQL =>
  jsonObject<LinkRecord>({
    id: l.id,
    email: l.email,
    kind: l.kind,
    customerId: l.customerId,
    role: l.role,
    createdAt: l.createdAt,
    expiresAt: l.expiresAt,
    maxUses: l.maxUses,
    accepted: sql`json(coalesce(${l.accepted}, '[]'))`,
    returnTo: l.returnTo,
    status: sql`CASE WHEN ${l.expiresAt} <= ${now} THEN 'expired'
      WHEN ${l.revokedAt} IS NOT NULL OR ${IS_COMPLETED} OR ${l.uses} > ${l.maxUses} THEN 'used' ELSE 'valid' END`,
    firstName: c.firstName,
    lastName: c.lastName,
    contracts: sql`json(${contractsOf(c.id, WITHIN_LINK)})`,
    isRevoked: sql`${l.revokedAt} IS NOT NULL`,
    isCompleted: IS_COMPLETED,
    hasSuccessor: sql`EXISTS (SELECT 1 FROM ${successor} WHERE ${successor.customerId} IS ${l.customerId} AND ${successor.kind} = ${l.kind}
      AND ${successor.email} = ${l.email} AND ${successor.createdAt} > ${now - DAY_MS} AND ${successor.id} <> ${l.id} AND ${successor.revokedAt} IS NULL)`,
  })

/** One row, one column: the snapshot as JSON. */
export function snapshotStatement(who: Who): Statement {
  const { deviceTokenHash, now } = who
  const accountId = accountOf(who)
  const { subject, scope, sender } = counters(who)
  const today = (channel: 'sms' | 'email'): SQL =>
    sql`json_array(${windowOf(bucketName(`${channel}/day`), now)}, ${windowOf(bucketName(`${channel}/day/others`), now)})`
  const snapshot = jsonObject<SnapshotRecord>({
    account: sql`json((SELECT ${ACCOUNT} FROM ${a} WHERE ${a.id} = ${accountId}))`,
    factors: sql`json((SELECT json_group_array(${FACTOR} ORDER BY ${f.lastUsedAt} DESC, ${f.verifiedAt} DESC) FROM ${f} WHERE ${f.accountId} = ${accountId}))`,
    recoveryCodes: sql`(SELECT count(*) FROM ${recovery} WHERE ${recovery.accountId} = ${accountId} AND ${recovery.spentAt} IS NULL)`,
    releaseDueAt: sql`(SELECT ${release.dueAt} FROM ${release} WHERE ${release.accountId} = ${accountId})`,
    accepted: sql`json((SELECT json_group_array(${accepted.textId} || '@' || ${accepted.version}) FROM ${accepted} WHERE ${accepted.accountId} = ${accountId}))`,
    customers: sql`json((SELECT json_group_array(json(record)) FROM (SELECT ${CUSTOMER} AS record
      FROM ${x} JOIN ${c} ON ${c.id} = ${x.customerId} WHERE ${x.accountId} = ${accountId} AND ${c.audience} = ${j.audience} LIMIT 20)))`,
    link: sql`json((SELECT ${linkAt(now)} FROM ${l} LEFT JOIN ${c} ON ${c.id} = ${l.customerId} WHERE ${l.id} = ${j.linkId}))`,
    matched: sql`json((SELECT ${matchedCustomer(sql`coalesce(${accountId}, '')`, now)} FROM ${c} WHERE ${c.id} = ${establishedIn('customerId')}))`,
    isLoginTaken: sql`EXISTS (SELECT 1 FROM ${i} WHERE ${i.value} = lower(${establishedIn('loginName')}))`,
    isKnownDevice: isKnown(accountId, deviceTokenHash, now),
    hasDevice: sql`EXISTS (SELECT 1 FROM ${d} WHERE ${d.tokenHash} = ${deviceTokenHash} AND ${d.expiresAt} > ${now})`,
    pausedUntil: sql`(SELECT ${failed.pausedUntil} FROM ${failed} WHERE ${failed.subject} = ${subject} AND ${failed.scope} = ${scope} AND ${failed.pausedUntil} > ${now})`,
    referenceTries: countOf(bucketName('references', subject), now),
    ...sentUnder(now, sender, subject),
    addressee: addresseeOf(who),
    sentTo: sentToEach(who),
    sms: today('sms'),
    email: today('email'),
    challenges: sql`json((SELECT json_group_array(${CHALLENGE}) FROM ${h} WHERE ${h.journeyId} = ${j.id}))`,
  })
  return statement(sql`SELECT ${snapshot} AS snapshot FROM ${j} WHERE ${j.tokenHash} = ${who.tokenHash}`)
}
