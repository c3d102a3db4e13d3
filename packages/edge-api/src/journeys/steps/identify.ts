import { normalizeEmail } from '@foyer/contract/rules/emails'
import type { Step } from '../engine/step.ts'

/** The address is all that is asked; whether an account exists is kept as it was found, and told only by `disclose`. */
export const identify: Step<'identify'> = {
  actions: () => ['submit'],
  async decide({ snapshot, profile }, _action, input) {
    const email = normalizeEmail(input.email)
    const account = snapshot.account ? 'known' : 'unknown'
    return { established: { done: true, email, ...(profile.identify === 'disclose' ? { account } : {}) } }
  },
  view: ({ journey }) => (journey.email ? { email: journey.email } : {}),
}
