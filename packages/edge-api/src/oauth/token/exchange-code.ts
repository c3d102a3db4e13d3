import { type Statement, sql, statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { sha256, sha256Base64url } from '../../platform/keys/keys.ts'
import type { Ports } from '../../platform/ports.ts'
import { bucketName, firstBucket, selectBucket } from '../../platform/throttle/bucket.ts'
import { uuidv7 } from '../../platform/uuid.ts'
import { rememberProof } from '../dpop/remember-proof.ts'
import { counted, isWithin, strangersOf } from '../limits.ts'
import { ACCESS_TOKEN_MS, GRANT_MS, MAX_USES, REFRESH_TOKEN_MS, REPEAT_MS } from '../parameters.ts'
import { type IssuedTokens, tokensAfter } from './issued-tokens.ts'
import type { TokenRequest } from './token-request.ts'

/** A batch whose first statement counts the request, and whose last selects the grant that the tokens belong to: no row, no tokens. */
export interface TokenBatch {
  statements: Statement[]
  tokens: IssuedTokens
}

/**
 * Redeems an authorization code, once. A request with the wrong verifier, address, client or key changes nothing: a
 * thief cannot spend it. When the right ones come again later, a second party has both the code and the key, and the grant ends.
 */
export async function exchangeCode(
  { form, client, proof, addressHash }: TokenRequest,
  { keys }: Pick<Deployment, 'keys'>,
  ports: Ports,
): Promise<TokenBatch> {
  const now = ports.now()
  const code = form.need('code')
  const redirect = form.need('redirect_uri')
  const challenge = await sha256Base64url(form.need('code_verifier'))
  const tokens = await tokensAfter(keys, code)
  const id = uuidv7(now, ports.random)
  const isRight = sql`c.code_hash = ${await sha256(code)} AND c.client_id = ${client.id} AND c.redirect = ${redirect}
    AND c.challenge = ${challenge} AND (c.jkt IS NULL OR c.jkt = ${proof.jkt})`
  const bucket = firstBucket(
    selectBucket(bucketName('client/consent', sql`c.consent_id`), sql`FROM authorization_code c WHERE ${isRight}`),
    strangersOf(addressHash, client.id),
  )
  const fits = sql`${isRight} AND ${isWithin(bucket, MAX_USES)}`
  const token = (hash: string, kind: 'access' | 'refresh', lifetimeMs: number) =>
    statement(sql`INSERT INTO client_token (token_hash, grant_id, kind, expires_at)
      SELECT ${hash}, id, ${kind}, ${now + lifetimeMs} FROM client_grant WHERE id = ${id}`)
  return {
    tokens,
    statements: [
      counted(bucket, now),
      await rememberProof(proof, now, sql`EXISTS (SELECT 1 FROM authorization_code c WHERE ${fits})`),
      statement(sql`UPDATE client_grant SET revoked_at = ${now} WHERE revoked_at IS NULL AND jkt = ${proof.jkt}
        AND id = (SELECT c.grant_id FROM authorization_code c WHERE ${fits} AND c.used_at <= ${now - REPEAT_MS})`),
      statement(sql`INSERT INTO client_grant (id, consent_id, jkt, scopes, created_at, used_at, expires_at)
        SELECT ${id}, c.consent_id, ${proof.jkt}, c.scopes, ${now}, ${now}, ${now + GRANT_MS}
        FROM authorization_code c JOIN consent o ON o.id = c.consent_id AND o.withdrawn_at IS NULL
        WHERE ${fits} AND c.used_at IS NULL AND c.expires_at > ${now}`),
      statement(sql`UPDATE authorization_code AS c SET used_at = ${now}, grant_id = ${id}
        WHERE ${fits} AND EXISTS (SELECT 1 FROM client_grant WHERE id = ${id})`),
      token(tokens.accessHash, 'access', ACCESS_TOKEN_MS),
      token(tokens.refreshHash, 'refresh', REFRESH_TOKEN_MS),
      statement(sql`SELECT scopes, ${now + ACCESS_TOKEN_MS} AS expires_at FROM client_grant WHERE id = ${id}`),
    ],
  }
}
