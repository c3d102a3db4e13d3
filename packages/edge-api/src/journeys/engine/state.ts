import type { Channel, Purpose, SentChannel } from '@foyer/contract/factors'
import type { Audience, JourneyKind, Language } from '@foyer/contract/profile'
import { journey } from '../../platform/database/identity.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { sql } from '../../platform/database/statement.ts'

/** A legal text accepted: version, language and time are kept with the account. */
export interface Acceptance {
  id: string
  version: string
  locale: Language
  /** Milliseconds. */
  at: number
}

/** An acceptance that travels with a link counts for the browser that gave it alone: a link can be asked for with another person's address. */
export interface SentAcceptance extends Acceptance {
  /** Hash of the token of the journey in which it was given. */
  by?: string
}

/**
 * What one entry established. Stored as JSON by entry id, so that going back voids it from that entry on, and a changed
 * profile can re-evaluate an open journey. Fields are only ever added. Never raw input: a password is here as its hash.
 */
export interface Established {
  /** The entry is satisfied. */
  done?: true
  email?: string
  /** Whether the address had an account when it was given. */
  account?: 'known' | 'unknown'
  /** The address was proved by a code in this journey. */
  emailProved?: true
  /** The account's password was given, and right. */
  passwordProved?: true
  passwordHash?: string
  /** Chosen to log in with, as typed. */
  loginName?: string
  /** `YYYY-MM-DD` */
  birthDate?: string
  /** E.164; to be called at. */
  phone?: string
  secretQuestion?: string
  secretAnswerHash?: string
  /** Id of the question that was put, whether or not there is an account that has one. */
  askedQuestion?: string
  /** Before there is an account to keep them with. */
  accepted?: readonly Acceptance[]
  /** When a code was last sent from this entry, by channel. */
  codeSentAt?: Readonly<Partial<Record<SentChannel, number>>>
  /** When a link was last sent from this entry. */
  linkSentAt?: number
  firstName?: string
  lastName?: string
  /** E.164, not verified yet. */
  pendingPhone?: string
  /** To be the account's address, not verified yet; and what messages to it are counted under, for all senders. */
  pendingEmail?: string
  addressee?: string
  /** Number or address as it was understood, to stand in its field when the entry asks again. */
  given?: string
  /** Whom the references named. */
  customerId?: string
  /** A new link was asked for. */
  resent?: true
  /** How a code or a passkey proved it, and when: milliseconds. */
  channel?: Channel
  provedAt?: number
  /** A passkey said whose it is. */
  byPasskey?: true
  createdAccount?: true
  linked?: true
  /** The references were right, and people decide. */
  isUnderReview?: true
  /** Number of the request that was filed. */
  requestNumber?: string
  /** In a recovery: the password stays. */
  keptPassword?: true
  /** Another journey gave the identity. */
  continued?: true
  /** What the journey's link was when its button was pressed. */
  link?: 'valid' | 'expired' | 'used'
  /** Where the last screen leads back to: an address that the profile lists. */
  returnTo?: string
  /** What a session is to be elevated for. */
  purpose?: Purpose
}

/** `base` holds what the journey began with: its link, or what another journey had proved. */
export interface JourneyState {
  base: Established
  entries: Readonly<Record<string, Established>>
}

/** A journey's row. */
export interface JourneyRow {
  id: string
  kind: JourneyKind
  audience: Audience
  locale: Language
  n: number
  entry: string
  state: JourneyState
  accountId: string | null
  subject: string | null
  email: string | null
  linkId: string | null
  sessionId: string | null
  createdAt: number
  expiresAt: number
  finishedAt: number | null
}

const j = alias(journey, 'j')

/** The row of journey `j` as JSON. */
export const JOURNEY = jsonObject<JourneyRow>({
  id: j.id,
  kind: j.kind,
  audience: j.audience,
  locale: j.locale,
  n: j.n,
  entry: j.entry,
  state: sql`json(${j.state})`,
  accountId: j.accountId,
  subject: j.subject,
  email: j.email,
  linkId: j.linkId,
  sessionId: j.sessionId,
  createdAt: j.createdAt,
  expiresAt: j.expiresAt,
  finishedAt: j.finishedAt,
})

/** @param json a column that `JOURNEY` filled: its values are ours, checked when they were written. Without an id there was no row. */
export function parseJourney(json: unknown): JourneyRow | null {
  if (typeof json !== 'string') return null
  const row: JourneyRow = JSON.parse(json)
  return row.id === null ? null : row
}

/** Everything established so far, later entries last. */
export function established(state: JourneyState): Established {
  return Object.assign({}, state.base, ...Object.values(state.entries))
}

/** Every legal text accepted in this journey, and before its link was sent by the browser that presses it. */
export const acceptancesIn = ({ base, entries }: JourneyState): Acceptance[] =>
  [base, ...Object.values(entries)].flatMap(({ accepted }) => accepted ?? [])
