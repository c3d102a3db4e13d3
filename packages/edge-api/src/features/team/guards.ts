import { type SQL, sql } from '../../platform/database/statement.ts'
import { DAY_MS } from '../../platform/durations.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { Guard } from '../../platform/idempotency/write-once.ts'
import { OPEN_INVITATIONS, SENDS_PER_ADDRESS_PER_DAY, SENDS_PER_DAY } from './limits.ts'

/** An account at a company. */
export interface Seat {
  accountId: string
  customerId: string
}

const accessOf = ({ accountId, customerId }: Seat): SQL => sql`account_id = ${accountId} AND customer_id = ${customerId}`

/** Nobody else learns that the company is a customer at all. */
export const isAdministrator = (seat: Seat): Guard => ({
  holds: sql`EXISTS (SELECT 1 FROM access WHERE ${accessOf(seat)} AND role = 'admin')
    AND EXISTS (SELECT 1 FROM customer WHERE id = ${seat.customerId} AND audience = 'professional')`,
  otherwise: new ApiError('not-found'),
})

export const isMember = (seat: Seat): Guard => ({
  holds: sql`EXISTS (SELECT 1 FROM access WHERE ${accessOf(seat)})`,
  otherwise: new ApiError('not-found'),
})

/** Whether the contracts that `scope` selects are all within the administrator's own; `isAll` where nothing limits them. */
const reaches = (administrator: Seat, isAll: SQL, scope: SQL): Guard => ({
  holds: sql`EXISTS (SELECT 1 FROM access WHERE ${accessOf(administrator)} AND (is_scoped = 0 OR (NOT ${isAll}
    AND NOT EXISTS (SELECT contract_id FROM (${scope}) EXCEPT SELECT contract_id FROM access_contract WHERE ${accessOf(administrator)}))))`,
  otherwise: new ApiError('forbidden'),
})

/** An administrator who is limited to some contracts grants no more than those. */
export const reachesContracts = (administrator: Seat, contracts: readonly string[] | null): Guard =>
  reaches(
    administrator,
    contracts === null ? sql`1` : sql`0`,
    sql`SELECT value AS contract_id FROM json_each(${JSON.stringify(contracts ?? [])})`,
  )

/** And changes nobody whose role reaches further. */
export const reachesMember = (administrator: Seat, member: Seat): Guard =>
  reaches(
    administrator,
    sql`EXISTS (SELECT 1 FROM access WHERE ${accessOf(member)} AND is_scoped = 0)`,
    sql`SELECT contract_id FROM access_contract WHERE ${accessOf(member)}`,
  )

export const reachesLink = (administrator: Seat, linkId: SQL): Guard =>
  reaches(
    administrator,
    sql`NOT EXISTS (SELECT 1 FROM link_contract WHERE link_id = ${linkId})`,
    sql`SELECT contract_id FROM link_contract WHERE link_id = ${linkId}`,
  )

export const ownsContracts = (customerId: string, contracts: readonly string[]): Guard => ({
  holds: sql`NOT EXISTS (SELECT value FROM json_each(${JSON.stringify(contracts)}) EXCEPT SELECT id FROM contract WHERE customer_id = ${customerId})`,
  otherwise: new ApiError('invalid-input', { fields: { contracts: 'malformed' } }),
})

/**
 * Of two administrators who demote each other at once, the second finds that it is one no more; whoever is left administers
 * all contracts.
 */
export const keepsAdministrator = (member: Seat): Guard => ({
  holds: sql`(NOT EXISTS (SELECT 1 FROM access WHERE ${accessOf(member)} AND role = 'admin')
    OR EXISTS (SELECT 1 FROM access WHERE customer_id = ${member.customerId} AND account_id <> ${member.accountId} AND role = 'admin' AND is_scoped = 0))`,
  otherwise: new ApiError('last-administrator'),
})

export const isNoMember = (customerId: string, email: string): Guard => ({
  holds: sql`NOT EXISTS (SELECT 1 FROM identifier i JOIN access a ON a.account_id = i.account_id WHERE i.value = ${email} AND a.customer_id = ${customerId})`,
  otherwise: new ApiError('already-member'),
})

/** Invitation `i`, link `l`, that can still be accepted. */
const OPEN = (now: number): SQL => sql`l.completed_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > ${now}`

export const isNotInvited = (customerId: string, email: string, now: number): Guard => ({
  holds: sql`NOT EXISTS (SELECT 1 FROM invitation i JOIN link l ON l.id = i.link_id WHERE i.customer_id = ${customerId} AND l.email = ${email} AND ${OPEN(now)})`,
  otherwise: new ApiError('already-invited'),
})

export const hasRoom = (customerId: string, now: number): Guard => ({
  holds: sql`(SELECT count(*) FROM invitation i JOIN link l ON l.id = i.link_id WHERE i.customer_id = ${customerId} AND ${OPEN(now)}) < ${OPEN_INVITATIONS}`,
  otherwise: new ApiError('too-many-invitations'),
})

/** Counted on the links themselves, revoked ones too. */
export const maySend = (customerId: string, email: string, now: number): Guard => {
  const sent = sql`SELECT count(*) FROM link WHERE customer_id = ${customerId} AND created_at > ${now - DAY_MS}`
  return {
    holds: sql`(${sent}) < ${SENDS_PER_DAY} AND (${sent} AND email = ${email}) < ${SENDS_PER_ADDRESS_PER_DAY}`,
    otherwise: new ApiError('too-many-requests', { retryAfterSeconds: 3_600 }),
  }
}

/** The invitation is still what it was when it was read: not accepted, revoked, or sent again meanwhile. */
export const isOpenInvitation = (id: string, linkId: SQL): Guard => ({
  holds: sql`EXISTS (SELECT 1 FROM invitation i JOIN link l ON l.id = i.link_id
    WHERE i.id = ${id} AND i.link_id = ${linkId} AND l.completed_at IS NULL AND l.revoked_at IS NULL)`,
  otherwise: new ApiError('invitation-closed'),
})
