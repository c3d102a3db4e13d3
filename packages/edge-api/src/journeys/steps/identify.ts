import { isIdentifier, normalizeIdentifier } from '@foyer/contract/rules/login-names'
import type { Step } from '../engine/step.ts'
import { enterByPasskey, PASSKEY_REFUSED, readChallenge } from '../proofs/passkey-entry.ts'

/** The address is all that is asked; whether an account exists is kept as it was found, and told only by `disclose`. */
export const identify: Step<'identify'> = {
  actions: () => ['submit'],
  identifier: (input) => (typeof input['email'] === 'string' ? input['email'] : undefined),
  credential: ({ passkey }) => (isRecord(passkey) && typeof passkey['id'] === 'string' ? passkey['id'] : undefined),
  needs: ({ passkey }) => (isRecord(passkey) ? { read: [readChallenge(passkey)] } : {}),
  async decide(context, _action, { passkey, email = '' }) {
    const { snapshot, profile, options } = context
    // The account that was loaded is the passkey's: an address beside it says nothing.
    if (passkey) return options.passkeys ? enterByPasskey(context, passkey) : PASSKEY_REFUSED
    if (!isIdentifier(email, options.accepts ?? 'email')) return { refusal: { code: 'identifier-refused', fields: { email: 'malformed' } } }
    const account = snapshot.account ? 'known' : 'unknown'
    return {
      established: { done: true, email: normalizeIdentifier(email), ...(profile.identify === 'disclose' ? { account } : {}) },
    }
  },
  view: ({ journey }) => (journey.email ? { email: journey.email } : {}),
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
