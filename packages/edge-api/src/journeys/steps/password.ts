import { established } from '../engine/state.ts'
import type { Step } from '../engine/step.ts'
import { comparePassword, countFailure } from '../proofs/tries.ts'
import { toIdentify } from './context.ts'

export const password: Step<'password'> = {
  actions: ({ journey }) => (journey.linkId === null ? ['submit', 'change'] : ['submit']),
  needs: (_input, reservation) => countFailure(reservation),
  async decide(context, action, input) {
    if (action === 'change') return toIdentify(context)
    const compared = await comparePassword(context, input.password, 'password-wrong')
    return 'refusal' in compared ? compared : { established: { done: true, passwordProved: true }, effects: compared.effects }
  },
  view({ journey, audience, snapshot }) {
    const email = established(journey.state).email ?? journey.email ?? ''
    const canRecover = audience.journeys.recover !== undefined
    return snapshot.pausedUntil === null
      ? { email, canRecover }
      : { email, canRecover, pausedUntil: new Date(snapshot.pausedUntil).toISOString() }
  },
}
