import { isEmail, normalizeEmail } from '@foyer/contract/rules/emails'
import { endConnections } from '../../oauth/consent/end-connections.ts'
import { auditStatement } from '../../platform/audit/audit.ts'
import { OPERATOR } from '../../platform/audit/author.ts'
import { isConstraintFailure } from '../../platform/database/constraint.ts'
import { factor } from '../../platform/database/identity.ts'
import { unqualified } from '../../platform/database/names.ts'
import { sql, statement } from '../../platform/database/statement.ts'
import type { Deployment } from '../../platform/deployment.ts'
import type { Ports } from '../../platform/ports.ts'
import { noticeTo, OWNER_BY_ID, parseOwner } from '../factors/owner.ts'
import { maskEmail } from '../masked-contact.ts'
import { addressSubject } from '../subjects.ts'
import { addressStatements } from './address-statements.ts'
import { forgetDevices, setPassword } from './endings.ts'
import { forgetFailures } from './failures.ts'
import { findAccount } from './find-account.ts'

const factors = unqualified(factor)

/**
 * For a customer who lost the mailbox, or whose account was taken, once the operator has checked who it is. An attacker who had the account
 * has nothing of it left: sessions, connections, known devices, password and mobile numbers end, and a new password is chosen with a
 * code to the address that was given. Apps and passkeys are another decision.
 *
 * @param account its id, its address now, or one that it had
 * @returns the address it had; null when there is no such account; `taken`, `malformed` of the address that was to be given
 */
export async function giveAddress(
  deployment: Pick<Deployment, 'database' | 'keys'>,
  ports: Pick<Ports, 'now' | 'random'>,
  account: string,
  given: string,
): Promise<{ from: string } | 'taken' | 'malformed' | null> {
  const { database, keys } = deployment
  const to = normalizeEmail(given)
  if (!isEmail(to)) return 'malformed'
  const found = await findAccount(deployment, account)
  if (!found) return null
  const accountId = found.id
  const { rows } = await database.execute({ sql: OWNER_BY_ID, args: [accountId] })
  const owner = parseOwner(rows[0]?.['owner'])
  const [from, now] = [normalizeEmail(owner.email), ports.now()]
  const detail = { from: await addressSubject(keys, from, keys.current), key: keys.current }
  const [before, after] = await Promise.all([
    noticeTo(owner, { what: 'email-changed', name: maskEmail(to) }, { deployment, ports }, true),
    noticeTo({ ...owner, email: to }, { what: 'address-given' }, { deployment, ports }),
  ])
  const statements = [
    ...addressStatements({ accountId, from, to }, now, { sessionId: null, journeyId: null }),
    ...endConnections(accountId, now),
    setPassword(accountId, null),
    sql`DELETE FROM ${factors} WHERE ${factors.accountId} = ${accountId} AND ${factors.kind} = 'sms'`,
    forgetFailures(accountId),
    forgetDevices(accountId),
  ]
  try {
    await database.batch(
      [
        ...statements.map(statement),
        auditStatement({ author: OPERATOR, action: 'email.changed', accountId, detail }, ports),
        ...before.statements,
        ...after.statements,
      ],
      'write',
    )
  } catch (error) {
    // The address is the primary key of who may log in.
    if (isConstraintFailure(error)) return 'taken'
    throw error
  }
  return { from }
}
