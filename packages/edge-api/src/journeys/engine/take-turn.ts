import type { Journey } from '@foyer/contract/journeys'
import type { AudienceDefinition, Profile } from '@foyer/contract/profile'
import type { StepName } from '@foyer/contract/steps/index'
import { askedBy } from '../../identity/passwords/turnstile.ts'
import { subjectOf } from '../../identity/subjects.ts'
import { isConstraintFailure } from '../../platform/database/constraint.ts'
import { journey as journeyTable } from '../../platform/database/identity.ts'
import { unqualified } from '../../platform/database/names.ts'
import { type Statement, sql, statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { base64url, sha256 } from '../../platform/keys/keys.ts'
import type { Ports } from '../../platform/ports.ts'
import { COOKIE_REPEAT_MS, TURN_VOID_AFTER_MS } from '../parameters.ts'
import { steps } from '../steps/index.ts'
import { deviceToken, sessionToken, type Token } from '../tokens.ts'
import { commitOf } from './commit.ts'
import { asksNothing, decide, type Move, type Outcome, standing, type TurnContext, viewOf } from './decide.ts'
import { entryId } from './facts.ts'
import {
  type Claim,
  type Creation,
  claimStatements,
  creationStatements,
  parseReserved,
  type Reserved,
  readStatements,
  reservationOf,
} from './reserve.ts'
import type { Snapshot } from './snapshot.ts'
import type { Established, JourneyRow } from './state.ts'
import type { Loaded } from './step.ts'

const j = unqualified(journeyTable)

export interface TurnRequest {
  claim: Claim
  token: Token
  /** The browser's device cookie, if it has one. */
  device: Token | null
  host: string | null
  /** Aborted when the sender leaves. */
  signal: AbortSignal
  /** Browser and system, as a session is known again by. */
  agent: string | null
  /** `null` begins a journey that takes no input yet, or has one go on that asks nothing. */
  move: Move | null
  creation: Creation | null
  /** The entry that a journey goes on from without a move. */
  from?: string
}

export interface TurnAnswer {
  journey: Journey
  /** Cookies that the response carries. */
  signedIn: { session: Token; device: Token } | null
  /** The turn stands, and was taken in vain: it is answered as a problem that shows where the journey is. */
  isBusy: boolean
  /** Messages to deliver after the response. */
  messages: readonly string[]
}

/** How often a commit that lost a race is decided again on what the winner wrote. */
const ATTEMPTS = 3

/** A turn is reserve, decide, commit: two round trips, and counting comes before comparing. */
export async function takeTurn(request: TurnRequest, deployment: Deployment, ports: Ports): Promise<TurnAnswer> {
  const { database, profile } = deployment
  const { claim, move, creation } = request
  const what = creation ? 'journeys' : 'turns'
  const needs = move?.action === 'submit' ? steps[move.step].needs?.(move.input, reservationOf(claim, profile)) : undefined
  const stepReads = needs?.read ?? []
  let reads = readStatements(claim, what, stepReads)
  const claiming = creation
    ? creationStatements(claim, creation)
    : claimStatements(claim, move ? entriesOf(profile, move.step) : [request.from ?? ''])

  let reserved = parseReserved(await database.batch([...claiming, ...(needs?.count ?? []), ...reads], 'write'), stepReads.length)
  const counted = reserved.loaded
  const session = await sessionToken(deployment.keys, request.token.value, claim.n)
  const device = reserved.snapshot?.hasDevice && request.device ? request.device : await deviceToken(deployment.keys, request.token.value)
  const settled = await settle(reserved, request, deployment, ports, { session, device })
  if (settled) return settled

  for (let attempt = 1; ; attempt++) {
    const { outcome, signedIn } = await decided({ ...reserved, counted }, request, deployment, ports, { session, device })
    const { statements, messages } = await commitOf(
      outcome,
      { n: claim.n, reservation: claim.reservation, session, device, agent: request.agent },
      deployment,
      ports,
    )
    try {
      await database.batch(statements as Statement[], 'write')
      tellOfCaps(outcome, deployment, ports)
      return { journey: outcome.view, signedIn, messages, isBusy: outcome.view.step.refusal?.code === 'busy' }
    } catch (error) {
      if (!isConstraintFailure(error)) throw error
    }
    // How much was sent to whom is known by now: it may be what was in the way.
    const sentTo = outcome.effects.flatMap((effect) => ('addressee' in effect ? [effect.addressee] : []))
    reads = readStatements({ ...claim, who: { ...claim.who, sentTo } }, what, stepReads)
    reserved = parseReserved(await database.batch(reads, 'read'), stepReads.length)
    if (reserved.journey && reserved.journey.expiresAt <= ports.now()) throw new ApiError('journey-not-found')
    if (reserved.isSignedOut) throw new ApiError('signed-out')
    if (attempt === ATTEMPTS || reserved.turn?.reservation !== claim.reservation || reserved.journey?.n !== claim.n)
      return moved(request, deployment, ports)
  }
}

/** A utility's daily cap that is used up is its operator's concern. */
function tellOfCaps({ view }: Outcome, { profile }: Deployment, { log }: Ports): void {
  const code = view.step.refusal?.code
  if (code === 'sms-exhausted' || code === 'emails-exhausted') log({ level: 'warn', event: code, utility: profile.id })
}

/** What needs no decision: a repeat, a turn that is another's, a journey that is gone or has moved on. */
async function settle(
  reserved: Reserved,
  request: TurnRequest,
  deployment: Deployment,
  ports: Ports,
  tokens: { session: Token; device: Token },
): Promise<TurnAnswer | null> {
  const { journey, turn, result } = reserved
  const { claim, creation } = request
  if (!journey) {
    if (reserved.isOverLimit) throw new ApiError('too-many-requests', { retryAfterSeconds: 600 })
    if (creation?.needsSession) throw new ApiError('signed-out')
    throw new ApiError(creation?.linkHash ? 'link-unknown' : 'journey-not-found')
  }
  if (turn?.reservation === claim.reservation) return null
  if (turn?.keyHash === claim.keyHash) {
    if (result) {
      const isFresh = result.openedSession && ports.now() - result.committedAt < COOKIE_REPEAT_MS
      return { journey: result.view, signedIn: isFresh ? tokens : null, messages: [], isBusy: false }
    }
    if (ports.now() - turn.reservedAt < TURN_VOID_AFTER_MS) throw new ApiError('turn-in-progress', { retryAfterSeconds: 1 })
  } else if (turn && !result && ports.now() - turn.reservedAt < TURN_VOID_AFTER_MS)
    throw new ApiError('turn-in-progress', { retryAfterSeconds: 1 })
  if (journey.expiresAt <= ports.now()) throw new ApiError('journey-not-found')
  if (reserved.isSignedOut) throw new ApiError('signed-out')
  if (reserved.isOverLimit) throw new ApiError('too-many-requests', { retryAfterSeconds: 600 })
  if (reserved.isOverWrites) throw new ApiError('too-many-requests', { retryAfterSeconds: 60 })
  return moved(request, deployment, ports)
}

/**
 * The present view is the journey's own: unclaimed turns never reveal the account in their input.
 * A journey that has nothing to show goes on instead.
 */
async function moved(request: TurnRequest, deployment: Deployment, ports: Ports): Promise<TurnAnswer> {
  const who = { ...request.claim.who, email: null, credential: null, subject: null, addressee: null }
  const reads = readStatements({ ...request.claim, who }, request.creation ? 'journeys' : 'turns', [])
  const { journey, snapshot, loaded } = parseReserved(await deployment.database.batch(reads, 'read'), 0)
  if (!journey || !snapshot) throw new ApiError('journey-not-found')
  const context = turnContextOf(journey, { loaded }, request, deployment, ports)
  if (asksNothing(context, journey, snapshot)) {
    if (request.from !== undefined) throw new ApiError('turn-in-progress', { retryAfterSeconds: 1 })
    return takeTurn(goingOn(journey, request, await sha256(base64url(ports.random(16))), base64url(ports.random(16))), deployment, ports)
  }
  await standWhereShown(deployment, context, journey, snapshot)
  throw new ApiError('journey-moved', { journey: viewOf(context, journey, snapshot) })
}

/** The turn that takes a journey on from where nothing is asked. */
export function goingOn(
  { n, entry }: Pick<JourneyRow, 'n' | 'entry'>,
  request: Omit<TurnRequest, 'move' | 'creation'>,
  keyHash: string,
  reservation: string,
): TurnRequest {
  const who = { ...request.claim.who, email: null, credential: null, subject: null }
  return { ...request, claim: { ...request.claim, who, n, keyHash, reservation }, move: null, creation: null, from: entry }
}

/** A profile that changed has an open journey stand elsewhere than its row says: the turn that the view asks for can be claimed. */
async function standWhereShown({ database }: Deployment, context: TurnContext, journey: JourneyRow, snapshot: Snapshot): Promise<void> {
  const entry = standing(context, journey, snapshot)
  if (!entry || journey.entry === '' || journey.entry === entryId(entry) || journey.finishedAt !== null) return
  const isThere = sql`${j.id} = ${journey.id} AND ${j.n} = ${journey.n} AND ${j.entry} = ${journey.entry} AND ${j.finishedAt} IS NULL`
  await database.batch([statement(sql`UPDATE ${j} SET ${j.entry} = ${entryId(entry)} WHERE ${isThere}`)], 'write')
}

async function decided(
  { journey, snapshot, ...rest }: Reserved & { counted: Loaded },
  request: TurnRequest,
  deployment: Deployment,
  ports: Ports,
  tokens: { session: Token; device: Token },
): Promise<{ outcome: Outcome; signedIn: TurnAnswer['signedIn'] }> {
  if (!journey || !snapshot) throw new ApiError('journey-not-found')
  const begun = request.creation ? await begin(journey, { journey, snapshot, ...rest }, request.creation, deployment) : journey
  const isKnown = snapshot.isKnownDevice || journey.sessionId !== null
  const passwords = askedBy(ports.passwords, { isKnown, signal: request.signal })
  const context = { ...turnContextOf(begun, rest, request, deployment, ports), counted: rest.counted, passwords }
  const outcome = await decide(context, begun, snapshot, request.move)
  return { outcome, signedIn: outcome.signsIn ? tokens : null }
}

/** What a new journey starts from: its link, or what another one had established. */
async function begin(
  journey: JourneyRow,
  { snapshot }: Reserved,
  { start, fromTokenHash, browserTokenHashes, returnTo }: Creation,
  { profile, keys, sites }: Deployment,
): Promise<JourneyRow> {
  const account = snapshot?.account ? ('known' as const) : ('unknown' as const)
  let base: Established = {}
  if (start.link !== undefined && snapshot?.link) {
    // An acceptance binds the browser that gave it: a stranger may tick a box and type another person's address.
    const accepted = snapshot.link.accepted.filter(({ by }) => by !== undefined && browserTokenHashes.includes(by))
    base = { email: snapshot.link.email, account, link: snapshot.link.status, ...(accepted.length > 0 ? { accepted } : {}) }
  } else if (fromTokenHash !== null && journey.email !== null)
    base = { email: journey.email, continued: true, ...(profile.identify === 'disclose' ? { account } : {}) }
  // A link may be older than the list.
  const back = returnTo ?? snapshot?.link?.returnTo
  if (back && sites.returns?.includes(back)) base = { ...base, returnTo: back }
  if (start.purpose) base = { ...base, purpose: start.purpose }
  // A link's address is counted as if it had been typed.
  const subject = journey.subject ?? (journey.email === null ? null : await subjectOf(keys, journey.email))
  return { ...journey, subject, state: { base, entries: {} } }
}

export function turnContextOf(
  journey: JourneyRow,
  { loaded }: Pick<Reserved, 'loaded'>,
  request: Pick<TurnRequest, 'claim' | 'host'>,
  { profile, keys, sites }: Deployment,
  ports: Ports,
): TurnContext {
  return {
    profile,
    audience: audienceOf(profile, journey),
    loaded,
    counted: loaded,
    reservation: request.claim.reservation,
    host: request.host,
    keys,
    sites,
    now: ports.now(),
    random: ports.random,
    passwords: ports.passwords,
    subject: request.claim.who.subject,
  }
}

function audienceOf(profile: Profile, journey: JourneyRow): AudienceDefinition {
  const audience = profile.audiences[journey.audience]
  if (!audience) throw new ApiError('journey-not-found')
  return audience
}

/** Ids of every entry that stands for a step, in all journeys. */
function entriesOf(profile: Profile, step: StepName): string[] {
  const entries = Object.values(profile.audiences).flatMap((audience) =>
    Object.values(audience.journeys).flatMap((journey) => journey.steps),
  )
  return [...new Set(entries.filter((entry) => entry.step === step).map((entry) => entry.id ?? entry.step))]
}
