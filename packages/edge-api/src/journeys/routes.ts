import type { Journey, JourneyStart, Turn } from '@foyer/contract/journeys'
import { isKnownTo } from '@foyer/contract/journeys'
import type { JourneyKind } from '@foyer/contract/profile'
import { normalizeIdentifier } from '@foyer/contract/rules/login-names'
import { journeyId, journeyQuery, journeyStart, stepInputs, switchChannelInput, turn, viewQuery } from '@foyer/contract/schemas/journeys'
import type { StepName } from '@foyer/contract/steps/index'
import { type Context, Hono } from 'hono'
import { agentOf } from '../features/sessions/agent.ts'
import { subjectOf } from '../identity/subjects.ts'
import { deliver } from '../messages/outbox.ts'
import { DAY_MS } from '../platform/durations.ts'
import { addressHashOf } from '../platform/http/client-network.ts'
import { forgetToken, journeyTokens, readToken, writeJourney, writeToken } from '../platform/http/cookies.ts'
import { openapi } from '../platform/http/openapi.ts'
import { ApiError, BUSY_SECONDS, problemResponse } from '../platform/http/problem.ts'
import { noteRefusal } from '../platform/http/refusals.ts'
import { parse, validate } from '../platform/http/validate.ts'
import { base64url, sha256 } from '../platform/keys/keys.ts'
import { uuidv7 } from '../platform/uuid.ts'
import type { Visit, VisitEnv } from '../platform/visit.ts'
import { asksNothing, type Move, viewOf } from './engine/decide.ts'
import type { Claim, Creation } from './engine/reserve.ts'
import { goingOn, type TurnAnswer, type TurnRequest, takeTurn, turnContextOf } from './engine/take-turn.ts'
import { JOURNEY_LIFETIME_MS } from './parameters.ts'
import { isOpen, readOpenJourney } from './queries.ts'
import { mailboxSubject } from './sends.ts'
import { steps } from './steps/index.ts'
import { journeyToken, type Token } from './tokens.ts'

const OF_AN_OPEN_SESSION: readonly JourneyKind[] = ['link', 'step-up', 'phone', 'email']

/** Every journey of every utility goes through these four. */
export function journeyRoutes(): Hono<VisitEnv> {
  return new Hono<VisitEnv>()
    .post(
      '/',
      openapi('Begin a journey with its first input', 'Journey', { status: 201, isPublic: true }),
      validate('json', journeyStart),
      async (c) => {
        const visit = c.get('visit')
        const start = c.req.valid('json') as JourneyStart
        const request = await creationRequest(c, visit, start)
        const answer = await takeTurn(request, visit.deployment, visit.ports)
        return respond(c, visit, request.token, answer, start.client, 201)
      },
    )
    .get(
      '/',
      openapi('This browser\u2019s newest open journey', 'Journey', { isPublic: true }),
      validate('query', journeyQuery),
      async (c) => {
        const { client, ...which } = c.req.valid('query')
        return reload(c, c.get('visit'), which, client)
      },
    )
    .post(
      '/:id',
      openapi('Take a turn', 'Journey', { isPublic: true }),
      validate('param', journeyId),
      validate('json', turn),
      async (c) => {
        const visit = c.get('visit')
        const body = c.req.valid('json') as Turn
        const request = await turnRequest(c, visit, c.req.valid('param').id, body)
        const answer = await takeTurn(request, visit.deployment, visit.ports).catch((error: unknown) => {
          throw isUnknownTo(body.client, error) ? new ApiError('client-too-old') : error
        })
        return respond(c, visit, request.token, answer, body.client, 200)
      },
    )
    .get(
      '/:id',
      openapi('Where a journey stands', 'Journey', { isPublic: true }),
      validate('param', journeyId),
      validate('query', viewQuery),
      async (c) => reload(c, c.get('visit'), c.req.valid('param'), c.req.valid('query').client),
    )
}

