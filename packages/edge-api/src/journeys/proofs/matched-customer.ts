import type { DoneView } from '@foyer/contract/steps/done'
import { type Owner, ownerToAsk } from '../../features/claims/household-request.ts'
import { access, contract, contractDeliveryPoint, customer, deliveryPoint } from '../../platform/database/customer.ts'
import { jsonObject } from '../../platform/database/json.ts'
import { alias } from '../../platform/database/names.ts'
import { type SQL, sql } from '../../platform/database/statement.ts'

const [c, k, kd, p, x] = [
  alias(customer, 'c'),
  alias(contract, 'k'),
  alias(contractDeliveryPoint, 'kd'),
  alias(deliveryPoint, 'p'),
  alias(access, 'x'),
]

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

/** What {@link matchedCustomer} selects: SQLite has no booleans. */
export type MatchedRecord = Omit<MatchedCustomer, 'hasActiveContract' | 'isTaken'> & { hasActiveContract: 0 | 1; isTaken: 0 | 1 }

/** Customer `c` as JSON, for the account that asks. */
export const matchedCustomer = (account: SQL, now: number): SQL =>
  jsonObject<MatchedRecord>({
    customerId: c.id,
    firstName: c.firstName,
    lastName: c.lastName,
    birthDate: c.birthDate,
    hasActiveContract: sql`EXISTS (SELECT 1 FROM ${k} WHERE ${k.customerId} = ${c.id} AND ${k.status} = 'active')`,
    contracts: sql`json(${contractsOf(c.id)})`,
    isTaken: sql`EXISTS (SELECT 1 FROM ${x} WHERE ${x.customerId} = ${c.id} AND ${x.accountId} <> ${account})`,
    owner: sql`json(${ownerToAsk(account, now)})`,
  })

export const toMatched = (record: MatchedRecord): MatchedCustomer => ({
  ...record,
  hasActiveContract: record.hasActiveContract === 1,
  isTaken: record.isTaken === 1,
})

/** @param json a column that {@link matchedCustomer} filled; anything else is no customer. */
export const parseMatched = (json: unknown): MatchedCustomer | null => (typeof json === 'string' ? toMatched(JSON.parse(json)) : null)

/** What the last screen says of a contract that was linked. */
export type LinkedContract = NonNullable<DoneView['contracts']>[number]

const CONTRACT = jsonObject<LinkedContract>({
  label: k.label,
  reference: k.displayReference,
  address: sql`coalesce(${p.address}, '')`,
  energy: sql`coalesce(${p.energy}, 'electricity')`,
})

/** The first active contracts of a customer, as JSON; `reach` says which contracts `k` a role or link is for. */
export const contractsOf = (customerId: SQL, reach: SQL = sql`1`): SQL => sql`(SELECT json_group_array(json(contract)) FROM (
    SELECT ${CONTRACT} AS contract FROM ${k} LEFT JOIN ${kd} ON ${kd.contractId} = ${k.id} LEFT JOIN ${p} ON ${p.id} = ${kd.deliveryPointId}
    WHERE ${k.customerId} = ${customerId} AND ${k.status} = 'active' AND ${reach} ORDER BY ${k.fromDate} LIMIT 3))`
