import type { Audience, JourneyKind, Language } from '@foyer/contract/profile'

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
  passwordHash?: string
  firstName?: string
  lastName?: string
  /** E.164, not verified yet. */
  pendingPhone?: string
  customerId?: string
  /** A new link was asked for. */
  resent?: true
  /** The factor that was proved. */
  channel?: 'email' | 'sms'
  createdAccount?: true
  linked?: true
  /** Another journey gave the identity. */
  continued?: true
  /** What the journey's link was when its button was pressed. */
  link?: 'valid' | 'expired' | 'used'
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
  expiresAt: number
  finishedAt: number | null
}

/** Everything established so far, later entries last. */
export function established(state: JourneyState): Established {
  return Object.assign({}, state.base, ...Object.values(state.entries))
}
