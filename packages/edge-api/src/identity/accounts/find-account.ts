import { normalizeEmail } from '@foyer/contract/rules/emails'
import { account, identifier } from '../../platform/database/identity.ts'
import { alias, unqualified } from '../../platform/database/names.ts'
import { compileOnce, sql, statement } from '../../platform/database/statement.ts'
import { audit } from '../../platform/database/system.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { addressSubject } from '../subjects.ts'

const [a, i, log] = [alias(account, 'a'), alias(identifier, 'i'), unqualified(audit)]

const KEYS = compileOnce(sql`SELECT DISTINCT ${log.detail} ->> 'key' AS key FROM ${log} WHERE ${log.action} = 'email.changed'`)

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
  named: string,
): Promise<FoundAccount | null> {
  const { rows } = await database.execute(
    statement(sql`SELECT ${a.id} AS id, 'id' AS readAs, 0 AS rank FROM ${a} WHERE ${a.id} = ${named}
      UNION ALL SELECT ${i.accountId}, ${i.kind}, 1 FROM ${i} WHERE ${i.value} = ${normalizeEmail(named)} ORDER BY rank LIMIT 1`),
  )
  const [row] = rows
  if (row) return { id: String(row['id']), readAs: readAs(row['readAs']) }
  const id = keys ? await findByFormerAddress({ database, keys }, named) : null
  return id === null ? null : { id, readAs: 'former-email' }
}

const readAs = (kind: unknown): FoundAccount['readAs'] => (kind === 'id' || kind === 'login' ? kind : 'email')

/**
 * The account that had this address last, and has another now: the log keeps a keyed hash of it, so that an owner whose address
 * was taken away is found, and a reader of the log finds no address.
 */
async function findByFormerAddress({ database, keys }: Pick<Deployment, 'database' | 'keys'>, address: string): Promise<string | null> {
  const { rows } = await database.execute(KEYS)
  for (const { key } of rows) {
    // A key that is not listed any more opens nothing.
    const subject = await addressSubject(keys, normalizeEmail(address), String(key)).catch(() => null)
    if (subject === null) continue
    const found = await database.execute(
      statement(sql`SELECT ${log.accountId} AS id FROM ${log} WHERE ${log.action} = 'email.changed' AND ${log.detail} ->> 'from' = ${subject}
        ORDER BY ${log.at} DESC, ${log.id} DESC LIMIT 1`),
    )
    if (found.rows[0]) return String(found.rows[0]['id'])
  }
  return null
}
