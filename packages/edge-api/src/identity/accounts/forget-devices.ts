import { type SQL, sql } from '../../platform/database/statement.ts'

/**
 * No browser is one that signed in before any more: its failures and sends count with strangers', and it sees of the account what
 * they see. For secrets that somebody else may have had.
 */
export const forgetDevices = (accountId: string): SQL => sql`DELETE FROM device_account WHERE account_id = ${accountId}`
