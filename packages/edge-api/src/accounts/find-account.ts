import { normalizeEmail } from '@foyer/contract/rules/emails'
import type { Deployment } from '../deployment.ts'
import { addressSubject } from '../journeys/engine/tokens.ts'

/** An account by its id or what it logs in with. */
export async function findAccount({ database }: Pick<Deployment, 'database'>, account: string): Promise<string | null> {
  const { rows } = await database.execute({
    sql: 'SELECT id FROM account WHERE id = ?1 UNION SELECT account_id FROM identifier WHERE value = ?2',
    args: [account, normalizeEmail(account)],
  })
  return rows[0] ? String(rows[0]['id']) : null
}

/**
 * The account that had this address last, and has another now: the log keeps a keyed hash of it, so that somebody whose address
 * was taken away is found, and nobody is who reads the log.
 */
export async function findByFormerAddress(
  { database, keys }: Pick<Deployment, 'database' | 'keys'>,
  address: string,
): Promise<string | null> {
  const { rows } = await database.execute(`SELECT DISTINCT detail ->> 'key' AS key FROM audit WHERE action = 'email.changed'`)
  for (const { key } of rows) {
    // A key that is not listed any more opens nothing.
    const subject = await addressSubject(keys, normalizeEmail(address), String(key)).catch(() => null)
    if (subject === null) continue
    const found = await database.execute({
      sql: `SELECT account_id FROM audit WHERE action = 'email.changed' AND detail ->> 'from' = ? ORDER BY at DESC, id DESC LIMIT 1`,
      args: [subject],
    })
    if (found.rows[0]) return String(found.rows[0]['account_id'])
  }
  return null
}
