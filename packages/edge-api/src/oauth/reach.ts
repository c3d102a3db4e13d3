import type { Scope } from '@foyer/contract/oauth'

/** `any`: whoever holds a token at all. */
export type Reach = Scope | 'any'

/**
 * What a client can reach, by the first part of the path below `/v1/{utility}` and the method. What does not stand here is
 * the utility's own pages' alone.
 */
const ROUTES: Readonly<Record<string, Readonly<Record<string, Reach>>>> = {
  session: { GET: 'any' },
  contracts: { GET: 'contracts:read' },
  invoices: { GET: 'invoices:read' },
}

/** Null where no client comes. */
export function reachOf(method: string, path: string): Reach | null {
  const [, , , route = ''] = path.split('/')
  const methods = Object.hasOwn(ROUTES, route) ? ROUTES[route] : undefined
  return methods?.[method === 'HEAD' ? 'GET' : method] ?? null
}
