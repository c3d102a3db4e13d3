import { connectionAt } from './connection.ts'
import { forget, recall } from './store.ts'

/** What a page remembers while the customer is away, by the request's state. */
export interface Departure {
  base: string
  utility: string
  client: string
  redirect: string
  verifier: string
  keys: CryptoKeyPair
}

/** How the customer came back. */
export type Outcome = 'connected' | 'refused' | 'failed'

/** Where tabs and popups tell how it went. */
export const outcomes = (utility: string): BroadcastChannel => new BroadcastChannel(`foyer-${utility}-outcome`)

const ANSWER = ['code', 'state', 'iss', 'error', 'error_description'] as const

/** Takes up the answer that the page's own address carries, and takes it out of there. Resolves at once where there is none. */
async function land(): Promise<Outcome | undefined> {
  const url = new URL(location.href)
  const [code, state, iss, error] = ANSWER.map((name) => url.searchParams.get(name) ?? '')
  const key = `departure ${state}`
  const departure = state && iss ? await recall<Departure>(key) : undefined
  // Another utility's, or nobody's: a code is only taken to the server it came from (RFC 9207).
  if (!departure || new URL(departure.base).origin !== iss) return undefined
  for (const name of ANSWER) url.searchParams.delete(name)
  history.replaceState(history.state, '', url)
  await forget(key)
  const outcome = code ? await redeem(departure, code) : error === 'access_denied' ? 'refused' : 'failed'
  tell(departure.utility, outcome)
  return outcome
}

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

/** The other tabs ask again who is signed in; a popup has done its work. */
function tell(utility: string, outcome: Outcome): void {
  outcomes(utility).postMessage(outcome)
  new BroadcastChannel(`foyer-${utility}`).postMessage(0)
  if (window.name === POPUP) window.close()
}

/** Name of the window in which a customer decides. */
export const POPUP = 'foyer-connect'

/** Every utility's script on the page has this code: one of them takes the answer, and the others wait for it. */
export const landed: Promise<Outcome | undefined> = navigator.locks.request('foyer landing', land).catch(() => undefined)
