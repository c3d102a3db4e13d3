import { sql, statement } from '../platform/database/statement.ts'
import type { Deployment } from '../platform/deployment.ts'
import { DAY_MS } from '../platform/durations.ts'
import type { Ports } from '../platform/ports.ts'

/** A code that was redeemed is kept for a day, so that its reuse is seen. */
const CODE_KEPT_MS = DAY_MS

/** Removes what has run out: proofs, codes, tokens, and grants that have ended. What a customer allowed stays on record. */
export async function purgeClients({ database }: Pick<Deployment, 'database'>, { now }: Pick<Ports, 'now'>): Promise<{ removed: number }> {
  const time = now()
  const results = await database.batch(
    [
      sql`DELETE FROM dpop_proof WHERE expires_at <= ${time}`,
      sql`DELETE FROM authorization_code WHERE expires_at <= ${time - CODE_KEPT_MS}`,
      // A grant that was revoked runs out with a token of its own: it is found by the indexes of times, and no table is read whole.
      sql`UPDATE client_grant SET expires_at = ${time} WHERE revoked_at IS NOT NULL AND expires_at > ${time}
        AND id IN (SELECT grant_id FROM client_token WHERE expires_at <= ${time})`,
      sql`DELETE FROM client_token WHERE expires_at <= ${time}`,
      sql`DELETE FROM client_grant WHERE expires_at <= ${time} AND NOT EXISTS (SELECT 1 FROM client_token WHERE grant_id = client_grant.id)`,
    ].map(statement),
    'write',
  )
  return { removed: results.reduce((total, { rowsAffected }) => total + rowsAffected, 0) }
}
