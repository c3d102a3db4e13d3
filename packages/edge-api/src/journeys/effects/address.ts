import { addressGuards, addressStatements } from '../../identity/accounts/address-statements.ts'
import { accountIdOf, type Performance } from '../engine/performance.ts'

/** Another address for the account of whoever is signed in: their session stays. */
export const changeAddress: Performance<'change-address'> = {
  project: (snapshot, { to }) => ({
    ...snapshot,
    account: snapshot.account && { ...snapshot.account, email: to },
    factors: snapshot.factors.map((factor) => (factor.kind === 'email' ? { ...factor, target: to } : factor)),
  }),
  guards: ({ from, to }, stage) => addressGuards({ accountId: accountIdOf(stage), from, to }),
  statements: ({ from, to }, stage) =>
    addressStatements({ accountId: accountIdOf(stage), from, to }, stage.now, {
      sessionId: stage.journey.sessionId,
      journeyId: stage.journey.id,
    }),
  audit: ({ fromSubject, keyId }) => ({ action: 'email.changed', detail: { from: fromSubject, key: keyId } }),
}
