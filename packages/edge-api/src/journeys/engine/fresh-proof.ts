import type { Entry } from '@foyer/contract/profile'
import { ELEVATION_MS } from '../../identity/elevation.ts'
import { entryId } from './facts.ts'
import type { JourneyRow } from './state.ts'
import type { Decision } from './step.ts'

/**
 * A step-up inside a journey holds as long as one that raised a session: where a step after it would send a code later than
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
