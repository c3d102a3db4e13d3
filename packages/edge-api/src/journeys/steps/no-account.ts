import { established } from '../engine/state.ts'
import type { Step } from '../engine/step.ts'
import { toIdentify } from './context.ts'

/** Only `create` has a way on; the others wait here for another address. */
export const noAccount: Step<'no-account'> = {
  actions: ({ options }) => ((options.offer ?? 'create') === 'create' ? ['submit', 'change'] : ['change']),
  decide: async (context, action) => (action === 'submit' ? { established: { done: true } } : toIdentify(context)),
  view: ({ journey, options }) => ({ email: established(journey.state).email ?? '', offer: options.offer ?? 'create' }),
}
