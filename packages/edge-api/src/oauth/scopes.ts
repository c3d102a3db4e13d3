import { SCOPES, type Scope } from '@foyer/contract/oauth'

/** As they are stored: between spaces, so that one is found as a whole. */
export const packScopes = (scopes: readonly Scope[]): string => ` ${scopes.join(' ')} `

export const unpackScopes = (packed: string): Scope[] => SCOPES.filter((scope) => packed.includes(` ${scope} `))

/** Whether any of them is about contracts, so that the customer chooses which. */
export const isAboutContracts = (scopes: readonly Scope[]): boolean => scopes.some((scope) => scope !== 'session')
