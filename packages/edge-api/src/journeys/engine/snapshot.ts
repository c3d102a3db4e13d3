import type { Channel, FactorKind, SentChannel } from '@foyer/contract/factors'
import type { Language } from '@foyer/contract/profile'
import type { Window } from '../../platform/throttle/bucket.ts'
import { type LinkedContract, type MatchedCustomer, type MatchedRecord, toMatched } from '../proofs/matched-customer.ts'
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
  /** From when on factors that are lost may be done without; null where it was not asked for. */
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
    /** Withdrawn by its sender: there is no other in its place. */
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
  /** Another account has the login name that was chosen in this journey by now. */
  isLoginTaken: boolean
  isKnownDevice: boolean
  hasDevice: boolean
  /** Until when log-in is paused for this subject and device. */
  pausedUntil: number | null
  /** Sets of references that this subject has tried within the hour. */
  referenceTries: number
  /** Messages sent to this subject by this class of sender. */
  sends: Sends
  /** Addressees to whom enough was sent already, as a commit found: see `Who.sentTo`. */
  sentTo: Readonly<Record<string, Sends>>
  /** What left today for the whole utility, and of that for those who are not known. */
  today: Readonly<Record<SentChannel, { all: Today; others: Today }>>
  /** Of the address that is to become this account's: the account that has it already, and what was sent to it for all senders. */
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

/** SQLite has no booleans: 0 and 1. */
type Flag = 0 | 1
type WithFlags<T, Name extends keyof T> = Omit<T, Name> & Record<Name, Flag>

export interface SentRecord {
  hour: Window
  day: Window
}

export type AddresseeRecord = SentRecord & { owner: AddressOwner | null }
export type CustomerRecord = WithFlags<Snapshot['customers'][number], 'hasActiveContract'>
export type LinkRecord = WithFlags<NonNullable<Snapshot['link']>, 'isRevoked' | 'isCompleted' | 'hasSuccessor'>

/** What `snapshotStatement` selects. */
export type SnapshotRecord = SentRecord &
  WithFlags<
    Omit<Snapshot, 'customers' | 'link' | 'matched' | 'addressee' | 'sentTo' | 'sends' | 'today'>,
    'isLoginTaken' | 'isKnownDevice' | 'hasDevice'
  > & {
    customers: readonly CustomerRecord[]
    link: LinkRecord | null
    matched: MatchedRecord | null
    addressee: AddresseeRecord
    sentTo: readonly (SentRecord & { whose: string })[]
    sms: readonly [all: Window, others: Window]
    email: readonly [all: Window, others: Window]
  }

/** @param json of `snapshotStatement`, whose `json_object` has a value for each property of a {@link SnapshotRecord}. */
export function parseSnapshot(json: string): Snapshot {
  const { hour, day, sms, email, ...record }: SnapshotRecord = JSON.parse(json)
  return {
    ...record,
    customers: record.customers.map((customer) => ({ ...customer, hasActiveContract: customer.hasActiveContract === 1 })),
    link: record.link && {
      ...record.link,
      isRevoked: record.link.isRevoked === 1,
      isCompleted: record.link.isCompleted === 1,
      hasSuccessor: record.link.hasSuccessor === 1,
    },
    matched: record.matched && toMatched(record.matched),
    isLoginTaken: record.isLoginTaken === 1,
    isKnownDevice: record.isKnownDevice === 1,
    hasDevice: record.hasDevice === 1,
    sends: sendsOf({ hour, day }),
    sentTo: Object.fromEntries(record.sentTo.map((each) => [each.whose, sendsOf(each)])),
    today: { sms: todayOf(sms), email: todayOf(email) },
    addressee: { owner: record.addressee.owner, sends: sendsOf(record.addressee) },
  }
}

const todayOf = ([all, others]: SnapshotRecord['sms']): { all: Today; others: Today } => ({ all: toToday(all), others: toToday(others) })

const toToday = (window: Window): Today => ({ count: window?.[0] ?? 0, endsAt: window?.[1] ?? null })

function sendsOf({ hour, day }: SentRecord): Sends {
  const [[perHour, hourEndsAt], [perDay, dayEndsAt]] = [hour ?? [0, null], day ?? [0, null]]
  return { perHour, perDay, hourEndsAt, dayEndsAt }
}
