import { isIdentifier, normalizeIdentifier } from '@foyer/contract/rules/login-names'
import type { Step } from '../engine/step.ts'
import { comparePassword, countFailure } from '../proofs/tries.ts'

/** Identifier and password in one turn (E-11, G-6). A refusal identifies no account: the next attempt may name another. */
export const credentials: Step<'credentials'> = {
  actions: () => ['submit'],
  identifier: (input) => (typeof input['identifier'] === 'string' ? input['identifier'] : undefined),
  needs: (_input, reservation) => countFailure(reservation),
  async decide(context, _action, { identifier, password }) {
    const { snapshot, options, profile } = context
    if (!isIdentifier(identifier, options.accepts)) return { refusal: { code: 'identifier-refused', fields: { identifier: 'malformed' } } }
    const compared = await comparePassword(context, password, 'credentials-wrong')
    if ('refusal' in compared) return compared
    const email = snapshot.account?.email ?? normalizeIdentifier(identifier)
    return {
      established: { done: true, passwordProved: true, email, ...(profile.identify === 'disclose' ? { account: 'known' } : {}) },
      effects: compared.effects,
    }
  },
  view: ({ journey, options }) => ({ ...options, ...(journey.email ? { identifier: journey.email } : {}) }),
}
