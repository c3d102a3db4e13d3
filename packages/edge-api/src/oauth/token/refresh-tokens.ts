import { sql, statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { sha256 } from '../../platform/keys/keys.ts'
import type { Ports } from '../../platform/ports.ts'
import { bucketName, firstBucket, selectBucket } from '../../platform/throttle/bucket.ts'
import { rememberProof } from '../dpop/remember-proof.ts'
import { counted, isWithin, strangersOf } from '../limits.ts'
import { ACCESS_TOKEN_MS, MAX_USES, REFRESH_TOKEN_MS, REPEAT_MS } from '../parameters.ts'
import type { TokenBatch } from './exchange-code.ts'
import { tokensAfter } from './issued-tokens.ts'
import type { TokenRequest } from './token-request.ts'

/**
 * Changes a refresh token for the next one. One that was changed already is good for a little while yet, and gets the very same
 * tokens: its answer may have been lost, or two tabs asked at once. After that, with the right key, it is a reuse and ends the
 * grant; without the key it is nothing, for otherwise a thief could sign the customer out.
 */
export async function refreshTokens(
  { form, client, proof, addressHash }: TokenRequest,
  { keys }: Pick<Deployment, 'keys'>,
  ports: Ports,
): Promise<TokenBatch> {
  const now = ports.now()
  const refresh = form.need('refresh_token')
  const hash = await sha256(refresh)
  const tokens = await tokensAfter(keys, refresh)
  const mine = sql`g.jkt = ${proof.jkt} AND o.client_id = ${client.id}`
  const owned = sql`client_token r JOIN client_grant g ON g.id = r.grant_id JOIN consent o ON o.id = g.consent_id
    WHERE r.token_hash = ${hash} AND r.kind = 'refresh' AND ${mine}`
  const bucket = firstBucket(selectBucket(bucketName('client/grant', sql`g.id`), sql`FROM ${owned}`), strangersOf(addressHash, client.id))
  const used = sql`${owned} AND ${isWithin(bucket, MAX_USES)}`
  const token = (tokenHash: string, kind: 'access' | 'refresh', lifetimeMs: number) =>
    statement(sql`INSERT INTO client_token (token_hash, grant_id, kind, expires_at)
      SELECT ${tokenHash}, g.id, ${kind}, ${now + lifetimeMs} FROM ${used} AND r.expires_at > ${now} AND (r.used_at IS NULL OR r.used_at > ${now - REPEAT_MS})
        AND g.revoked_at IS NULL AND g.expires_at > ${now} AND o.withdrawn_at IS NULL
      ON CONFLICT (token_hash) DO NOTHING`)
  const grantOf = (tokenHash: string) => sql`(SELECT grant_id FROM client_token WHERE token_hash = ${tokenHash})`
  return {
    tokens,
    statements: [
      counted(bucket, now),
      await rememberProof(proof, now, sql`EXISTS (SELECT 1 FROM ${used})`),
      statement(sql`UPDATE client_grant SET revoked_at = ${now} WHERE revoked_at IS NULL
        AND id = (SELECT g.id FROM ${used} AND r.used_at <= ${now - REPEAT_MS})`),
      token(tokens.accessHash, 'access', ACCESS_TOKEN_MS),
      token(tokens.refreshHash, 'refresh', REFRESH_TOKEN_MS),
      statement(
        sql`UPDATE client_token SET used_at = ${now} WHERE token_hash = ${hash} AND used_at IS NULL AND ${grantOf(tokens.accessHash)} IS NOT NULL`,
      ),
      statement(sql`UPDATE client_grant SET used_at = ${now} WHERE id = ${grantOf(tokens.accessHash)}`),
      statement(sql`SELECT g.scopes, t.expires_at FROM client_token t JOIN client_grant g ON g.id = t.grant_id JOIN consent o ON o.id = g.consent_id
        WHERE t.token_hash = ${tokens.accessHash} AND t.expires_at > ${now} AND g.revoked_at IS NULL AND o.withdrawn_at IS NULL AND ${mine}`),
    ],
  }
}
