import { normalizeEmail } from '@foyer/contract/rules/emails'
import { auditStatement } from '../audit/audit.ts'
import type { Deployment } from '../deployment.ts'
import type { Ports } from '../ports.ts'

/**
 * Ends the pauses that wrong passwords and wrong codes of an app brought, for known devices and strangers alike, and forgets
 * the failures.
 *
 * @returns whether log-in was paused; null when no account has this address.
 */
export async function unlockAccount(
  { database }: Pick<Deployment, 'database'>,
  ports: Pick<Ports, 'now' | 'random'>,
  email: string,
): Promise<{ accountId: string; wasPaused: boolean } | null> {
  const now = ports.now()
  const { rows } = await database.execute({
    sql: `SELECT account_id, EXISTS (SELECT 1 FROM failure f WHERE f.subject IN (i.account_id, 'held/' || i.account_id) AND f.paused_until > ?) AS was_paused
          FROM identifier i WHERE i.value = ?`,
    args: [BigInt(now), normalizeEmail(email)],
  })
  const [row] = rows
  if (!row) return null
  const accountId = String(row['account_id'])
  await database.batch(
    [
      { sql: "DELETE FROM failure WHERE subject IN (?1, 'held/' || ?1)", args: [accountId] },
      auditStatement({ actor: 'operator', action: 'account.unlocked', accountId }, ports),
    ],
    'write',
  )
  return { accountId, wasPaused: Boolean(row['was_paused']) }
}
