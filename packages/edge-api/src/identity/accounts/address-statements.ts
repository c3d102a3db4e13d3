import { type SQL, sql } from '../../platform/database/statement.ts'

/** An account's address, before and after. */
export interface AddressChange {
  accountId: string
  /** Normalised, as they are stored. */
  from: string
  to: string
}

/** Preconditions: of two accounts that race for one address, and of two changes of one account, the second aborts. */
export const addressGuards = ({ accountId, from, to }: AddressChange): SQL[] => [
  sql`EXISTS (SELECT 1 FROM identifier WHERE value = ${from} AND account_id = ${accountId} AND kind = 'email')`,
  sql`NOT EXISTS (SELECT 1 FROM identifier WHERE value = ${to})`,
]

/**
 * The e-mail address, which the account logs in with and is written to at, becomes another. What the old mailbox could still do
 * for it ends: sessions but `kept.sessionId`, journeys but `kept.journeyId`, links for a new password, and links to customers
 * that the account has. A link to any other customer stays its address's.
 */
export function addressStatements(
  { accountId, from, to }: AddressChange,
  now: number,
  kept: { sessionId: string | null; journeyId: string | null },
): SQL[] {
  return [
    sql`UPDATE identifier SET value = ${to}, display = ${to}, verified_at = ${now} WHERE account_id = ${accountId} AND kind = 'email'`,
    sql`UPDATE factor SET target = ${to}, verified_at = ${now}, last_used_at = ${now} WHERE account_id = ${accountId} AND kind = 'email'`,
    sql`UPDATE session SET revoked_at = ${now} WHERE account_id = ${accountId} AND id IS NOT ${kept.sessionId} AND revoked_at IS NULL`,
    sql`UPDATE journey SET finished_at = ${now}, expires_at = ${now} WHERE account_id = ${accountId} AND id IS NOT ${kept.journeyId} AND finished_at IS NULL`,
    sql`UPDATE link SET revoked_at = ${now} WHERE email = ${from} AND completed_at IS NULL AND revoked_at IS NULL
      AND (kind = 'recover' OR customer_id IN (SELECT customer_id FROM access WHERE account_id = ${accountId}))`,
  ]
}
