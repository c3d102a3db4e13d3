import { access, customer } from '../../platform/database/customer.ts'
import { alias } from '../../platform/database/names.ts'
import { sql } from '../../platform/database/statement.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { Guard } from '../../platform/idempotency/write-once.ts'

const a = alias(access, 'a')
const c = alias(customer, 'c')

/** The owner of an individual's contracts decides who shares them. */
export const isOwner = (accountId: string, customerId: string | null): Guard => ({
  holds: sql`EXISTS (SELECT 1 FROM ${a} JOIN ${c} ON ${c.id} = ${a.customerId}
    WHERE ${a.accountId} = ${accountId} AND ${a.customerId} = ${customerId} AND ${a.role} = 'owner' AND ${c.audience} = 'individual')`,
  otherwise: new ApiError('not-found'),
})

/** A member was let in by the owner; no owner is removed by another one. */
export const isMember = (accountId: string, customerId: string): Guard => ({
  holds: sql`EXISTS (SELECT 1 FROM ${a} WHERE ${a.accountId} = ${accountId} AND ${a.customerId} = ${customerId} AND ${a.role} = 'member')`,
  otherwise: new ApiError('not-found'),
})
