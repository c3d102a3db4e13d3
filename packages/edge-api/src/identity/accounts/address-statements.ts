import { access } from '../../platform/database/customer.ts'
import { factor, identifier, link } from '../../platform/database/identity.ts'
import { unqualified } from '../../platform/database/names.ts'
import { type SQL, sql } from '../../platform/database/statement.ts'
import { endJourneys, endSessions } from './endings.ts'

const [accesses, factors, identifiers, links] = [unqualified(access), unqualified(factor), unqualified(identifier), unqualified(link)]

/** An account's address, before and after. */
export interface AddressChange {
  accountId: string
  /** Normalised, as they are stored. */
  from: string
  to: string
}

/** Preconditions: of two accounts that race for one address, and of two changes of one account, the second aborts. */
export const addressGuards = ({ accountId, from, to }: AddressChange): SQL[] => [
  sql`EXISTS (SELECT 1 FROM ${identifiers} WHERE ${identifiers.value} = ${from} AND ${identifiers.accountId} = ${accountId} AND ${identifiers.kind} = 'email')`,
  sql`NOT EXISTS (SELECT 1 FROM ${identifiers} WHERE ${identifiers.value} = ${to})`,
]

/**
 * The e-mail address, which the account logs in with and is written to at, becomes another. What the old mailbox could still do
 * for it ends: sessions but `kept.sessionId`, journeys but `kept.journeyId`, links for a new password, and links to customers
 * that the account has. A link to any other customer stays its address's.
 */
export function addressStatements(
  { accountId, from, to }: AddressChange,
  now: number,
  kept: { sessionId: string | null; journeyId: string | null },
): SQL[] {
  return [
    sql`UPDATE ${identifiers} SET ${identifiers.value} = ${to}, ${identifiers.display} = ${to}, ${identifiers.verifiedAt} = ${now} WHERE ${identifiers.accountId} = ${accountId} AND ${identifiers.kind} = 'email'`,
    sql`UPDATE ${factors} SET ${factors.target} = ${to}, ${factors.verifiedAt} = ${now}, ${factors.lastUsedAt} = ${now} WHERE ${factors.accountId} = ${accountId} AND ${factors.kind} = 'email'`,
    endSessions(accountId, now, { id: kept.sessionId }),
    endJourneys(accountId, now, kept.journeyId),
    sql`UPDATE ${links} SET ${links.revokedAt} = ${now} WHERE ${links.email} = ${from} AND ${links.completedAt} IS NULL AND ${links.revokedAt} IS NULL
      AND (${links.kind} = 'recover' OR ${links.customerId} IN (SELECT ${accesses.customerId} FROM ${accesses} WHERE ${accesses.accountId} = ${accountId}))`,
  ]
}
