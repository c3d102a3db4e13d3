import type { OAuthClient } from '@foyer/contract/profile'
import { type Statement, sql, statement } from '../../platform/database/statement.ts'
import { sha256 } from '../../platform/keys/keys.ts'
import { selectBucket } from '../../platform/throttle/bucket.ts'
import { counted, strangersOf } from '../limits.ts'
import { REPEAT_MS } from '../parameters.ts'

/** Who asks: the client it says it is, the key it has proved to hold, and where it asks from. */
export interface Revoker {
  client: Pick<OAuthClient, 'id'>
  /** Null without a proof. */
  jkt: string | null
  addressHash: string | null
}

/**
 * Ends the grant that a token belongs to, with all its tokens (RFC 7009, 2.1). A token that is good is proof enough; one that was
 * changed or ran out lies in backups and logs, and ends something only with the grant's own key, so that no finder signs the
 * customer out. What is unknown, another client's or only found ends nothing, and is counted.
 *
 * @returns a batch whose first statement counts.
 */
export async function revokeToken(token: string, { client: { id }, jkt, addressHash }: Revoker, now: number): Promise<Statement[]> {
  const isGood = sql`t.expires_at > ${now} AND (t.used_at IS NULL OR t.used_at > ${now - REPEAT_MS})`
  const grant = sql`(SELECT g.id FROM client_token t JOIN client_grant g ON g.id = t.grant_id JOIN consent o ON o.id = g.consent_id
    WHERE t.token_hash = ${await sha256(token)} AND o.client_id = ${id} AND (g.jkt = ${jkt ?? ''} OR (${isGood})))`
  return [
    counted(selectBucket(strangersOf(addressHash, id), sql`WHERE ${grant} IS NULL`), now),
    statement(sql`UPDATE client_grant SET revoked_at = ${now} WHERE revoked_at IS NULL AND id = ${grant}`),
  ]
}
