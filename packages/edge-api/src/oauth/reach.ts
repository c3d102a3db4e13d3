import { SCOPES, type Scope } from '@foyer/contract/oauth'

/** `any`: whoever holds a token at all. */
export type Reach = Scope | 'any'

/**
 * What a client can reach, by the first part of the path below `/v1/{utility}` and the method. What does not stand here is
 * the utility's own pages' alone.
 *
 * The proof of a write is spent before its route runs (`client-token.ts`). A route that writes once for a key serves customers
 * alone, and refuses a client that is let through here: it does not know what the consent is limited to.
 */
const ROUTES: Readonly<Record<string, Readonly<Record<string, Reach>>>> = {
  session: { GET: 'any', DELETE: 'any' },
  contracts: { GET: 'contracts:read' },
  invoices: { GET: 'invoices:read' },
}

/** Null where no client comes. */
export function reachOf(method: string, path: string): Reach | null {
  const [, , , route = ''] = path.split('/')
  const methods = Object.hasOwn(ROUTES, route) ? ROUTES[route] : undefined
  return methods?.[method === 'HEAD' ? 'GET' : method] ?? null
}

/** Scopes that open something: who has no other is asked for nothing. `session` opens names in an answer that everybody gets. */
export const OPEN_SCOPES: readonly Scope[] = SCOPES.filter(
  (scope) => scope === 'session' || Object.values(ROUTES).some((methods) => Object.values(methods).includes(scope)),
)
