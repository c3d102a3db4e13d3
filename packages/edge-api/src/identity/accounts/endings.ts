import { account, deviceAccount, identifier, journey, link, session } from '../../platform/database/identity.ts'
import { unqualified } from '../../platform/database/names.ts'
import { type SQL, sql } from '../../platform/database/statement.ts'

const [accounts, deviceAccounts, identifiers, journeys, links, sessions] = [
  unqualified(account),
  unqualified(deviceAccount),
  unqualified(identifier),
  unqualified(journey),
  unqualified(link),
  unqualified(session),
]

/** Every session of an account ends, but the one kept. */
export const endSessions = (accountId: string, now: number, kept: { id: string | null } | { tokenHash: string | null }): SQL =>
  sql`UPDATE ${sessions} SET ${sessions.revokedAt} = ${now} WHERE ${sessions.accountId} = ${accountId} AND ${sessions.revokedAt} IS NULL
    AND ${'id' in kept ? sql`${sessions.id} IS NOT ${kept.id}` : sql`${sessions.tokenHash} IS NOT ${kept.tokenHash}`}`

/** Every open journey of an account ends, but the one kept. */
export const endJourneys = (accountId: string, now: number, keptId: string | null): SQL =>
  sql`UPDATE ${journeys} SET ${journeys.finishedAt} = ${now}, ${journeys.expiresAt} = ${now}
    WHERE ${journeys.accountId} = ${accountId} AND ${journeys.id} IS NOT ${keptId} AND ${journeys.finishedAt} IS NULL`

/** No link for a new password that is on its way opens the account, but the one kept. */
export const endRecoveryLinks = (accountId: string, now: number, keptId: string | null): SQL =>
  sql`UPDATE ${links} SET ${links.revokedAt} = ${now}
    WHERE ${links.kind} = 'recover' AND ${links.email} IN (SELECT ${identifiers.value} FROM ${identifiers} WHERE ${identifiers.accountId} = ${accountId})
      AND ${links.id} IS NOT ${keptId} AND ${links.completedAt} IS NULL AND ${links.revokedAt} IS NULL`

/**
 * No browser is one that signed in before any more: its failures and sends count with strangers', and it sees of the account what
 * they see. For secrets that another person may have had.
 */
export const forgetDevices = (accountId: string): SQL => sql`DELETE FROM ${deviceAccounts} WHERE ${deviceAccounts.accountId} = ${accountId}`

/** @param passwordHash null where the owner has to choose a new one */
export const setPassword = (accountId: string, passwordHash: string | null): SQL =>
  sql`UPDATE ${accounts} SET ${accounts.passwordHash} = ${passwordHash} WHERE ${accounts.id} = ${accountId}`
