import { sql, statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'

/** Invitations and scopes go with the links they belong to, and the address with them. */
export async function purgeInvitations({ database }: Pick<Deployment, 'database'>): Promise<{ removed: number }> {
  const results = await database.batch(
    [
      sql`DELETE FROM invitation WHERE link_id NOT IN (SELECT id FROM link)`,
      sql`DELETE FROM link_contract WHERE link_id NOT IN (SELECT id FROM link)`,
    ].map(statement),
    'write',
  )
  return { removed: results.reduce((sum, { rowsAffected }) => sum + rowsAffected, 0) }
}
