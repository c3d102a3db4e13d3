import type { Contract, CustomerAccess, Household, Session, Team } from '@foyer/contract/resources'
import type { Client } from '../../core/client/client.ts'
import { sessionOf } from '../../data/outcome.ts'

/** Who has access to one customer: a company's team, or a household. */
export interface People {
  /** Undefined when the account manages none. */
  customer: CustomerAccess | undefined
  team?: Team
  household?: Household
  /** The customer's, as far as the account's own access goes. */
  contracts: readonly Contract[]
}

/** The customers whose people this account manages: companies it administers, then households it holds. */
export const managed = ({ customers }: Session): CustomerAccess[] => [
  ...customers.filter(({ role }) => role === 'admin'),
  ...customers.filter(({ role }) => role === 'owner'),
]

export const isCompany = ({ audience }: CustomerAccess): boolean => audience === 'professional'

/**
 * Asks for all of them, when it is known who is signed in.
 * @param chosen id of the customer, where the account manages several; the first one when absent
 */
export async function readPeople(client: Client, chosen: string | undefined): Promise<People> {
  const mine = managed(await sessionOf(client))
  const customer = mine.find(({ id }) => id === chosen) ?? mine[0]
  if (!customer) return { customer, contracts: [] }
  const { id } = customer
  if (!isCompany(customer)) return { customer, contracts: [], household: await client.request<Household>(`/household?customer=${id}`) }
  const [team, { items }] = await Promise.all([
    client.request<Team>(`/team?customer=${id}`),
    client.request<{ items: readonly Contract[] }>('/contracts'),
  ])
  return { customer, team, contracts: items.filter((contract) => contract.customer === id) }
}