async function creationRequest(c: Context, visit: Visit, start: JourneyStart): Promise<TurnRequest> {
  const { deployment, ports, sessionTokenHash } = visit
  const { profile, keys } = deployment
  const audience = profile.audiences[start.audience]
  const definition = audience?.status === 'open' ? audience.journeys[start.kind] : undefined
  const first = definition?.steps[0]?.step
  if (!definition || !first || !profile.languages.includes(start.locale)) throw new ApiError('kind-unavailable')
  const needsSession = OF_AN_OPEN_SESSION.includes(start.kind)
  if (needsSession && sessionTokenHash === null) throw new ApiError('signed-out')
  if (start.kind === 'step-up' && start.purpose === undefined) throw new ApiError('invalid-input', { fields: { purpose: 'missing' } })
  if (start.kind === 'activate' && start.link === undefined) throw new ApiError('invalid-input', { fields: { link: 'missing' } })
  if (start.returnTo !== undefined && !deployment.sites.returns?.includes(start.returnTo)) throw new ApiError('return-refused')

  const token = await journeyToken(keys, start.key)
  // Input to begin with says who it is.
  const entry = definition.steps.find((each) => steps[each.step].identifier !== undefined)?.step ?? first
  // A link stands for its address: no name is given beside it.
  const input = start.input === undefined || start.link !== undefined ? null : parseInput(entry, start.input)
  // A link or an address given stands for itself, whatever another journey is about.
  const isOwn = start.link !== undefined || input !== null || needsSession
  const from = start.from === undefined || isOwn ? null : readToken(c, profile.id, `journey-${start.from}`)
  const creation: Creation = {
    id: uuidv7(ports.now(), ports.random),
    start,
    linkHash: start.link === undefined ? null : await sha256(start.link),
    fromTokenHash: from === null ? null : await sha256(from),
    sessionTokenHash: needsSession ? sessionTokenHash : null,
    needsSession,
    browserTokenHashes: start.link === undefined ? [] : await browserTokenHashes(c, profile.id),
    returnTo: start.returnTo ?? null,
  }
  const move = input === null ? null : ({ step: entry, action: 'submit', input } as const)
  return {
    ...(await baseRequest(c, visit, token, { n: 1, key: start.key, move })),
    move,
    creation,
  }
}

async function turnRequest(c: Context, visit: Visit, id: string, body: Turn): Promise<TurnRequest> {
  const value = readToken(c, visit.deployment.profile.id, `journey-${id}`)
  if (value === null) throw new ApiError((await isWithoutCookies(c, visit, id)) ? 'cookies-refused' : 'journey-not-found')
  if (!isStep(body.step)) throw new ApiError('invalid-input', { fields: { step: 'malformed' } })
  const input =
    body.action === 'submit'
      ? parseInput(body.step, body.input ?? {})
      : body.action === 'switch-channel'
        ? parse(switchChannelInput, body.input)
        : {}
  const token = { value, hash: await sha256(value) }
  const move: Move = { step: body.step, action: body.action, input }
  return {
    ...(await baseRequest(c, visit, token, { n: body.n, key: body.key, move })),
    move,
    creation: null,
  }
}

/** A browser that brings no journey's cookie while this one is open has refused it: a cookie that ran out ends with its journey. */
async function isWithoutCookies(c: Context, { deployment, ports }: Visit, id: string): Promise<boolean> {
  return journeyTokens(c, deployment.profile.id).size === 0 && (await isOpen(deployment.database, id, ports.now()))
}

async function baseRequest(
  c: Context,
  { deployment, ports, address, pageOrigin }: Visit,
  token: Token,
  turn: { n: number; key: string; move: Move | null },
): Promise<Pick<TurnRequest, 'claim' | 'token' | 'device' | 'host' | 'signal' | 'agent'>> {
  const { keys, profile } = deployment
  const deviceValue = readToken(c, profile.id, 'device')
  const device = deviceValue === null ? null : { value: deviceValue, hash: await sha256(deviceValue) }
  // References are typed under any name: only where the journey asks who it is does an address say so.
  const typed = turn.move ? steps[turn.move.step].identifier?.(turn.move.input) : undefined
  const email = typed === undefined ? null : normalizeIdentifier(typed)
  const written = turn.move ? steps[turn.move.step].addressee?.(turn.move.input) : undefined
  const addressee = written === undefined ? null : normalizeIdentifier(written)
  const claim: Claim = {
    who: {
      tokenHash: token.hash,
      email,
      subject: email === null ? null : await subjectOf(keys, email),
      addressee: addressee === null ? null : { email: addressee, subject: await mailboxSubject(keys, addressee) },
      credential: turn.move ? (steps[turn.move.step].credential?.(turn.move.input) ?? null) : null,
      deviceTokenHash: device?.hash ?? null,
      now: ports.now(),
    },
    n: turn.n,
    keyHash: await sha256(turn.key),
    reservation: base64url(ports.random(16)),
    addressHash: await addressHashOf(keys, address),
  }
  return { claim, token, device, host: new URL(pageOrigin).hostname, signal: c.req.raw.signal, agent: agentOf(c.req.header('User-Agent')) }
}

