import type { OAuthClient } from '@foyer/contract/profile'
import { alias, unqualified } from '../../platform/database/names.ts'
import { clientGrant, clientToken, consent } from '../../platform/database/oauth.ts'
import { type Statement, sql, statement } from '../../platform/database/statement.ts'
import { sha256 } from '../../platform/keys/keys.ts'
import { selectBucket } from '../../platform/throttle/bucket.ts'
import { counted, strangersOf } from '../limits.ts'
import { REPEAT_MS } from '../parameters.ts'

const t = alias(clientToken, 't')
const g = alias(clientGrant, 'g')
const o = alias(consent, 'o')
const ended = unqualified(clientGrant)

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
  const isGood = sql`${t.expiresAt} > ${now} AND (${t.usedAt} IS NULL OR ${t.usedAt} > ${now - REPEAT_MS})`
  const grant = sql`(SELECT ${g.id} FROM ${t} JOIN ${g} ON ${g.id} = ${t.grantId} JOIN ${o} ON ${o.id} = ${g.consentId}
    WHERE ${t.tokenHash} = ${await sha256(token)} AND ${o.clientId} = ${id} AND (${g.jkt} = ${jkt ?? ''} OR (${isGood})))`
  return [
    counted(selectBucket(strangersOf(addressHash, id), sql`WHERE ${grant} IS NULL`), now),
    statement(sql`UPDATE ${ended} SET ${ended.revokedAt} = ${now} WHERE ${ended.revokedAt} IS NULL AND ${ended.id} = ${grant}`),
  ]
}
