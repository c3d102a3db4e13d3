import { established } from '../engine/state.ts'
import type { Step } from '../engine/step.ts'
import { toIdentify } from '../engine/to-identify.ts'

/** `stop` has no way on but another address: the journey waits here. */
export const noAccount: Step<'no-account'> = {
  actions: ({ options }) => (options.offer === 'stop' ? ['change'] : ['submit', 'change']),
  decide: async (context, action) => (action === 'submit' ? { established: { done: true } } : toIdentify(context)),
  view: ({ journey, options }) => ({ email: established(journey.state).email ?? '', offer: options.offer ?? 'create' }),
}
