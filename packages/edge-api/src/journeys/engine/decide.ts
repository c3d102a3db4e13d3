import type { Action, Journey, Refusal, StepInputs, StepView } from '@foyer/contract/journeys'
import type { Entry } from '@foyer/contract/profile'
import type { StepName } from '@foyer/contract/steps/index'
import { NoPlace } from '../../identity/passwords/turnstile.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { project } from '../effects/index.ts'
import { JOURNEY_END_MS, JOURNEY_LIFETIME_MS } from '../parameters.ts'
import { whileFresh } from '../proofs/fresh-proof.ts'
import { steps } from '../steps/index.ts'
import type { Effect } from './effects.ts'
import { entryId, factsOf, isByValidLink } from './facts.ts'
import { finish } from './finish.ts'
import { currentEntry, position, previousEntry, voidedFrom } from './progress.ts'
import type { Snapshot } from './snapshot.ts'
import type { Established, JourneyRow, JourneyState } from './state.ts'
import type { Decision, Step, StepContext } from './step.ts'

/** What a turn is decided with: no I/O, and the same outcome for the same ports. */
export interface TurnContext
  extends Pick<
    StepContext<StepName>,
    'profile' | 'audience' | 'loaded' | 'counted' | 'reservation' | 'host' | 'keys' | 'sites' | 'now' | 'random' | 'passwords'
  > {
  /** What the address given in this turn is counted under while it belongs to no account. */
  subject: string | null
}

export interface Move {
  /** Where the client believes the journey stands. */
  step: StepName
  action: Action
  /** Checked against the step's schema. */
  input: Record<string, unknown>
}

export interface Outcome {
  journey: JourneyRow
  snapshot: Snapshot
  effects: Effect[]
  view: Journey
  signsIn: boolean
  /** What the turn was decided on. */
  loaded: Snapshot
  /** What is written carries this time, so that a reload says what the turn said. */
  decidedAt: number
}

/** The step of an entry; a profile's entry carries the options of its own step. */
const stepOf = (entry: Entry): Step<StepName> => steps[entry.step] as Step<StepName>

/** @throws where the profile has no such journey any more: a list that is empty would be at its end. */
function entriesOf({ audience }: TurnContext, journey: JourneyRow): readonly Entry[] {
  const definition = audience.journeys[journey.kind]
  if (!definition) throw new ApiError('kind-unavailable')
  return definition.steps
}

export function stepContextOf(turn: TurnContext, journey: JourneyRow, snapshot: Snapshot, entry: Entry): StepContext<StepName> {
  return { ...turn, journey, snapshot, entry: entryId(entry), options: { ...entry.options } as StepContext<StepName>['options'] }
}

/** Where the journey stands by its profile as it is now. */
export function standing(turn: TurnContext, journey: JourneyRow, snapshot: Snapshot): Entry | undefined {
  return currentEntry(entriesOf(turn, journey), factsOf(journey, snapshot, turn.profile), journey.state)
}

/** A profile or a fact that changed may have left nothing to ask where a journey stands. It goes on by a turn of its own. */
export function asksNothing(turn: TurnContext, journey: JourneyRow, snapshot: Snapshot): boolean {
  if (journey.finishedAt !== null || journey.entry === '') return false
  const entry = standing(turn, journey, snapshot)
  return entry === undefined || stepOf(entry).isAutomatic === true
}

/** Applies a move (none for a journey that begins), goes on to the next step, and draws its view. */
export async function decide(turn: TurnContext, before: JourneyRow, loaded: Snapshot, asked: Move | null): Promise<Outcome> {
  const entries = entriesOf(turn, before)
  const effects: Effect[] = []
  let journey = before
  let snapshot = loaded
  let refusal: Refusal | undefined

  const apply = (entry: Entry, decision: Decision) => {
    journey = { ...journey, state: settle(entries, journey.state, entry, decision) }
    if (decision.matched) snapshot = { ...snapshot, matched: decision.matched }
    for (const effect of decision.effects ?? []) {
      effects.push(effect)
      snapshot = project(snapshot, effect, turn.now)
    }
    // Who is led back to a step that asks at once still reads why.
    refusal = decision.refusal ?? refusal
    const isRefusedName = stepOf(entry).identifier !== undefined && decision.refusal !== undefined
    journey = { ...journey, ...identityOf(turn, journey, isRefusedName ? null : snapshot) }
  }

  const from = standing(turn, journey, snapshot)
  const move = asked && asked.step === from?.step ? asked : null
  if (move && from) apply(from, await decideMove(turn, journey, snapshot, entries, from, move))
  let to = standing(turn, journey, snapshot)
  // A step that the journey comes to may send its code at once: one move, not a chain of them. Those without a screen are passed.
  for (let passed = 0; to && (to !== from || !move) && passed <= entries.length; passed++) {
    const step = stepOf(to)
    const arrival = await step.arrive?.(stepContextOf(turn, journey, snapshot, to))
    if (arrival) apply(to, arrival)
    to = standing(turn, journey, snapshot)
    if (!step.isAutomatic) break
  }

  const end = to ? null : finish(turn, journey, snapshot)
  if (end) effects.push(...end.effects)
  const expiresAt = Math.min(turn.now + JOURNEY_LIFETIME_MS, before.createdAt + JOURNEY_END_MS)
  journey = { ...journey, n: before.n + 1, entry: to ? entryId(to) : 'done', expiresAt, finishedAt: to ? null : turn.now }
  const view: Journey = {
    id: journey.id,
    kind: journey.kind,
    audience: journey.audience,
    n: journey.n,
    step: to
      ? stepView(turn, journey, snapshot, entries, to, refusal)
      : { name: 'done', actions: [], ...(end ? end.view : { outcome: 'signed-in' as const }) },
    ...positionOf(turn, journey, snapshot, to),
    ...linkAddressOf(journey, snapshot),
    expiresAt: new Date(expiresAt).toISOString(),
  }
  const signsIn = effects.some((effect) => effect.do === 'open-session')
  return { journey, snapshot, effects, view, signsIn, loaded, decidedAt: turn.now }
}

