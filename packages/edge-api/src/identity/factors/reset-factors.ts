import { auditStatement } from '../../platform/audit/audit.ts'
import { OPERATOR } from '../../platform/audit/author.ts'
import { factor } from '../../platform/database/identity.ts'
import { unqualified } from '../../platform/database/names.ts'
import { factorRelease, recoveryCode } from '../../platform/database/security.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import { endSessions } from '../accounts/endings.ts'
import { findAccount } from '../accounts/find-account.ts'
import { noticeTo, OWNER_BY_ID, parseOwner } from './owner.ts'

const [factors, recoveryCodes, releases] = [unqualified(factor), unqualified(recoveryCode), unqualified(factorRelease)]

export interface Authenticator {
  id: string
  kind: string
  name: string | null
}

/** Apps and passkeys of an account, by its id or what it logs in with, for the operator who checked who asks; null when there is none. */
export async function authenticatorsOf({ database }: Pick<Deployment, 'database'>, account: string): Promise<Authenticator[] | null> {
  const found = await findAccount({ database }, account)
  if (!found) return null
  const { rows } = await database.execute(
    statement(sql`SELECT ${factors.id} AS id, ${factors.kind} AS kind, ${factors.name} AS name FROM ${factors}
      WHERE ${factors.accountId} = ${found.id} AND ${factors.kind} IN ('totp', 'passkey') ORDER BY ${factors.verifiedAt}`),
  )
  return rows.map(({ id, kind, name }) => ({ id: String(id), kind: String(kind), name: name === null ? null : String(name) }))
}

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
  const { rows } = await deployment.database.execute({ sql: OWNER_BY_ID, args: [found.id] })
  const owner = parseOwner(rows[0]?.['owner'])
  const accountId = owner.id
  const notice = await noticeTo(owner, { what: 'factors-reset' }, { deployment, ports }, true)
  const [removed] = await deployment.database.batch(
    [
      statement(sql`DELETE FROM ${factors} WHERE ${factors.accountId} = ${accountId} AND ${factors.kind} IN ('totp', 'passkey')`),
      statement(sql`DELETE FROM ${recoveryCodes} WHERE ${recoveryCodes.accountId} = ${accountId}`),
      statement(sql`DELETE FROM ${releases} WHERE ${releases.accountId} = ${accountId}`),
      statement(endSessions(accountId, ports.now(), { id: null })),
      auditStatement({ author: OPERATOR, action: 'factors.released', accountId }, ports),
      ...notice.statements,
    ],
    'write',
  )
  return removed?.rowsAffected ?? 0
}
