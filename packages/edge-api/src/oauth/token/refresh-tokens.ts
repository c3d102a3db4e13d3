import { alias, unqualified } from '../../platform/database/names.ts'
import { clientGrant, clientToken, consent } from '../../platform/database/oauth.ts'
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

const t = alias(clientToken, 't')
/** The refresh token that is changed. */
const r = alias(clientToken, 'r')
const g = alias(clientGrant, 'g')
const o = alias(consent, 'o')
const issued = unqualified(clientToken)
const grant = unqualified(clientGrant)

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
  const mine = sql`${g.jkt} = ${proof.jkt} AND ${o.clientId} = ${client.id}`
  const owned = sql`${r} JOIN ${g} ON ${g.id} = ${r.grantId} JOIN ${o} ON ${o.id} = ${g.consentId}
    WHERE ${r.tokenHash} = ${hash} AND ${r.kind} = 'refresh' AND ${mine}`
  const bucket = firstBucket(selectBucket(bucketName('client/grant', g.id), sql`FROM ${owned}`), strangersOf(addressHash, client.id))
  const used = sql`${owned} AND ${isWithin(bucket, MAX_USES)}`
  const token = (tokenHash: string, kind: 'access' | 'refresh', lifetimeMs: number) =>
    statement(sql`INSERT INTO ${issued} (${issued.tokenHash}, ${issued.grantId}, ${issued.kind}, ${issued.expiresAt})
      SELECT ${tokenHash}, ${g.id}, ${kind}, ${now + lifetimeMs} FROM ${used} AND ${r.expiresAt} > ${now}
        AND (${r.usedAt} IS NULL OR ${r.usedAt} > ${now - REPEAT_MS})
        AND ${g.revokedAt} IS NULL AND ${g.expiresAt} > ${now} AND ${o.withdrawnAt} IS NULL
      ON CONFLICT (${issued.tokenHash}) DO NOTHING`)
  const grantOf = (tokenHash: string) => sql`(SELECT ${issued.grantId} FROM ${issued} WHERE ${issued.tokenHash} = ${tokenHash})`
  return {
    tokens,
    statements: [
      counted(bucket, now),
      await rememberProof(proof, now, sql`EXISTS (SELECT 1 FROM ${used})`),
      statement(sql`UPDATE ${grant} SET ${grant.revokedAt} = ${now} WHERE ${grant.revokedAt} IS NULL
        AND ${grant.id} = (SELECT ${g.id} FROM ${used} AND ${r.usedAt} <= ${now - REPEAT_MS})`),
      token(tokens.accessHash, 'access', ACCESS_TOKEN_MS),
      token(tokens.refreshHash, 'refresh', REFRESH_TOKEN_MS),
      statement(
        sql`UPDATE ${issued} SET ${issued.usedAt} = ${now} WHERE ${issued.tokenHash} = ${hash} AND ${issued.usedAt} IS NULL
          AND ${grantOf(tokens.accessHash)} IS NOT NULL`,
      ),
      statement(sql`UPDATE ${grant} SET ${grant.usedAt} = ${now} WHERE ${grant.id} = ${grantOf(tokens.accessHash)}`),
      statement(sql`SELECT ${g.scopes}, ${t.expiresAt} FROM ${t} JOIN ${g} ON ${g.id} = ${t.grantId} JOIN ${o} ON ${o.id} = ${g.consentId}
        WHERE ${t.tokenHash} = ${tokens.accessHash} AND ${t.expiresAt} > ${now} AND ${g.revokedAt} IS NULL AND ${o.withdrawnAt} IS NULL AND ${mine}`),
    ],
  }
}
