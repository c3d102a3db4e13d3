import { normalizeIdentifier } from '@foyer/contract/rules/login-names'
import { forgetDevices } from '../../identity/accounts/forget-devices.ts'
import { endConnections } from '../../oauth/consent/end-connections.ts'
import { sql } from '../../platform/database/statement.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import { accountIdOf, type Performance } from '../engine/performance.ts'

/** Written only now that the address is verified. An address or login name taken meanwhile fails on `identifier` and aborts all. */
export const createAccount: Performance<'create-account'> = {
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
export const resetPassword: Performance<'reset-password'> = {
  statements(effect, stage) {
    const accountId = accountIdOf(stage)
    return [
      sql`UPDATE account SET password_hash = ${effect.passwordHash} WHERE id = ${accountId}`,
      sql`UPDATE session SET revoked_at = ${stage.now} WHERE account_id = ${accountId} AND revoked_at IS NULL`,
      ...endConnections(accountId, stage.now),
      sql`UPDATE journey SET finished_at = ${stage.now}, expires_at = ${stage.now} WHERE account_id = ${accountId} AND id <> ${stage.journey.id} AND finished_at IS NULL`,
      sql`UPDATE link SET revoked_at = ${stage.now} WHERE kind = 'recover' AND email IN (SELECT value FROM identifier WHERE account_id = ${accountId})
        AND id IS NOT ${stage.journey.linkId} AND completed_at IS NULL AND revoked_at IS NULL`,
      sql`DELETE FROM failure WHERE subject = ${accountId}`,
      forgetDevices(accountId),
    ]
  },
  audit: () => ({ action: 'password.reset' }),
}

/** Takes the place of the very hash that was compared, never of another password's. */
export const rehashPassword: Performance<'rehash-password'> = {
  statements: ({ from, to }, stage) => [
    sql`UPDATE account SET password_hash = ${to} WHERE id = ${accountIdOf(stage)} AND password_hash = ${from}`,
  ],
  audit: () => ({ action: 'password.rehashed' }),
}

export const clearFailures: Performance<'clear-failures'> = {
  statements: (_, stage) => [
    sql`DELETE FROM failure WHERE subject = ${stage.snapshot.account?.id ?? stage.journey.subject} AND scope = ${stage.snapshot.isKnownDevice ? 'known-device' : 'stranger'}`,
  ],
}

export const useFactor: Performance<'use-factor'> = {
  statements: (effect, stage) => [
    sql`UPDATE factor SET last_used_at = ${stage.now} WHERE account_id = ${accountIdOf(stage)} AND kind = ${effect.channel} AND target = ${effect.target}`,
  ],
}

export const addPhone: Performance<'add-phone'> = {
  project: (snapshot, effect) => ({
    ...snapshot,
    factors: [...snapshot.factors, { id: effect.target, kind: 'sms', target: effect.target }],
  }),
  statements: (effect, stage) => [
    sql`INSERT INTO factor (id, account_id, kind, target, verified_at) VALUES (${uuidv7(stage.now, stage.ports.random)}, ${accountIdOf(stage)}, 'sms', ${effect.target}, ${stage.now})
      ON CONFLICT (account_id, kind, target) DO UPDATE SET verified_at = excluded.verified_at`,
  ],
  audit: () => ({ action: 'phone.added' }),
}