const isStep = (name: string): name is StepName => Object.hasOwn(stepInputs, name)

const parseInput = (step: StepName, input: unknown): Record<string, unknown> =>
  parse<(typeof stepInputs)[StepName]>(stepInputs[step], input)

function respond(
  c: Context,
  { deployment, ports, afterwards }: Visit,
  token: Token,
  answer: TurnAnswer,
  client: number,
  status: 200 | 201,
): Response {
  const { id: utility } = deployment.profile
  if (answer.journey.step.name === 'done') forgetToken(c, utility, `journey-${answer.journey.id}`)
  else writeJourney(c, utility, answer.journey.id, token.value, keptMs(answer.journey))
  if (answer.signedIn) {
    writeToken(c, utility, 'session', answer.signedIn.session.value)
    writeToken(c, utility, 'device', answer.signedIn.device.value)
  }
  const refused = answer.journey.step.refusal?.code
  if (refused) noteRefusal(c, refused)
  if (answer.messages.length > 0) afterwards(() => deliver(deployment, ports, { ids: answer.messages }))
  // The turn stands, and its cookies are set: the first-party page, which is never old, goes on from here.
  if (!isKnownTo(client, answer.journey.step)) throw new ApiError('client-too-old')
  if (answer.isBusy) return problemResponse(c, new ApiError('busy', { retryAfterSeconds: BUSY_SECONDS, journey: answer.journey }))
  return c.json(answer.journey, status)
}

async function reload(c: Context, visit: Visit, which: Parameters<typeof readOpenJourney>[2], client: number): Promise<Response> {
  const { deployment, ports } = visit
  const tokens = await browserTokens(c, deployment.profile.id)
  const hashes = [...tokens.keys()]
  if (hashes.length === 0) throw new ApiError('journey-not-found')
  const device = readToken(c, deployment.profile.id, 'device')
  const found = await readOpenJourney(deployment.database, hashes, which, ports.now(), device === null ? null : await sha256(device))
  if (!found) throw new ApiError('journey-not-found')
  const { journey, snapshot, tokenHash } = found
  const token = { value: tokens.get(tokenHash) ?? '', hash: tokenHash }
  const request = await baseRequest(c, visit, token, { n: journey.n, key: base64url(ports.random(16)), move: null })
  const context = turnContextOf(journey, { loaded: [] }, request, deployment, ports)
  if (asksNothing(context, journey, snapshot)) {
    const { keyHash, reservation } = request.claim
    return respond(c, visit, token, await takeTurn(goingOn(journey, request, keyHash, reservation), deployment, ports), client, 200)
  }
  const view = viewOf(context, journey, snapshot)
  if (!isKnownTo(client, view.step)) throw new ApiError('client-too-old')
  return c.json(view)
}

/** A browser that waits for a link is known again for as long as the link lives: what was accepted in it need not be asked twice. */
const keptMs = ({ step }: Journey): number => (step.name === 'mail-link' ? step.lifetimeDays * DAY_MS : JOURNEY_LIFETIME_MS)

/** Hashes of the tokens of the journeys that this browser holds, open or not. */
const browserTokenHashes = async (c: Context, utility: string): Promise<string[]> => [...(await browserTokens(c, utility)).keys()]

/** Those tokens, by their hashes. */
const browserTokens = async (c: Context, utility: string): Promise<Map<string, string>> =>
  new Map(
    await Promise.all([...journeyTokens(c, utility).values()].slice(0, 8).map(async (value) => [await sha256(value), value] as const)),
  )

/** Whether an error shows a journey at a step that the client cannot draw. */
const isUnknownTo = (client: number, error: unknown): boolean =>
  error instanceof ApiError && error.more.journey !== undefined && !isKnownTo(client, (error.more.journey as Journey).step)
