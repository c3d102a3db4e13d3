import { type Statement, sql, statement } from '../../platform/database/statement.ts'

/** The account stays, and what else it may see; no link that was sent to it for this customer opens it again. */
export const endAccess = (accountId: string, customerId: string, now: number): Statement[] => [
  statement(sql`DELETE FROM access_contract WHERE account_id = ${accountId} AND customer_id = ${customerId}`),
  statement(sql`DELETE FROM access WHERE account_id = ${accountId} AND customer_id = ${customerId}`),
  statement(sql`UPDATE link SET revoked_at = ${now} WHERE customer_id = ${customerId} AND revoked_at IS NULL
    AND email IN (SELECT value FROM identifier WHERE account_id = ${accountId})`),
]
