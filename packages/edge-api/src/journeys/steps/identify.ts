import { isIdentifier, normalizeIdentifier } from '@foyer/contract/rules/login-names'
import type { Step } from '../engine/step.ts'

/** The address is all that is asked; whether an account exists is kept as it was found, and told only by `disclose`. */
export const identify: Step<'identify'> = {
  actions: () => ['submit'],
  identifier: (input) => (typeof input['email'] === 'string' ? input['email'] : undefined),
  async decide({ snapshot, profile, options }, _action, input) {
    if (!isIdentifier(input.email, options.accepts ?? 'email'))
      return { refusal: { code: 'identifier-refused', fields: { email: 'malformed' } } }
    const account = snapshot.account ? 'known' : 'unknown'
    return {
      established: { done: true, email: normalizeIdentifier(input.email), ...(profile.identify === 'disclose' ? { account } : {}) },
    }
  },
  view: ({ journey }) => (journey.email ? { email: journey.email } : {}),
}
