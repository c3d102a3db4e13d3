import type { Purpose } from '@foyer/contract/factors'
import type { Entry } from '@foyer/contract/profile'
import { ELEVATION_MS } from '../../identity/elevation.ts'
import { entryId } from '../engine/facts.ts'
import type { JourneyRow, JourneyState } from '../engine/state.ts'
import type { Decision } from '../engine/step.ts'

/**
 * A step-up inside a journey holds as long as one that elevated a session: where a step after it would send a code later than
 * that, the journey goes back to the proof, and what was given is kept. A code that was sent in time is good for its own time.
 */
export function whileFresh(entries: readonly Entry[], { state }: JourneyRow, decision: Decision, now: number): Decision {
  const proof = entries.find((entry) => entry.step === 'code' && entry.options.purpose === 'step-up')
  const proved = proof && state.entries[entryId(proof)]
  const sends = decision.effects?.some((effect) => effect.do === 'send-code' && effect.entry !== (proof && entryId(proof)))
  if (!proof || !proved?.done || !sends || now < (proved.provedAt ?? 0) + ELEVATION_MS) return decision
  const { given } = decision.established ?? {}
  return { backTo: entryId(proof), refusal: { code: 'proof-expired' }, ...(given === undefined ? {} : { established: { given } }) }
}

/**
 * What a log-in elevates its session for by itself, so that a customer who has just given a code is not asked for another. Not
 * `security`: a session that was stolen as it began must not be enough to take the account over.
 */
const BY_SIGN_IN: readonly Purpose[] = ['access']

/**
 * Where the journey proved a factor, a code or a passkey, the session it opens is elevated for as long after that proof as a
 * step-up would have elevated it. A password alone elevates nothing, nor does what another journey had proved.
 *
 * @returns milliseconds until when; null where it is not elevated
 */
export function elevatedBySignIn({ entries }: JourneyState, now: number): { purposes: readonly Purpose[]; until: number } | null {
  const provedAt = Object.values(entries).map((entry) => entry.provedAt ?? 0)
  const until = Math.max(0, ...provedAt) + ELEVATION_MS
  return until > now ? { purposes: BY_SIGN_IN, until } : null
}
