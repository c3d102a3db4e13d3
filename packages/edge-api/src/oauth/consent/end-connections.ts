import { unqualified } from '../../platform/database/names.ts'
import { authorizationCode, clientGrant, consent } from '../../platform/database/oauth.ts'
import { type SQL, sql } from '../../platform/database/statement.ts'

const o = unqualified(consent)
const grant = unqualified(clientGrant)
const code = unqualified(authorizationCode)

/** Ends what an account's clients can do, and what is on its way to them; what was allowed stays, and they can connect again. */
export function endConnections(accountId: string, now: number): SQL[] {
  const consents = sql`(SELECT ${o.id} FROM ${o} WHERE ${o.accountId} = ${accountId})`
  return [
    sql`UPDATE ${grant} SET ${grant.revokedAt} = ${now} WHERE ${grant.revokedAt} IS NULL AND ${grant.consentId} IN ${consents}`,
    sql`DELETE FROM ${code} WHERE ${code.usedAt} IS NULL AND ${code.consentId} IN ${consents}`,
  ]
}
