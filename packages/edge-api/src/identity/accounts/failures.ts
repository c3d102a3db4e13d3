import { failure } from '../../platform/database/identity.ts'
import { unqualified } from '../../platform/database/names.ts'
import { type SQL, sql } from '../../platform/database/statement.ts'

const failures = unqualified(failure)

/** Wrong codes of authenticators are counted beside the account's wrong passwords: a right password forgives none of them. */
export const authenticatorSubject = (accountId: string | null | SQL): SQL => sql`'held/' || ${accountId}`

/** Of wrong passwords alone. */
export const forgetFailures = (accountId: string): SQL => sql`DELETE FROM ${failures} WHERE ${failures.subject} = ${accountId}`

/** Of passwords and authenticators, for known devices and strangers alike. */
export const isFailureOf = (accountId: string | null): SQL => sql`${failures.subject} IN (${accountId}, ${authenticatorSubject(accountId)})`
