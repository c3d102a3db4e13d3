import { sql } from '../../platform/database/statement.ts'
import { ApiError } from '../../platform/http/problem.ts'
import type { Guard } from '../../platform/idempotency/write-once.ts'

/** Whoever holds an individual's contracts decides who shares them. */
export const isOwner = (accountId: string, customerId: string | null): Guard => ({
  holds: sql`EXISTS (SELECT 1 FROM access a JOIN customer c ON c.id = a.customer_id
    WHERE a.account_id = ${accountId} AND a.customer_id = ${customerId} AND a.role = 'owner' AND c.audience = 'individual')`,
  otherwise: new ApiError('not-found'),
})

/** Somebody who was let in; no owner is removed by another one. */
export const isMember = (accountId: string, customerId: string): Guard => ({
  holds: sql`EXISTS (SELECT 1 FROM access WHERE account_id = ${accountId} AND customer_id = ${customerId} AND role = 'member')`,
  otherwise: new ApiError('not-found'),
})
