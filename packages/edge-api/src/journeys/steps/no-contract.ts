import type { Step, StepContext } from '../engine/step.ts'

/** Signed in is not eligible: no session begins behind this screen, but for a former customer where the profile says so. */
export const noContract: Step<'no-contract'> = {
  actions: (context) => (mayContinue(context) ? ['submit'] : []),
  decide: async (context) => (mayContinue(context) ? { established: { done: true } } : {}),
  view: (context) => ({ reason: context.snapshot.customers.length > 0 ? 'ended' : 'none', mayContinue: mayContinue(context) }),
}

const mayContinue = ({ options, snapshot }: StepContext<'no-contract'>): boolean =>
  options.former === 'may-continue' && snapshot.customers.length > 0
