import { auditStatement } from '../../platform/audit/audit.ts'
import { OPERATOR } from '../../platform/audit/author.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import { findAccount } from '../accounts/find-account.ts'
import { noticeTo, OWNER_COLUMN, parseOwner } from './owner.ts'

export interface Authenticator {
  id: string
  kind: string
  name: string | null
}

/** Apps and passkeys of an account, by its id or what it logs in with, for the operator who checked who asks; null when there is none. */
export async function authenticatorsOf({ database }: Pick<Deployment, 'database'>, account: string): Promise<Authenticator[] | null> {
  const found = await findAccount({ database }, account)
  if (!found) return null
  const { rows } = await database.execute({
    sql: `SELECT id, kind, name FROM factor WHERE account_id = ? AND kind IN ('totp', 'passkey') ORDER BY verified_at`,
    args: [found.id],
  })
  return rows.map(({ id, kind, name }) => ({ id: String(id), kind: String(kind), name: name === null ? null : String(name) }))
}

const OWNER = `WITH visitor AS (SELECT ? AS account_id) SELECT ${OWNER_COLUMN} FROM visitor`

/**
 * Removes every app, passkey and recovery code: a code by e-mail or SMS is asked for again. Every session ends, and its owner
 * hears of it everywhere and sees in the activity that the operator did it.
 *
 * @param account its id, or what it logs in with
 * @returns how many were removed; null when there is no such account
 */
export async function resetFactors(
  deployment: Pick<Deployment, 'database' | 'keys'>,
  ports: Pick<Ports, 'now' | 'random'>,
  account: string,
): Promise<number | null> {
  const found = await findAccount({ database: deployment.database }, account)
  if (!found) return null
  const { rows } = await deployment.database.execute({ sql: OWNER, args: [found.id] })
  const owner = parseOwner(rows[0]?.['owner'])
  const accountId = owner.id
  const notice = await noticeTo(owner, { what: 'factors-reset' }, { deployment, ports }, true)
  const [removed] = await deployment.database.batch(
    [
      { sql: `DELETE FROM factor WHERE account_id = ? AND kind IN ('totp', 'passkey')`, args: [accountId] },
      { sql: 'DELETE FROM recovery_code WHERE account_id = ?', args: [accountId] },
      { sql: 'DELETE FROM factor_release WHERE account_id = ?', args: [accountId] },
      { sql: 'UPDATE session SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL', args: [BigInt(ports.now()), accountId] },
      auditStatement({ author: OPERATOR, action: 'factors.released', accountId }, ports),
      ...notice.statements,
    ],
    'write',
  )
  return removed?.rowsAffected ?? 0
}
