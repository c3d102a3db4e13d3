import type { OAuthClient } from '@foyer/contract/oauth'
import { type Statement, sql, statement } from '../database/statement.ts'
import { sha256 } from '../keys.ts'
import { counted, strangersOf } from './limits.ts'

/**
 * Ends the grant that a token belongs to, with all its tokens (RFC 7009, 2.1). What is unknown or another client's ends nothing, and
 * is counted: whoever holds a token is never kept from ending it.
 *
 * @returns a batch whose first statement counts.
 */
export async function revokeToken(token: string, { id }: OAuthClient, addressHash: string | null, now: number): Promise<Statement[]> {
  const grant = sql`(SELECT g.id FROM client_token t JOIN client_grant g ON g.id = t.grant_id JOIN consent o ON o.id = g.consent_id
    WHERE t.token_hash = ${await sha256(token)} AND o.client_id = ${id})`
  return [
    counted(sql`CASE WHEN ${grant} IS NULL THEN ${strangersOf(addressHash, id)} END`, now),
    statement(sql`UPDATE client_grant SET revoked_at = ${now} WHERE revoked_at IS NULL AND id = ${grant}`),
  ]
}
