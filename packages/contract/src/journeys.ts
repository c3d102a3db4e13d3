import type { FieldCode, RefusalCode } from './errors.ts'
import type { Purpose } from './factors.ts'
import type { Audience, JourneyKind, Language } from './profile.ts'
import type { StepViews } from './steps/index.ts'

export type Action = 'submit' | 'resend' | 'skip' | 'switch-channel' | 'change' | 'back'

/** What a step refused, inside the view: nothing typed is repeated here. */
export interface Refusal {
  code: RefusalCode
  fields?: Record<string, FieldCode>
  triesLeft?: number
  /** RFC 3339: when it can be tried again. */
  until?: string
}

/** A step as the screen needs it. */
export type StepView = {
  [Name in keyof StepViews]: { name: Name; actions: readonly Action[]; refusal?: Refusal } & StepViews[Name]
}[keyof StepViews]

/** Where a journey stands. `n` is the number the next turn carries. */
export interface Journey {
  id: string
  kind: JourneyKind
  audience: Audience
  n: number
  step: StepView
  /** Position among the counted steps, from 1; null while the total cannot be known. */
  at: number | null
  of: number | null
  expiresAt: string
  /**
   * The address that the link was sent to, of a journey that began with one: it is whose account all of this is for, and whoever
   * pressed the button may be somebody else. In full: a masked one can be made to look like the reader's own.
   */
  linkAddress?: string
}

/** Body of `POST /v1/{utility}/journeys`. */
export interface JourneyStart {
  /** 128 random bits, base64url, 22 characters; the same for a repeat. */
  key: string
  kind: JourneyKind
  audience: Audience
  locale: Language
  /** Protocol version of the client. */
  client: number
  /** Input of the first step. */
  input?: Record<string, unknown>
  /** Token of a link that was e-mailed: the journey is of the kind that the link was made for. */
  link?: string
  /** Id of a journey whose proofs are carried over. */
  from?: string
  /** Where the last screen leads back to: one of the profile's `sites.returns`, exactly. */
  returnTo?: string
  /** Of a `step-up`: what the session is to be raised for. */
  purpose?: Purpose
}

/** Body of `POST /v1/{utility}/journeys/{id}`. */
export interface Turn {
  key: string
  n: number
  step: string
  action: Action
  client: number
  input?: Record<string, unknown>
}
