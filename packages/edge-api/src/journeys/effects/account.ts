import { normalizeIdentifier } from '@foyer/contract/rules/login-names'
import { addressGuards, addressStatements } from '../../identity/accounts/address-statements.ts'
import { endJourneys, endRecoveryLinks, endSessions, forgetDevices, setPassword } from '../../identity/accounts/endings.ts'
import { forgetFailures } from '../../identity/accounts/failures.ts'
import { endConnections } from '../../oauth/consent/end-connections.ts'
import { account, factor, failure, identifier } from '../../platform/database/identity.ts'
import { into, unqualified } from '../../platform/database/names.ts'
import { sql } from '../../platform/database/statement.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import { accountIdOf, type EffectHandler } from '../engine/effects.ts'

const [accounts, factors, failures, identifiers] = [
  unqualified(account),
  unqualified(factor),
  unqualified(failure),
  unqualified(identifier),
]

/** Written only now that the address is verified. An address or login name taken meanwhile fails on `identifier` and aborts all. */
export const createAccount: EffectHandler<'create-account'> = {
  project: (snapshot, effect) => ({
    ...snapshot,
    account: {
      id: effect.accountId,
      email: effect.email,
      firstName: effect.firstName,
      lastName: effect.lastName,
      passwordHash: effect.passwordHash,
      loginName: effect.loginName,
      birthDate: effect.birthDate,
      secretQuestion: effect.secretQuestion,
      secretAnswerHash: effect.secretAnswerHash,
    },
    factors: [{ id: effect.accountId, kind: 'email', target: effect.email }],
  }),
  statements: (effect, { now, ports, locale }) => [
    sql`INSERT INTO ${into(accounts, 'id', 'passwordHash', 'firstName', 'lastName', 'locale', 'createdAt', 'birthDate', 'phone', 'secretQuestion', 'secretAnswerHash')}
      VALUES (${effect.accountId}, ${effect.passwordHash}, ${effect.firstName}, ${effect.lastName}, ${locale}, ${now},
        ${effect.birthDate}, ${effect.phone}, ${effect.secretQuestion}, ${effect.secretAnswerHash})`,
    sql`INSERT INTO ${into(identifiers, 'value', 'accountId', 'kind', 'display', 'verifiedAt')} VALUES (${effect.email}, ${effect.accountId}, 'email', ${effect.email}, ${now})`,
    ...(effect.loginName === null
      ? []
      : [
          sql`INSERT INTO ${into(identifiers, 'value', 'accountId', 'kind', 'display', 'verifiedAt')}
            VALUES (${normalizeIdentifier(effect.loginName)}, ${effect.accountId}, 'login', ${effect.loginName}, ${now})`,
        ]),
    sql`INSERT INTO ${into(factors, 'id', 'accountId', 'kind', 'target', 'verifiedAt', 'lastUsedAt')}
      VALUES (${uuidv7(now, ports.random)}, ${effect.accountId}, 'email', ${effect.email}, ${now}, ${now})`,
  ],
  audit: () => ({ action: 'account.created' }),
}

/** Every session and every client's connection ends, what the old password had begun, a pause, and which devices are known. */
export const resetPassword: EffectHandler<'reset-password'> = {
  statements(effect, context) {
    const accountId = accountIdOf(context)
    return [
      setPassword(accountId, effect.passwordHash),
      endSessions(accountId, context.now, { id: null }),
      ...endConnections(accountId, context.now),
      endJourneys(accountId, context.now, context.journey.id),
      endRecoveryLinks(accountId, context.now, context.journey.linkId),
      forgetFailures(accountId),
      forgetDevices(accountId),
    ]
  },
  audit: () => ({ action: 'password.reset' }),
}

/** Takes the place of the very hash that was compared, never of another password's. */
export const rehashPassword: EffectHandler<'rehash-password'> = {
  statements: ({ from, to }, context) => [
    sql`UPDATE ${accounts} SET ${accounts.passwordHash} = ${to} WHERE ${accounts.id} = ${accountIdOf(context)} AND ${accounts.passwordHash} = ${from}`,
  ],
  audit: () => ({ action: 'password.rehashed' }),
}

export const clearFailures: EffectHandler<'clear-failures'> = {
  statements: (_, context) => [
    sql`DELETE FROM ${failures} WHERE ${failures.subject} = ${context.snapshot.account?.id ?? context.journey.subject} AND ${failures.scope} = ${context.snapshot.isKnownDevice ? 'known-device' : 'stranger'}`,
  ],
}

export const useFactor: EffectHandler<'use-factor'> = {
  statements: (effect, context) => [
    sql`UPDATE ${factors} SET ${factors.lastUsedAt} = ${context.now} WHERE ${factors.accountId} = ${accountIdOf(context)} AND ${factors.kind} = ${effect.channel} AND ${factors.target} = ${effect.target}`,
  ],
}

export const addPhone: EffectHandler<'add-phone'> = {
  project: (snapshot, effect) => ({
    ...snapshot,
    factors: [...snapshot.factors, { id: effect.target, kind: 'sms', target: effect.target }],
  }),
  statements: (effect, context) => [
    sql`INSERT INTO ${into(factors, 'id', 'accountId', 'kind', 'target', 'verifiedAt')} VALUES (${uuidv7(context.now, context.ports.random)}, ${accountIdOf(context)}, 'sms', ${effect.target}, ${context.now})
      ON CONFLICT (${factors.accountId}, ${factors.kind}, ${factors.target}) DO UPDATE SET ${factors.verifiedAt} = excluded.${factors.verifiedAt}`,
  ],
  audit: () => ({ action: 'phone.added' }),
}

/** Another address for the account that is signed in: its session stays. */
export const changeAddress: EffectHandler<'change-address'> = {
  project: (snapshot, { to }) => ({
    ...snapshot,
    account: snapshot.account && { ...snapshot.account, email: to },
    factors: snapshot.factors.map((factor) => (factor.kind === 'email' ? { ...factor, target: to } : factor)),
  }),
  guards: ({ from, to }, context) => addressGuards({ accountId: accountIdOf(context), from, to }),
  statements: ({ from, to }, context) =>
    addressStatements({ accountId: accountIdOf(context), from, to }, context.now, {
      sessionId: context.journey.sessionId,
      journeyId: context.journey.id,
    }),
  audit: ({ fromSubject, keyId }) => ({ action: 'email.changed', detail: { from: fromSubject, key: keyId } }),
}
