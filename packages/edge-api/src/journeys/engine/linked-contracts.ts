import type { DoneView } from '@foyer/contract/steps/done'
import { type SQL, sql } from '../../platform/database/statement.ts'

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
