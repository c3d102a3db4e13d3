import { SCOPES, type Scope } from '@foyer/contract/oauth'

/** What a route asks of a token: a scope, or `any` where every token will do. */
export type RouteScope = Scope | 'any'

/**
 * The scope that each route asks of a client, by the first part of the path below `/v1/{utility}` and the method. A route that does
 * not stand here serves the utility's own pages alone.
 *
 * The proof of a write is spent before its route runs (`token/access-token.ts`). A route that writes once for a key serves customers
 * alone, and refuses a client that is let through here: it does not know what the consent is limited to.
 */
const ROUTE_SCOPES: Readonly<Record<string, Readonly<Record<string, RouteScope>>>> = {
  session: { GET: 'any', DELETE: 'any' },
  contracts: { GET: 'contracts:read' },
  invoices: { GET: 'invoices:read' },
}

/** Null for a route that serves no client. */
export function routeScope(method: string, path: string): RouteScope | null {
  const [, , , route = ''] = path.split('/')
  const methods = Object.hasOwn(ROUTE_SCOPES, route) ? ROUTE_SCOPES[route] : undefined
  return methods?.[method === 'HEAD' ? 'GET' : method] ?? null
}

/** Scopes that open a route. `session` opens none of its own: it adds the customer's name to an answer that every token gets. */
export const OPEN_SCOPES: readonly Scope[] = SCOPES.filter(
  (scope) => scope === 'session' || Object.values(ROUTE_SCOPES).some((methods) => Object.values(methods).includes(scope)),
)

/** As they are stored: between spaces, so that one is found as a whole. */
export const packScopes = (scopes: readonly Scope[]): string => ` ${scopes.join(' ')} `

export const unpackScopes = (packed: string): Scope[] => SCOPES.filter((scope) => packed.includes(` ${scope} `))

/** Whether any of them is about contracts, so that the customer chooses which. */
export const isAboutContracts = (scopes: readonly Scope[]): boolean => scopes.some((scope) => scope !== 'session')
