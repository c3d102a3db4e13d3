import type { CustomerAccess, Session } from '@foyer/contract/resources'

/** The customers whose people this account manages: companies it administers, then households it holds. */
export const managed = ({ customers }: Session): CustomerAccess[] => [
  ...customers.filter(({ role }) => role === 'admin'),
  ...customers.filter(({ role }) => role === 'owner'),
]

export const isCompany = ({ audience }: CustomerAccess): boolean => audience === 'professional'
