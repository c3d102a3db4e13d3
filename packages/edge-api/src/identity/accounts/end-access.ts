import { access, accessContract } from '../../platform/database/customer.ts'
import { identifier, link } from '../../platform/database/identity.ts'
import { unqualified } from '../../platform/database/names.ts'
import { type Statement, sql, statement } from '../../platform/database/statement.ts'

const [accessContracts, accesses, identifiers, links] = [
  unqualified(accessContract),
  unqualified(access),
  unqualified(identifier),
  unqualified(link),
]

/** The account stays, and what else it may see; no link that was sent to it for this customer opens it again. */
export const endAccess = (accountId: string, customerId: string, now: number): Statement[] => [
  statement(
    sql`DELETE FROM ${accessContracts} WHERE ${accessContracts.accountId} = ${accountId} AND ${accessContracts.customerId} = ${customerId}`,
  ),
  statement(sql`DELETE FROM ${accesses} WHERE ${accesses.accountId} = ${accountId} AND ${accesses.customerId} = ${customerId}`),
  statement(sql`UPDATE ${links} SET ${links.revokedAt} = ${now} WHERE ${links.customerId} = ${customerId} AND ${links.revokedAt} IS NULL
    AND ${links.email} IN (SELECT ${identifiers.value} FROM ${identifiers} WHERE ${identifiers.accountId} = ${accountId})`),
]
