import { auditStatement } from '../../platform/audit/audit.ts'
import { OPERATOR } from '../../platform/audit/author.ts'
import { failure } from '../../platform/database/identity.ts'
import { unqualified } from '../../platform/database/names.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import { isFailureOf } from './failures.ts'
import { findAccount } from './find-account.ts'

const failures = unqualified(failure)

/**
 * Ends the pauses that wrong passwords and wrong codes of an app brought, for known devices and strangers alike, and forgets
 * the failures.
 *
 * @param account its id, or what it logs in with
 * @returns whether log-in was paused; null when there is no such account
 */
export async function unlockAccount(
  { database }: Pick<Deployment, 'database'>,
  ports: Pick<Ports, 'now' | 'random'>,
  account: string,
): Promise<{ accountId: string; wasPaused: boolean } | null> {
  const now = ports.now()
  const found = await findAccount({ database }, account)
  if (!found) return null
  const accountId = found.id
  const [paused] = await database.batch(
    [
      statement(sql`SELECT 1 FROM ${failures} WHERE ${isFailureOf(accountId)} AND ${failures.pausedUntil} > ${now} LIMIT 1`),
      statement(sql`DELETE FROM ${failures} WHERE ${isFailureOf(accountId)}`),
      auditStatement({ author: OPERATOR, action: 'account.unlocked', accountId }, ports),
    ],
    'write',
  )
  return { accountId, wasPaused: paused?.rows.length === 1 }
}
