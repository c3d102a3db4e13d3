import { type SQL, sql } from '../../platform/database/statement.ts'

/** Ends what an account's clients can do, and what is on its way to them; what was allowed stays, and they can connect again. */
export function endConnections(accountId: string, now: number): SQL[] {
  const consents = sql`(SELECT id FROM consent WHERE account_id = ${accountId})`
  return [
    sql`UPDATE client_grant SET revoked_at = ${now} WHERE revoked_at IS NULL AND consent_id IN ${consents}`,
    sql`DELETE FROM authorization_code WHERE used_at IS NULL AND consent_id IN ${consents}`,
  ]
}
