import { normalizeEmail } from '@foyer/contract/rules/emails'
import { auditStatement } from '../audit/audit.ts'
import type { Deployment } from '../deployment.ts'
import type { Ports } from '../ports.ts'

export interface HeldFactor {
  id: string
  kind: string
  name: string | null
}

/** Apps and passkeys of an account, for the operator who checked who asks; null when no account has this address. */
export async function heldFactors({ database }: Pick<Deployment, 'database'>, email: string): Promise<HeldFactor[] | null> {
  const { rows } = await database.execute({
    sql: `SELECT i.account_id, f.id, f.kind, f.name FROM identifier i
      LEFT JOIN factor f ON f.account_id = i.account_id AND f.kind IN ('totp', 'passkey') WHERE i.value = ? ORDER BY f.verified_at`,
    args: [normalizeEmail(email)],
  })
  if (rows.length === 0) return null
  return rows.flatMap(({ id, kind, name }) =>
    id === null ? [] : [{ id: String(id), kind: String(kind), name: name === null ? null : String(name) }],
  )
}

/**
 * Removes every app, passkey and recovery code: a code by e-mail or SMS is asked for again. Every session ends, and its owner
 * sees in the activity that the operator did it.
 *
 * @returns how many were removed; null when no account has this address.
 */
export async function resetFactors(
  { database }: Pick<Deployment, 'database'>,
  ports: Pick<Ports, 'now' | 'random'>,
  email: string,
): Promise<number | null> {
  const { rows } = await database.execute({ sql: 'SELECT account_id FROM identifier WHERE value = ?', args: [normalizeEmail(email)] })
  const accountId = rows[0] ? String(rows[0]['account_id']) : null
  if (accountId === null) return null
  const [removed] = await database.batch(
    [
      { sql: `DELETE FROM factor WHERE account_id = ? AND kind IN ('totp', 'passkey')`, args: [accountId] },
      { sql: 'DELETE FROM recovery_code WHERE account_id = ?', args: [accountId] },
      { sql: 'DELETE FROM factor_release WHERE account_id = ?', args: [accountId] },
      { sql: 'UPDATE session SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL', args: [BigInt(ports.now()), accountId] },
      auditStatement({ actor: 'operator', action: 'factors.released', accountId }, ports),
    ],
    'write',
  )
  return removed?.rowsAffected ?? 0
}
