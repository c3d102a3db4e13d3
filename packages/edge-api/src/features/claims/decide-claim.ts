import { eq } from 'drizzle-orm'
import { OPERATOR } from '../../platform/audit/author.ts'
import { isConstraintFailure } from '../../platform/database/constraint.ts'
import { claim as claimTable } from '../../platform/database/customer.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import { update } from '../../platform/database/write.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import { CLAIM, type Claim, c, claimIn, type Decision, decisionStatements, isOpenClaim, q } from './decision.ts'

/** Whoever asks may be gone: then there is nobody to grant anything to. */
export class AskerGone extends Error {}

/**
 * The operator decides a claim. Deciding again changes nothing.
 *
 * @returns the decision that stands, whether it was this one that made it, and whether whoever asked hears of it; null when there is no such claim
 * @throws {AskerGone} where access would be granted to an account that is no more
 */
export async function decideClaim(
  means: Pick<Deployment, 'database' | 'keys'>,
  ports: Pick<Ports, 'now' | 'random'>,
  id: string,
  decision: Decision,
): Promise<{ decision: Decision; isNew: boolean; isWrittenTo: boolean } | null> {
  const claim = await findClaim(means, id)
  if (!claim) return null
  if (claim.decision) return { decision: claim.decision, isNew: false, isWrittenTo: false }
  if (decision === 'granted' && !claim.asker && claim.kind !== 'contact')
    throw new AskerGone('The account that asked is gone; the claim can only be refused.')
  const { statements, messages } = await decisionStatements(claim, decision, OPERATOR, means, ports)
  // The NOT NULL time is the guard: once the claim is decided, nothing of the batch is written.
  const guard = statement(
    update(claimTable)
      .set({ createdAt: sql`CASE WHEN ${isOpenClaim(id)} THEN ${claimTable.createdAt} END` })
      .where(eq(claimTable.id, id)),
  )
  try {
    await means.database.batch([guard, ...statements], 'write')
    return { decision, isNew: true, isWrittenTo: messages.length > 0 }
  } catch (error) {
    if (!isConstraintFailure(error)) throw error
    const meanwhile = await findClaim(means, id)
    if (!meanwhile?.decision) throw error
    return { decision: meanwhile.decision, isNew: false, isWrittenTo: false }
  }
}

async function findClaim({ database }: Pick<Deployment, 'database'>, id: string): Promise<Claim | null> {
  const { rows } = await database.execute(
    statement(sql`SELECT ${CLAIM} AS claim FROM ${q} LEFT JOIN ${c} ON ${c.id} = ${q.customerId} WHERE ${q.id} = ${id}`),
  )
  return rows[0] ? claimIn(String(rows[0]['claim'])) : null
}
