import { normalizeEmail } from '@foyer/contract/rules/emails'
import type { Deployment } from '../../platform/deployment.ts'
import { addressSubject } from '../subjects.ts'

/** An account, and what the words that name it were read as. */
export interface FoundAccount {
  id: string
  readAs: 'id' | 'email' | 'login' | 'former-email'
}

/**
 * An account by its id or what it logs in with, or, where keys are given, by an address that it had. An id comes first: login
 * names that look like one are refused, but may be older than that.
 */
export async function findAccount(
  { database, keys }: Pick<Deployment, 'database'> & { keys?: Deployment['keys'] },
  account: string,
): Promise<FoundAccount | null> {
  const { rows } = await database.execute({
    sql: `SELECT id, 'id' AS read_as, 0 AS rank FROM account WHERE id = ?1
      UNION ALL SELECT account_id, kind, 1 FROM identifier WHERE value = ?2 ORDER BY rank LIMIT 1`,
    args: [account, normalizeEmail(account)],
  })
  const [row] = rows
  if (row) return { id: String(row['id']), readAs: readAs(row['read_as']) }
  const id = keys ? await findByFormerAddress({ database, keys }, account) : null
  return id === null ? null : { id, readAs: 'former-email' }
}

const readAs = (kind: unknown): FoundAccount['readAs'] => (kind === 'id' || kind === 'login' ? kind : 'email')

/**
 * The account that had this address last, and has another now: the log keeps a keyed hash of it, so that an owner whose address
 * was taken away is found, and a reader of the log finds no address.
 */
async function findByFormerAddress({ database, keys }: Pick<Deployment, 'database' | 'keys'>, address: string): Promise<string | null> {
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
