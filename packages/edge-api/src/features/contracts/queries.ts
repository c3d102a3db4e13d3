import type { Contract } from '@foyer/contract/resources'
import { authorizedSql, readAuthorized } from '../../identity/authorized-read.ts'
import { access, accessContract, contract, contractDeliveryPoint, deliveryPoint } from '../../platform/database/customer.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { sql } from '../../platform/database/statement.ts'
import type { Visit } from '../../platform/visit.ts'

const a = alias(access, 'a')
const k = alias(contract, 'k')
const s = alias(accessContract, 's')
const cp = alias(contractDeliveryPoint, 'cp')
const p = alias(deliveryPoint, 'p')

const DELIVERY_POINT = jsonObject<Contract['deliveryPoints'][number]>({
  id: p.id,
  reference: p.displayReference,
  energy: p.energy,
  label: p.label,
  address: p.address,
  from: cp.fromDate,
  to: cp.toDate,
})

const CONTRACT = jsonObject<Contract>({
  id: k.id,
  reference: k.displayReference,
  customer: k.customerId,
  label: k.label,
  status: k.status,
  from: k.fromDate,
  to: k.toDate,
  deliveryPoints: sql`(SELECT json_group_array(${DELIVERY_POINT} ORDER BY ${cp.fromDate} DESC, ${p.reference})
    FROM ${cp} JOIN ${p} ON ${p.id} = ${cp.deliveryPointId} WHERE ${cp.contractId} = ${k.id})`,
})

/** A role that is scoped reaches the contracts listed in `access_contract` alone. Active ones first, and of those the oldest. */
const CONTRACTS = authorizedSql(sql`(SELECT json_group_array(json(record)) FROM (
  SELECT ${CONTRACT} AS record FROM ${a} CROSS JOIN ${k} ON ${k.customerId} = ${a.customerId}
  WHERE ${a.accountId} = visitor.account_id AND (${a.isScoped} = 0 OR EXISTS (
    SELECT 1 FROM ${s} WHERE ${s.accountId} = ${a.accountId} AND ${s.contractId} = ${k.id} AND ${s.customerId} = ${a.customerId}))
  ORDER BY ${k.status}, ${k.fromDate}, ${k.id})) AS contracts`)

/** Every contract the account reaches, ended ones included. */
export async function readContracts(visit: Visit): Promise<Contract[]> {
  const row = await readAuthorized(visit, CONTRACTS, [])
  return contractsIn(row['contracts'])
}

/** An array of `CONTRACT`: the statement has one row, and `json_group_array` of none is `[]`. */
const contractsIn = (json: unknown): Contract[] => JSON.parse(String(json))
