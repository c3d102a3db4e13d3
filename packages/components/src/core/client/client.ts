import type { Journey, JourneyStart, Turn } from '@foyer/contract/journeys'
import type { Session, SessionAnswer } from '@foyer/contract/resources'
import type { LoadChunk } from '../loader/load-chunk.ts'
import { ClientError } from './client-error.ts'
import { openChannel } from './open-channel.ts'
import { post, send } from './send.ts'
import { cookieTransport, type SessionTransport } from './transport.ts'

/** `undefined`: not known yet. `null`: a visitor. */
export type SessionState = Session | null | undefined

/** What widgets ask of one utility's API. Framework-free; every method rejects with a {@link ClientError}. */
export interface Client {
  readonly session: SessionState
  /** Counts changes of account, sign-outs included: what was read before a change belongs to the earlier account. */
  readonly era: number
  /** The session as last heard, asked for once however many widgets want it. `isFresh` asks again. */
  getSession(isFresh?: boolean): Promise<SessionState>
  /** Calls back after every change of {@link Client.session}; returns what ends it. */
  subscribe(listener: () => void): () => void
  startJourney(start: JourneyStart): Promise<Journey>
  turn(id: string, turn: Turn): Promise<Journey>
  /** Ends this session, or with `isEverywhere` every session of the account. */
  signOut(isEverywhere?: boolean): Promise<void>
  /**
   * The JSON answer of a feature. Sent again while no answer comes: a write carries an `Idempotency-Key`.
   * @param path below `/v1/{utility}`, e.g. `/invoices?limit=12`
   */
  request<T>(path: string, init?: RequestInit): Promise<T>
}

/** With `load`, code is fetched that tells a page which is refused from an API that does not answer. */
const explaining = (base: string, transport: SessionTransport, load?: LoadChunk): SessionTransport =>
  load ? { ...transport, isRefused: async () => (await load('page-refused')).isPageRefused(base) } : transport

/**
 * @param options.api origin of the API, e.g. `https://area.example`
 * @param options.utility e.g. `water`
 */
export function createClient({
  api,
  utility,
  load,
  transport: given,
}: {
  api: string
  utility: string
  load?: LoadChunk | undefined
  transport?: SessionTransport | undefined
}): Client {
  const base = `${api}/v1/${utility}`
  const transport = explaining(base, given ?? cookieTransport(base), load)
  const listeners = new Set<() => void>()
  const otherTabs = openChannel(`foyer-${utility}`)
  let session: SessionState
  /** What was heard last, also while it is in doubt. */
  let known: SessionState
  let era = 0
  let asked: Promise<SessionState> | undefined
  let questions = 0

  const tell = () => {
    for (const listener of listeners) listener()
  }
  /** Another address of the same account is news, too. */
  const hear = (heard: SessionState) => {
    const isOther = known?.account.id !== heard?.account.id
    const isChange = isOther || known?.account.email !== heard?.account.email
    const isNews = isChange || session === undefined
    if (isOther) era++
    session = known = heard
    if (isNews) tell()
    return isChange
  }
  /** Tells the other tabs of a change that happened here. An answer that a later question has overtaken is not heard. */
  const ask = async (isTold?: boolean): Promise<SessionState> => {
    const question = ++questions
    const answer = await send<SessionAnswer>(transport, '/session')
    if (question === questions && hear(answer.session) && isTold) otherTabs?.postMessage(0)
    return session
  }
  const keep = (asking: Promise<SessionState>) => {
    asked = asking
    asking.catch(() => {
      if (asked === asking) asked = undefined
    })
    return asking
  }
  const getSession = (isFresh?: boolean): Promise<SessionState> => (isFresh || !asked ? keep(ask(isFresh)) : asked)
  const recheck = () => {
    if (asked) keep(ask())
  }
  const end = () => {
    questions++
    asked = Promise.resolve(null)
    hear(null)
  }
  if (otherTabs) otherTabs.onmessage = recheck
  // A page that is left may come back as it was, long after its customer: it shows nothing until the session was asked for.
  addEventListener('pagehide', () => {
    if (!session) return
    session = undefined
    tell()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && asked)
      keep(ask()).catch(() => {
        if (session !== undefined) return
        known = undefined
        era++
        tell()
      })
  })

  return {
    get session() {
      return session
    },
    get era() {
      return era
    },
    getSession,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    startJourney: (start) => send(transport, '/journeys', post(start)),
    turn: (id, turn) => send(transport, `/journeys/${id}`, post(turn)),
    async signOut(isEverywhere) {
      await send(transport, `/session${isEverywhere ? '?everywhere=true' : ''}`, { method: 'DELETE' })
      end()
      otherTabs?.postMessage(0)
    },
    async request(path, init) {
      try {
        return await send(transport, path, init)
      } catch (error) {
        if (error instanceof ClientError && error.code === 'signed-out') end()
        throw error
      }
    },
  }
}
