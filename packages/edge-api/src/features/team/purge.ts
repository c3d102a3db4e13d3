import { notInArray, sql } from 'drizzle-orm'
import { invitation, linkContract } from '../../platform/database/customer.ts'
import { link } from '../../platform/database/identity.ts'
import { statement } from '../../platform/database/statement.ts'
import { remove } from '../../platform/database/write.ts'
import type { Deployment } from '../../platform/deployment.ts'

const links = sql`(SELECT ${link.id} FROM ${link})`

/** Invitations and scopes go with the links they belong to, and the address with them. */
export async function purgeInvitations({ database }: Pick<Deployment, 'database'>): Promise<{ removed: number }> {
  const results = await database.batch(
    [
      remove(invitation).where(notInArray(invitation.linkId, links)),
      remove(linkContract).where(notInArray(linkContract.linkId, links)),
    ].map(statement),
    'write',
  )
  return { removed: results.reduce((sum, { rowsAffected }) => sum + rowsAffected, 0) }
}
