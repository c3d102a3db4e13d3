import { alias, unqualified } from '../../platform/database/names.ts'
import { authorizationCode, clientGrant, clientToken, consent } from '../../platform/database/oauth.ts'
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

const c = alias(authorizationCode, 'c')
const o = alias(consent, 'o')
const spent = unqualified(authorizationCode)
const grant = unqualified(clientGrant)
const issued = unqualified(clientToken)

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
  const isRight = sql`${c.codeHash} = ${await sha256(code)} AND ${c.clientId} = ${client.id} AND ${c.redirect} = ${redirect}
    AND ${c.challenge} = ${challenge} AND (${c.jkt} IS NULL OR ${c.jkt} = ${proof.jkt})`
  const bucket = firstBucket(
    selectBucket(bucketName('client/consent', c.consentId), sql`FROM ${c} WHERE ${isRight}`),
    strangersOf(addressHash, client.id),
  )
  const fits = sql`${isRight} AND ${isWithin(bucket, MAX_USES)}`
  const token = (hash: string, kind: 'access' | 'refresh', lifetimeMs: number) =>
    statement(sql`INSERT INTO ${issued} (${issued.tokenHash}, ${issued.grantId}, ${issued.kind}, ${issued.expiresAt})
      SELECT ${hash}, ${grant.id}, ${kind}, ${now + lifetimeMs} FROM ${grant} WHERE ${grant.id} = ${id}`)
  return {
    tokens,
    statements: [
      counted(bucket, now),
      await rememberProof(proof, now, sql`EXISTS (SELECT 1 FROM ${c} WHERE ${fits})`),
      statement(sql`UPDATE ${grant} SET ${grant.revokedAt} = ${now} WHERE ${grant.revokedAt} IS NULL AND ${grant.jkt} = ${proof.jkt}
        AND ${grant.id} = (SELECT ${c.grantId} FROM ${c} WHERE ${fits} AND ${c.usedAt} <= ${now - REPEAT_MS})`),
      statement(sql`INSERT INTO ${grant} (${grant.id}, ${grant.consentId}, ${grant.jkt}, ${grant.scopes}, ${grant.createdAt}, ${grant.usedAt}, ${grant.expiresAt})
        SELECT ${id}, ${c.consentId}, ${proof.jkt}, ${c.scopes}, ${now}, ${now}, ${now + GRANT_MS}
        FROM ${c} JOIN ${o} ON ${o.id} = ${c.consentId} AND ${o.withdrawnAt} IS NULL
        WHERE ${fits} AND ${c.usedAt} IS NULL AND ${c.expiresAt} > ${now}`),
      statement(sql`UPDATE ${spent} AS c SET ${spent.usedAt} = ${now}, ${spent.grantId} = ${id}
        WHERE ${fits} AND EXISTS (SELECT 1 FROM ${grant} WHERE ${grant.id} = ${id})`),
      token(tokens.accessHash, 'access', ACCESS_TOKEN_MS),
      token(tokens.refreshHash, 'refresh', REFRESH_TOKEN_MS),
      statement(sql`SELECT ${grant.scopes}, ${now + ACCESS_TOKEN_MS} AS expires_at FROM ${grant} WHERE ${grant.id} = ${id}`),
    ],
  }
}
