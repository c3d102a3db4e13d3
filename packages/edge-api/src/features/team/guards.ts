import { access, accessContract, contract, customer, invitation, linkContract } from '../../platform/database/customer.ts'
import { identifier, link } from '../../platform/database/identity.ts'
import { alias } from '../../platform/database/names.ts'
import { type SQL, sql } from '../../platform/database/statement.ts'
import { DAY_MS } from '../../platform/durations.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { Guard } from '../../platform/idempotency/write-once.ts'

/** Invitations of a company that can still be accepted. */
const OPEN_INVITATIONS = 100

/** E-mails with a link, for a company and to one address, within a day. */
const SENDS_PER_DAY = 100
const SENDS_PER_ADDRESS_PER_DAY = 5

/** An account at a company. */
export interface Seat {
  accountId: string
  customerId: string
}

const a = alias(access, 'a')
const ac = alias(accessContract, 'ac')
const c = alias(customer, 'c')
const i = alias(invitation, 'i')
const k = alias(contract, 'k')
const l = alias(link, 'l')
const lc = alias(linkContract, 'lc')
const n = alias(identifier, 'n')

/** What `a`, or the contracts `ac` of a scoped one, says of a seat. */
const isOf = ({ accountId, customerId }: Seat, { accountId: account, customerId: company }: typeof a | typeof ac): SQL =>
  sql`${account} = ${accountId} AND ${company} = ${customerId}`

/** A stranger does not learn that the company is a customer at all. */
export const isAdministrator = (seat: Seat): Guard => ({
  holds: sql`EXISTS (SELECT 1 FROM ${a} WHERE ${isOf(seat, a)} AND ${a.role} = 'admin')
    AND EXISTS (SELECT 1 FROM ${c} WHERE ${c.id} = ${seat.customerId} AND ${c.audience} = 'professional')`,
  otherwise: new ApiError('not-found'),
})

export const isMember = (seat: Seat): Guard => ({
  holds: sql`EXISTS (SELECT 1 FROM ${a} WHERE ${isOf(seat, a)})`,
  otherwise: new ApiError('not-found'),
})

/** Whether the contracts that `scope` selects are all within the administrator's own; `isAll` where nothing limits them. */
const reaches = (administrator: Seat, isAll: SQL, scope: SQL): Guard => ({
  holds: sql`EXISTS (SELECT 1 FROM ${a} WHERE ${isOf(administrator, a)} AND (${a.isScoped} = 0 OR (NOT ${isAll}
    AND NOT EXISTS (SELECT id FROM (${scope}) EXCEPT SELECT ${ac.contractId} FROM ${ac} WHERE ${isOf(administrator, ac)}))))`,
  otherwise: new ApiError('forbidden'),
})

/** An administrator who is limited to some contracts grants no more than those. */
export const reachesContracts = (administrator: Seat, contracts: readonly string[] | null): Guard =>
  reaches(administrator, contracts === null ? sql`1` : sql`0`, sql`SELECT value AS id FROM json_each(${JSON.stringify(contracts ?? [])})`)

/** And changes no member whose role reaches further. */
export const reachesMember = (administrator: Seat, member: Seat): Guard =>
  reaches(
    administrator,
    sql`EXISTS (SELECT 1 FROM ${a} WHERE ${isOf(member, a)} AND ${a.isScoped} = 0)`,
    sql`SELECT ${ac.contractId} AS id FROM ${ac} WHERE ${isOf(member, ac)}`,
  )

export const reachesLink = (administrator: Seat, linkId: SQL): Guard =>
  reaches(
    administrator,
    sql`NOT EXISTS (SELECT 1 FROM ${lc} WHERE ${lc.linkId} = ${linkId})`,
    sql`SELECT ${lc.contractId} AS id FROM ${lc} WHERE ${lc.linkId} = ${linkId}`,
  )

export const ownsContracts = (customerId: string, contracts: readonly string[]): Guard => ({
  holds: sql`NOT EXISTS (SELECT value FROM json_each(${JSON.stringify(contracts)}) EXCEPT SELECT ${k.id} FROM ${k} WHERE ${k.customerId} = ${customerId})`,
  otherwise: new ApiError('invalid-input', { fields: { contracts: 'malformed' } }),
})

/**
 * Of two administrators who demote each other at once, the second finds that it is one no more; the one who is left
 * administers all contracts.
 */
export const keepsAdministrator = (member: Seat): Guard => ({
  holds: sql`(NOT EXISTS (SELECT 1 FROM ${a} WHERE ${isOf(member, a)} AND ${a.role} = 'admin')
    OR EXISTS (SELECT 1 FROM ${a} WHERE ${a.customerId} = ${member.customerId} AND ${a.accountId} <> ${member.accountId} AND ${a.role} = 'admin' AND ${a.isScoped} = 0))`,
  otherwise: new ApiError('last-administrator'),
})

export const isNoMember = (customerId: string, email: string): Guard => ({
  holds: sql`NOT EXISTS (SELECT 1 FROM ${n} JOIN ${a} ON ${a.accountId} = ${n.accountId} WHERE ${n.value} = ${email} AND ${a.customerId} = ${customerId})`,
  otherwise: new ApiError('already-member'),
})

/** Invitations with their links. */
const INVITED = sql`${i} JOIN ${l} ON ${l.id} = ${i.linkId}`

/** One that can still be accepted. */
const OPEN = (now: number): SQL => sql`${l.completedAt} IS NULL AND ${l.revokedAt} IS NULL AND ${l.expiresAt} > ${now}`

export const isNotInvited = (customerId: string, email: string, now: number): Guard => ({
  holds: sql`NOT EXISTS (SELECT 1 FROM ${INVITED} WHERE ${i.customerId} = ${customerId} AND ${l.email} = ${email} AND ${OPEN(now)})`,
  otherwise: new ApiError('already-invited'),
})

export const hasRoom = (customerId: string, now: number): Guard => ({
  holds: sql`(SELECT count(*) FROM ${INVITED} WHERE ${i.customerId} = ${customerId} AND ${OPEN(now)}) < ${OPEN_INVITATIONS}`,
  otherwise: new ApiError('too-many-invitations'),
})

/** Counted on the links themselves, revoked ones too. */
export const maySend = (customerId: string, email: string, now: number): Guard => {
  const sent = sql`SELECT count(*) FROM ${l} WHERE ${l.customerId} = ${customerId} AND ${l.createdAt} > ${now - DAY_MS}`
  return {
    holds: sql`(${sent}) < ${SENDS_PER_DAY} AND (${sent} AND ${l.email} = ${email}) < ${SENDS_PER_ADDRESS_PER_DAY}`,
    otherwise: new ApiError('too-many-requests', { retryAfterSeconds: 3_600 }),
  }
}

/** The invitation is still what it was when it was read: not accepted, revoked, or sent again meanwhile. */
export const isOpenInvitation = (id: string, linkId: SQL): Guard => ({
  holds: sql`EXISTS (SELECT 1 FROM ${INVITED}
    WHERE ${i.id} = ${id} AND ${i.linkId} = ${linkId} AND ${l.completedAt} IS NULL AND ${l.revokedAt} IS NULL)`,
  otherwise: new ApiError('invitation-closed'),
})
