import { sql } from '../../database/statement.ts'
import { accountIdOf, type Performance } from '../engine/performance.ts'

/**
 * The account's e-mail address, which it logs in with and is written to at, becomes another. Of two accounts that race for one
 * address the second aborts. What the old mailbox could still do for this account ends with it: other sessions, journeys that
 * were begun, links for a new password, and links to customers that the account has.
 */
export const changeAddress: Performance<'change-address'> = {
  project: (snapshot, { to }) => ({
    ...snapshot,
    account: snapshot.account && { ...snapshot.account, email: to },
    factors: snapshot.factors.map((factor) => (factor.kind === 'email' ? { ...factor, target: to } : factor)),
  }),
  guards: ({ from, to }, stage) => [
    sql`EXISTS (SELECT 1 FROM identifier WHERE value = ${from} AND account_id = ${accountIdOf(stage)} AND kind = 'email')`,
    sql`NOT EXISTS (SELECT 1 FROM identifier WHERE value = ${to})`,
    sql`EXISTS (SELECT 1 FROM session WHERE id = ${stage.journey.sessionId} AND revoked_at IS NULL)`,
  ],
  statements({ from, to }, stage) {
    const { journey, now } = stage
    const accountId = accountIdOf(stage)
    return [
      sql`UPDATE identifier SET value = ${to}, display = ${to}, verified_at = ${now} WHERE account_id = ${accountId} AND kind = 'email'`,
      sql`UPDATE factor SET target = ${to}, verified_at = ${now}, last_used_at = ${now} WHERE account_id = ${accountId} AND kind = 'email'`,
      sql`UPDATE session SET revoked_at = ${now} WHERE account_id = ${accountId} AND id <> ${journey.sessionId} AND revoked_at IS NULL`,
      sql`UPDATE journey SET finished_at = ${now}, expires_at = ${now} WHERE account_id = ${accountId} AND id <> ${journey.id} AND finished_at IS NULL`,
      sql`UPDATE link SET revoked_at = ${now} WHERE email = ${from} AND completed_at IS NULL AND revoked_at IS NULL
        AND (kind = 'recover' OR customer_id IN (SELECT customer_id FROM access WHERE account_id = ${accountId}))`,
    ]
  },
  audit: ({ fromSubject, keyId }) => ({ action: 'email.changed', detail: { from: fromSubject, key: keyId } }),
}
