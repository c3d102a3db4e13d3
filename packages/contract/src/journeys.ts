import type * as z from 'zod/mini'
import type { FieldCode, RefusalCode } from './errors.ts'
import type { Audience, JourneyKind } from './profile.ts'
import type { journeyStart, stepInputs, switchChannelInput, turn } from './schemas/journeys.ts'
import type { ACTIONS, StepName, StepViews } from './steps/index.ts'

export type Action = (typeof ACTIONS)[number]

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
   * The address that the link was sent to, of a journey that began with one: the journey is for its account, and the visitor
   * who pressed the button may be another person. In full: a masked one can be made to look like the reader's own.
   */
  linkAddress?: string
}

type Parsed<Schema extends z.ZodMiniType> = WithoutUndefined<z.output<Schema>>

/** What is optional is absent: JSON knows no `undefined`. */
type WithoutUndefined<Value> = { [Name in keyof Value]: Exclude<Value[Name], undefined> }

/** Body of `POST /v1/{utility}/journeys`. */
export type JourneyStart = Parsed<typeof journeyStart>

/** Body of `POST /v1/{utility}/journeys/{id}`. */
export type Turn = Parsed<typeof turn>

/** What a customer sends from each step with `submit`. */
export type StepInputs = { [Name in StepName]: Parsed<(typeof stepInputs)[Name]> }

/** With `switch-channel`. */
export type SwitchChannelInput = Parsed<typeof switchChannelInput>

/** The protocol version in which a step first appeared: an older bundle that would meet it is told so. */
export const STEP_SINCE: Record<StepName, number> = {
  identify: 1,
  'no-account': 1,
  password: 1,
  code: 1,
  'choose-password': 1,
  phone: 1,
  email: 2,
  references: 1,
  terms: 1,
  'link-expired': 1,
  contact: 2,
  credentials: 2,
  details: 2,
  'mail-link': 2,
  'no-contract': 2,
  'open-account': 2,
  'secret-answer': 2,
  'secret-question': 2,
}

/** Sent by this bundle with every write. */
export const PROTOCOL_VERSION = 2

/**
 * The protocol version that a client must speak to draw a view. Some steps have been asked in more ways since they first
 * appeared; an older bundle would draw the old way, and no answer of it would do.
 */
function sinceOf(step: StepView): number {
  if (step.name === 'done') return 1
  const since = STEP_SINCE[step.name]
  if (step.name === 'code' && step.channel !== 'email' && step.channel !== 'sms') return Math.max(since, 2)
  if (step.name === 'choose-password' && (step.asksLoginName || step.confirmation)) return Math.max(since, 2)
  return since
}

/** Whether a client of this protocol version has a screen for it. */
export const isKnownTo = (client: number, step: StepView): boolean => sinceOf(step) <= client