/** The present view, for a reload or a client that has lost its way. */
export function viewOf(turn: TurnContext, journey: JourneyRow, snapshot: Snapshot): Journey {
  const entries = entriesOf(turn, journey)
  const entry = standing(turn, journey, snapshot)
  const end = entry ? null : finish(turn, journey, snapshot)
  return {
    id: journey.id,
    kind: journey.kind,
    audience: journey.audience,
    n: journey.n,
    step: entry
      ? stepView(turn, journey, snapshot, entries, entry)
      : { name: 'done', actions: [], ...(end ? end.view : { outcome: 'signed-in' as const }) },
    ...positionOf(turn, journey, snapshot, entry),
    ...linkAddressOf(journey, snapshot),
    expiresAt: new Date(journey.expiresAt).toISOString(),
  }
}

/** A link that is over has a screen of its own, which says no more than who knows the address already needs. */
function linkAddressOf(journey: JourneyRow, snapshot: Snapshot): Pick<Journey, 'linkAddress'> {
  const { email } = journey.state.base
  return email !== undefined && isByValidLink(journey, snapshot) ? { linkAddress: email } : {}
}

/** "Step 2 of 6", with what the customer had behind them when the journey began. */
function positionOf(turn: TurnContext, journey: JourneyRow, snapshot: Snapshot, entry: Entry | undefined): Pick<Journey, 'at' | 'of'> {
  if (!entry) return { at: null, of: null }
  const before = turn.audience.journeys[journey.kind]?.stepsBefore ?? 0
  const { at, of } = position(entriesOf(turn, journey), entry, factsOf(journey, snapshot, turn.profile), journey.state, journey.kind)
  return { at: at === null ? null : at + before, of: of === null ? null : of + before }
}

async function decideMove(
  turn: TurnContext,
  journey: JourneyRow,
  snapshot: Snapshot,
  entries: readonly Entry[],
  entry: Entry,
  move: Move,
): Promise<Decision> {
  const context = stepContextOf(turn, journey, snapshot, entry)
  if (move.action === 'back') {
    const previous = previousEntry(entries, entry, journey.state)
    return previous ? { backTo: entryId(previous) } : {}
  }
  const step = stepOf(entry)
  if (!step.actions(context).includes(move.action)) return {}
  const decision = await step.decide(context, move.action, move.input as StepInputs[StepName]).catch(withoutPlace)
  return whileFresh(entries, journey, decision, turn.now)
}

/** Nothing was compared: what was counted stays so, and the next turn is open at once. */
function withoutPlace(error: unknown): Decision {
  if (error instanceof NoPlace) return { refusal: { code: 'busy' } }
  throw error
}

function settle(entries: readonly Entry[], state: JourneyState, entry: Entry, decision: Decision): JourneyState {
  if (decision.hasAccount) {
    const asked = entries.find((each) => state.entries[entryId(each)]?.account === 'unknown')
    const base = { ...state.base, ...(state.base.account ? { account: 'known' as const } : {}) }
    if (!asked) return { base, entries: {} }
    const kept = voidedFrom(entries, asked, state)
    return { base, entries: { ...kept.entries, [entryId(asked)]: { ...state.entries[entryId(asked)], account: 'known' } } }
  }
  if (decision.backTo !== undefined) {
    const target = entries.find((each) => entryId(each) === decision.backTo)
    return target ? laidOver(voidedFrom(entries, target, state), entry, decision.established) : state
  }
  return laidOver(state, entry, decision.established)
}

function laidOver(state: JourneyState, entry: Entry, established: Established | undefined): JourneyState {
  if (!established) return state
  const id = entryId(entry)
  return { ...state, entries: { ...state.entries, [id]: { ...state.entries[id], ...established } } }
}

/**
 * The account of a journey after a move: none again when the address was taken back.
 *
 * @param snapshot null where another account was named and refused: the journey keeps its own
 */
function identityOf(
  { subject }: TurnContext,
  journey: JourneyRow,
  snapshot: Snapshot | null,
): Pick<JourneyRow, 'email' | 'accountId' | 'subject'> {
  const { email: before, accountId, sessionId } = journey
  if (sessionId) return { email: before, accountId, subject: accountId }
  const email = emailOf(journey) ?? null
  if (email === null) return { email, accountId: null, subject: null }
  if (snapshot === null) return { email, accountId, subject: journey.subject }
  return { email, accountId: snapshot.account?.id ?? null, subject: snapshot.account?.id ?? subject ?? journey.subject }
}

const emailOf = (journey: JourneyRow): string | undefined =>
  Object.values(journey.state.entries).findLast((entry) => entry.email !== undefined)?.email ?? journey.state.base.email

function stepView(
  turn: TurnContext,
  journey: JourneyRow,
  snapshot: Snapshot,
  entries: readonly Entry[],
  entry: Entry,
  refusal?: Refusal,
): StepView {
  const context = stepContextOf(turn, journey, snapshot, entry)
  const step = stepOf(entry)
  const back = previousEntry(entries, entry, journey.state) ? (['back'] as const) : []
  // The view belongs to the step by construction: both come from the entry's own module.
  return {
    name: entry.step,
    actions: [...step.actions(context), ...back],
    ...(refusal ? { refusal } : {}),
    ...step.view(context),
  } as StepView
}
