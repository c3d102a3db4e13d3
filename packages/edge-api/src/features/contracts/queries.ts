import type { Contract } from '@foyer/contract/resources'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import type { Visit } from '../../platform/visit.ts'

/** A role that is scoped reaches the contracts listed in `access_contract` alone. Active ones first, and of those the oldest. */
const CONTRACTS = authorizedSql(`(SELECT json_group_array(json(record)) FROM (
  SELECT json_object('id', k.id, 'reference', k.display_reference, 'customer', k.customer_id, 'label', k.label, 'status', k.status, 'from', k.from_date,
    'to', k.to_date, 'deliveryPoints', (
      SELECT json_group_array(json_object('id', p.id, 'reference', p.display_reference, 'energy', p.energy, 'label', p.label, 'address', p.address,
        'from', cp.from_date, 'to', cp.to_date) ORDER BY cp.from_date DESC, p.reference)
      FROM contract_delivery_point cp JOIN delivery_point p ON p.id = cp.delivery_point_id WHERE cp.contract_id = k.id)) AS record
  FROM access a CROSS JOIN contract k ON k.customer_id = a.customer_id
  WHERE a.account_id = visitor.account_id AND (a.is_scoped = 0 OR EXISTS (
    SELECT 1 FROM access_contract s WHERE s.account_id = a.account_id AND s.contract_id = k.id AND s.customer_id = a.customer_id))
  ORDER BY k.status, k.from_date, k.id)) AS contracts`)

/** Every contract the account reaches, ended ones included. */
export async function readContracts(visit: Visit): Promise<Contract[]> {
  const row = await readAuthorized(visit, CONTRACTS, [])
  return contracts(row['contracts'])
}

/** What the statement above selects: `json_object` with the names of a contract. */
const contracts = (json: unknown) => JSON.parse(String(json)) as Contract[]
