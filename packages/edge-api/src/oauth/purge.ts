import { unqualified } from '../platform/database/names.ts'
import { authorizationCode, clientGrant, clientToken, dpopProof } from '../platform/database/oauth.ts'
import { sql, statement } from '../platform/database/statement.ts'
import type { Deployment } from '../platform/deployment.ts'
import { DAY_MS } from '../platform/durations.ts'
import type { Ports } from '../platform/ports.ts'

/** A code that was redeemed is kept for a day, so that its reuse is seen. */
const CODE_KEPT_MS = DAY_MS

const proof = unqualified(dpopProof)
const code = unqualified(authorizationCode)
const grant = unqualified(clientGrant)
const token = unqualified(clientToken)

/** Removes what has run out: proofs, codes, tokens, and grants that have ended. What a customer allowed stays on record. */
export async function purgeClients({ database }: Pick<Deployment, 'database'>, { now }: Pick<Ports, 'now'>): Promise<{ removed: number }> {
  const time = now()
  const results = await database.batch(
    [
      sql`DELETE FROM ${proof} WHERE ${proof.expiresAt} <= ${time}`,
      sql`DELETE FROM ${code} WHERE ${code.expiresAt} <= ${time - CODE_KEPT_MS}`,
      // A grant that was revoked runs out with a token of its own: it is found by the indexes of times, and no table is read whole.
      sql`UPDATE ${grant} SET ${grant.expiresAt} = ${time} WHERE ${grant.revokedAt} IS NOT NULL AND ${grant.expiresAt} > ${time}
        AND ${grant.id} IN (SELECT ${token.grantId} FROM ${token} WHERE ${token.expiresAt} <= ${time})`,
      sql`DELETE FROM ${token} WHERE ${token.expiresAt} <= ${time}`,
      sql`DELETE FROM ${grant} WHERE ${grant.expiresAt} <= ${time}
        AND NOT EXISTS (SELECT 1 FROM ${token} WHERE ${token.grantId} = ${clientGrant.id})`,
    ].map(statement),
    'write',
  )
  return { removed: results.reduce((total, { rowsAffected }) => total + rowsAffected, 0) }
}
