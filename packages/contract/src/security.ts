import type { FactorKind, PasskeyRequest } from './factors.ts'
import type { PasswordPolicy } from './rules/passwords.ts'

/** What proves, beside the password, that it is the customer. */
export interface Factor {
  id: string
  kind: FactorKind
  /** What its owner calls an app or a passkey. */
  name: string | null
  /** Of an e-mail address the whole, of a number its end: `•• •• 56 78`. */
  target: string | null
  addedAt: string
  lastUsedAt: string | null
}

/** `GET /v1/{utility}/factors` */
export interface FactorList {
  items: readonly Factor[]
  /** Null where none were made. */
  recoveryCodes: { left: number; madeAt: string } | null
  /** Kinds that this utility takes. */
  offers: readonly FactorKind[]
  /** Whether the e-mail address can be changed here, by a journey of the kind `email`. */
  canChangeEmail: boolean
  /** A visitor who knows the password asked to do without app and passkey: possible from `dueAt` on. */
  release: { askedAt: string; dueAt: string } | null
}

/** Answer of `POST /v1/{utility}/factor-offers`: nothing is stored before the factor is proved. */
export type FactorOffer = TotpOffer | PasskeyOffer

interface Offered {
  /** Goes back with the proof. */
  offer: string
  expiresAt: string
}

export interface TotpOffer extends Offered {
  kind: 'totp'
  /** Base 32, to be typed where no picture can be read. */
  secret: string
  /** `otpauth://totp/…` */
  uri: string
  /** Modules of a QR code as an SVG path, dark on light; the quiet zone is in the view box. */
  qr: { viewBox: string; path: string }
}

export interface PasskeyOffer extends Offered {
  kind: 'passkey'
  options: PasskeyCreation
}

/** `PublicKeyCredentialCreationOptionsJSON` (Web Authentication Level 3): what `parseCreationOptionsFromJSON` takes. */
export interface PasskeyCreation {
  rp: { id: string; name: string }
  user: { id: string; name: string; displayName: string }
  challenge: string
  pubKeyCredParams: readonly { type: 'public-key'; alg: number }[]
  timeout: number
  excludeCredentials: readonly { type: 'public-key'; id: string }[]
  authenticatorSelection: { residentKey: 'preferred'; userVerification: 'required' }
  attestation: 'none'
}

/** Answer of `GET /v1/{utility}/passkey-requests`: null where no first screen takes a passkey. */
export interface PasskeyRequestAnswer {
  request: PasskeyRequest | null
}

/** Answer of `DELETE /v1/{utility}/factors/{id}`. */
export interface FactorRemoval {
  id: string
}

/** Answer of `DELETE /v1/{utility}/factor-release`. */
export interface ReleaseCancellation {
  release: null
}

/** Answer of `POST /v1/{utility}/recovery-codes`; they are never shown again. */
export interface RecoveryCodes {
  codes: readonly string[]
  madeAt: string
}

/** A session of the account, on this device or another. */
export interface OpenSession {
  id: string
  /** E.g. `firefox`; null where it is none that we know. */
  browser: string | null
  system: string | null
  openedAt: string
  seenAt: string
  isCurrent: boolean
}

/** `GET /v1/{utility}/sessions`, this one first. */
export interface SessionList {
  items: readonly OpenSession[]
}

/** Answer of `DELETE /v1/{utility}/sessions` and `/sessions/{id}`: how many ended. */
export interface SessionsEnded {
  ended: number
}

/** What an account's owner is shown of its log, as stable ids with words of their own (`activity.{action}`). */
export const ACTIVITIES = [
  'account.created',
  'session.opened',
  'session.closed',
  'session.ended',
  'password.reset',
  'password.changed',
  'phone.added',
  'email.changed',
  'factor.added',
  'factor.renamed',
  'factor.removed',
  'recovery-codes.made',
  'recovery-code.used',
  'passkey.cloned',
  'factor.guessed',
  'factors.release-asked',
  'factors.release-cancelled',
  'factors.released',
  'account.unlocked',
  'audit.read',
  'customer.linked-by-link',
  'customer.linked-by-references',
  'client.allowed',
  'client.withdrawn',
] as const

export type Activity = (typeof ACTIVITIES)[number]

export interface ActivityEvent {
  id: string
  at: string
  action: Activity
  by: 'owner' | 'operator' | 'system' | 'stranger'
  /** Of a factor. */
  kind: FactorKind | null
}

/** `GET /v1/{utility}/activity`, newest first. */
export interface ActivityPage {
  items: readonly ActivityEvent[]
  /** Cursor of the next page. */
  next: string | null
}

/** Answer of `PATCH /v1/{utility}/factors/{id}`. */
export interface FactorRenamed {
  id: string
  name: string
}

/** `GET /v1/{utility}/password` */
export interface PasswordSetting {
  /** What a new one has to meet: the strictest of all areas that the account opens. */
  policy: PasswordPolicy
}

/** Answer of `PUT /v1/{utility}/password`: how many other sessions ended. */
export type PasswordChange = SessionsEnded
