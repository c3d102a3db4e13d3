import { openChannel } from '../core/client/open-channel.ts'
import { connectionAt } from './connection.ts'
import { inTurn } from './in-turn.ts'
import { forget, recall, sweep } from './store.ts'

/** What a page remembers while the customer is on the utility's page, by the request's state. */
export interface Departure {
  base: string
  utility: string
  client: string
  redirect: string
  verifier: string
  keys: CryptoKeyPair
  /** Whether a window went: the page in it closes it. */
  isPopup: boolean
  /** Where a page that went itself stood, for a router that keeps its routes there. */
  hash: string
  /** By this browser's clock. */
  at: number
}

/** Name of the window in which a customer decides. */
export const POPUP = 'foyer-connect'

/** How the customer came back. */
export type Outcome = 'connected' | 'refused' | 'failed'

/** Where tabs and popups tell how it went. */
export const outcomes = (utility: string): BroadcastChannel | undefined => openChannel(`foyer-${utility}-outcome`)

const ANSWER = ['code', 'state', 'iss', 'error', 'error_description'] as const

/** A customer may go, sign up with papers from a drawer, and come back; after this none does. */
const FORGOTTEN_MS = 24 * 60 * 60_000

/** Takes up the answer that the page's own address carries, and takes it out of there. Resolves at once where there is none. */
async function land(): Promise<Outcome | undefined> {
  const answer = new URL(location.href).searchParams
  // A policy of this page may have taken the window's name and opener: what it left with knows that it is one.
  let isPopup = window.name === POPUP
  const outcome = await take(answer, (departure) => {
    isPopup ||= departure.isPopup
    removeAnswer(isPopup ? '' : departure.hash)
  })
  if (outcome && isPopup) window.close()
  // A page in a frame has left from a storage of its own, which this window does not see: it hears the answer from here.
  if (!outcome && answer.has('iss') && isPopup) opener?.postMessage({ [ANSWERED]: `${answer}` }, location.origin)
  sweep<Departure>('departure ', ({ at }) => !(at > Date.now() - FORGOTTEN_MS))
  return outcome
}

/** A router of the page may have written its own route meanwhile, and hears of the one that it is led back to. */
function removeAnswer(hash: string): void {
  const url = new URL(location.href)
  for (const name of ANSWER) url.searchParams.delete(name)
  history.replaceState(history.state, '', url)
  if (!hash || hash === url.hash) return
  url.hash = hash
  location.replace(url)
}

/** Undefined for an answer that no departure from here waits for. `taken` is called before anything is asked. */
async function take(answer: URLSearchParams, taken: (departure: Departure) => void): Promise<Outcome | undefined> {
  const [code, state, iss, error] = ANSWER.map((name) => answer.get(name) ?? '')
  const key = `departure ${state}`
  const departure = state && iss ? await recall<Departure>(key) : undefined
  // Another utility's, or not asked for: a code is only taken to the server it came from (RFC 9207).
  if (!departure || new URL(departure.base).origin !== iss) return undefined
  taken(departure)
  await forget(key)
  const outcome = code ? await redeem(departure, code) : error === 'access_denied' ? 'refused' : 'failed'
  tell(departure.utility, outcome)
  return outcome
}

const ANSWERED = 'foyer-answered'

// Any window of this origin may send it: only an answer that was asked for from here finds its departure.
addEventListener('message', ({ origin, data, source }: MessageEvent<{ [ANSWERED]?: string } | null>) => {
  const answer = origin === location.origin && data?.[ANSWERED]
  if (answer) take(new URLSearchParams(answer), () => source && 'close' in source && source.close())
})

async function redeem({ base, client, redirect, verifier, keys }: Departure, code: string): Promise<Outcome> {
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirect, code_verifier: verifier, client_id: client }
  try {
    const connection = connectionAt(base)
    const answer = await connection.token(keys, form)
    if (!answer.ok) return 'failed'
    await connection.take(keys, client, await answer.json())
    return 'connected'
  } catch {
    return 'failed'
  }
}

/** The other tabs ask again who is signed in. */
function tell(utility: string, outcome: Outcome): void {
  outcomes(utility)?.postMessage(outcome)
  openChannel(`foyer-${utility}`)?.postMessage(0)
}

/** Every utility's script on the page has this code: one of them takes the answer, and the others wait for it. */
export const landed: Promise<Outcome | undefined> = inTurn('foyer landing', land).catch(() => undefined)
