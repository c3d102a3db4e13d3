import { normalizeIdentifier } from '@foyer/contract/rules/login-names'
import { addressGuards, addressStatements } from '../../identity/accounts/address-statements.ts'
import { forgetDevices } from '../../identity/accounts/forget-devices.ts'
import { endConnections } from '../../oauth/consent/end-connections.ts'
import { sql } from '../../platform/database/statement.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import { accountIdOf, type EffectHandler } from '../engine/effects.ts'

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
    sql`INSERT INTO account (id, password_hash, first_name, last_name, locale, created_at, birth_date, phone, secret_question, secret_answer_hash)
      VALUES (${effect.accountId}, ${effect.passwordHash}, ${effect.firstName}, ${effect.lastName}, ${locale}, ${now},
        ${effect.birthDate}, ${effect.phone}, ${effect.secretQuestion}, ${effect.secretAnswerHash})`,
    sql`INSERT INTO identifier (value, account_id, kind, display, verified_at) VALUES (${effect.email}, ${effect.accountId}, 'email', ${effect.email}, ${now})`,
    ...(effect.loginName === null
      ? []
      : [
          sql`INSERT INTO identifier (value, account_id, kind, display, verified_at)
            VALUES (${normalizeIdentifier(effect.loginName)}, ${effect.accountId}, 'login', ${effect.loginName}, ${now})`,
        ]),
    sql`INSERT INTO factor (id, account_id, kind, target, verified_at, last_used_at)
      VALUES (${uuidv7(now, ports.random)}, ${effect.accountId}, 'email', ${effect.email}, ${now}, ${now})`,
  ],
  audit: () => ({ action: 'account.created' }),
}

/** Every session and every client's connection ends, what the old password had begun, a pause, and which devices are known. */
export const resetPassword: EffectHandler<'reset-password'> = {
  statements(effect, context) {
    const accountId = accountIdOf(context)
    return [
      sql`UPDATE account SET password_hash = ${effect.passwordHash} WHERE id = ${accountId}`,
      sql`UPDATE session SET revoked_at = ${context.now} WHERE account_id = ${accountId} AND revoked_at IS NULL`,
      ...endConnections(accountId, context.now),
      sql`UPDATE journey SET finished_at = ${context.now}, expires_at = ${context.now} WHERE account_id = ${accountId} AND id <> ${context.journey.id} AND finished_at IS NULL`,
      sql`UPDATE link SET revoked_at = ${context.now} WHERE kind = 'recover' AND email IN (SELECT value FROM identifier WHERE account_id = ${accountId})
        AND id IS NOT ${context.journey.linkId} AND completed_at IS NULL AND revoked_at IS NULL`,
      sql`DELETE FROM failure WHERE subject = ${accountId}`,
      forgetDevices(accountId),
    ]
  },
  audit: () => ({ action: 'password.reset' }),
}

/** Takes the place of the very hash that was compared, never of another password's. */
export const rehashPassword: EffectHandler<'rehash-password'> = {
  statements: ({ from, to }, context) => [
    sql`UPDATE account SET password_hash = ${to} WHERE id = ${accountIdOf(context)} AND password_hash = ${from}`,
  ],
  audit: () => ({ action: 'password.rehashed' }),
}

export const clearFailures: EffectHandler<'clear-failures'> = {
  statements: (_, context) => [
    sql`DELETE FROM failure WHERE subject = ${context.snapshot.account?.id ?? context.journey.subject} AND scope = ${context.snapshot.isKnownDevice ? 'known-device' : 'stranger'}`,
  ],
}

export const useFactor: EffectHandler<'use-factor'> = {
  statements: (effect, context) => [
    sql`UPDATE factor SET last_used_at = ${context.now} WHERE account_id = ${accountIdOf(context)} AND kind = ${effect.channel} AND target = ${effect.target}`,
  ],
}

export const addPhone: EffectHandler<'add-phone'> = {
  project: (snapshot, effect) => ({
    ...snapshot,
    factors: [...snapshot.factors, { id: effect.target, kind: 'sms', target: effect.target }],
  }),
  statements: (effect, context) => [
    sql`INSERT INTO factor (id, account_id, kind, target, verified_at) VALUES (${uuidv7(context.now, context.ports.random)}, ${accountIdOf(context)}, 'sms', ${effect.target}, ${context.now})
      ON CONFLICT (account_id, kind, target) DO UPDATE SET verified_at = excluded.verified_at`,
  ],
  audit: () => ({ action: 'phone.added' }),
}

/** Another address for the account of whoever is signed in: their session stays. */
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
