import type { Purpose } from '@foyer/contract/factors'
import { ELEVATION_MS } from '../../identity/elevation.ts'
import type { JourneyState } from './state.ts'

/**
 * What a log-in raises its session for by itself, so that whoever has just given a code is not asked for another one. Not
 * `security`: a session that was stolen as it began must not be enough to take the account over.
 */
const BY_SIGN_IN: readonly Purpose[] = ['access']

/**
 * Where the journey proved a factor, a code or a passkey, the session it opens is raised for as long after that proof as a
 * step-up would have raised it. A password alone raises nothing, nor does what another journey had proved.
 *
 * @returns milliseconds until when; null where nothing is raised
 */
export function raisedBySignIn({ entries }: JourneyState, now: number): { purposes: readonly Purpose[]; until: number } | null {
  const provedAt = Object.values(entries).map((entry) => entry.provedAt ?? 0)
  const until = Math.max(0, ...provedAt) + ELEVATION_MS
  return until > now ? { purposes: BY_SIGN_IN, until } : null
}
