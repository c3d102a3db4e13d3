import type { DoneView } from '@foyer/contract/steps/done'
import { type Owner, ownerToAsk } from '../../features/claims/household-request.ts'
import { type SQL, sql } from '../../platform/database/statement.ts'

/** A customer whom references named, as a journey needs it before and when it links it. */
export interface MatchedCustomer {
  customerId: string
  firstName: string | null
  lastName: string | null
  /** `YYYY-MM-DD` */
  birthDate: string | null
  hasActiveContract: boolean
  contracts: readonly LinkedContract[]
  /** Another account acts for it already. */
  isTaken: boolean
  /** Who of the household is to be asked then. */
  owner: Owner | null
}

/** The columns of customer `c`, for `json_object`; `account` is who asks. */
export const matchedColumns = (
  account: SQL,
  now: number,
): SQL => sql`'customerId', c.id, 'firstName', c.first_name, 'lastName', c.last_name,
  'birthDate', c.birth_date, 'hasActiveContract', EXISTS (SELECT 1 FROM contract k WHERE k.customer_id = c.id AND k.status = 'active'),
  'contracts', json(${contractsOf(sql`c.id`)}),
  'isTaken', EXISTS (SELECT 1 FROM access x WHERE x.customer_id = c.id AND x.account_id <> ${account}), 'owner', json(${ownerToAsk(account, now)})`

/** Our own query's JSON. */
export function parseMatched(row: unknown): MatchedCustomer | null {
  const matched = (typeof row === 'string' ? JSON.parse(row) : row) as
    | (Omit<MatchedCustomer, 'hasActiveContract' | 'isTaken'> & { hasActiveContract: number; isTaken: number })
    | null
    | undefined
  return matched ? { ...matched, hasActiveContract: matched.hasActiveContract === 1, isTaken: matched.isTaken === 1 } : null
}

/** What the last screen says of a contract that was linked. */
export type LinkedContract = NonNullable<DoneView['contracts']>[number]

/** The first active contracts of a customer, as JSON; `reach` says which contracts `k` a role or link is for. */
export const contractsOf = (
  customerId: SQL,
  reach: SQL = sql`1`,
): SQL => sql`(SELECT json_group_array(json_object('label', label, 'reference', reference, 'address', address, 'energy', energy))
  FROM (SELECT k.label, k.display_reference AS reference, coalesce(p.address, '') AS address, coalesce(p.energy, 'electricity') AS energy FROM contract k
    LEFT JOIN contract_delivery_point kd ON kd.contract_id = k.id LEFT JOIN delivery_point p ON p.id = kd.delivery_point_id
    WHERE k.customer_id = ${customerId} AND k.status = 'active' AND ${reach} ORDER BY k.from_date LIMIT 3))`
