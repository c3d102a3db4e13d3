import type { MiddlewareHandler } from 'hono'
import { clientCors } from '../../oauth/clients/client-headers.ts'
import { clientAt } from '../../oauth/clients/clients.ts'
import type { Deployment } from '../deployment.ts'
import { allowedHeaders } from './page-headers.ts'
import { ApiError } from './problem.ts'

const PREFLIGHT_SECONDS = '7200'

/**
 * Who may ask: a page whose exact Origin the utility lists, or the utility's own first-party page. A request without an
 * Origin is the latter's only when the browser says `same-origin` (never `same-site`: any sibling host sends that).
 * Programs send neither and carry no cookies of a browser. `Origin: null` is nobody's.
 *
 * @returns the listed origin of the page that asks; the first first-party one where a program names none that is listed.
 */
export function pageOrigin(request: Request, { sites }: Pick<Deployment, 'sites'>): string {
  const origin = request.headers.get('Origin')
  if (origin !== null) {
    if (isOwn(origin, { sites })) return origin
    throw new ApiError('origin-refused')
  }
  const site = request.headers.get('Sec-Fetch-Site')
  if (site !== null && site !== 'same-origin' && site !== 'none') throw new ApiError('origin-refused')
  // A write that a browser did not mark, or that a person typed into the address bar, is no page's.
  if (site === 'none' && request.method !== 'GET' && request.method !== 'HEAD') throw new ApiError('origin-refused')
  const { host } = new URL(request.url)
  return sites.firstParty.find((each) => new URL(each).host === host) ?? sites.firstParty[0] ?? new URL(request.url).origin
}

/** A page of the utility's own. */
export const isOwn = (origin: string, { sites }: Pick<Deployment, 'sites'>): boolean =>
  sites.firstParty.includes(origin) || sites.pages.includes(origin)

type Sited = Pick<Deployment, 'sites'>

/** Hosts of first-party origins, parsed once. */
const hosts = new WeakMap<Sited['sites'], ReadonlySet<string>>()

function firstPartyHosts({ sites }: Sited): ReadonlySet<string> {
  const known = hosts.get(sites) ?? new Set(sites.firstParty.map((origin) => new URL(origin).host))
  hosts.set(sites, known)
  return known
}

/** Whether a first-party host of another utility was asked: its paths do not exist there. */
export function isForeignHost(host: string, deployment: Sited, all: ReadonlyMap<string, Sited>): boolean {
  if (firstPartyHosts(deployment).has(host)) return false
  for (const each of all.values()) if (firstPartyHosts(each).has(host)) return true
  return false
}

/** CORS with exact origins (Fetch Standard, 3.2), preflights cached. */
export const cors =
  (placeOf: (utility: string) => Pick<Deployment, 'sites' | 'profile' | 'clients'> | undefined): MiddlewareHandler =>
  async (c, next) => {
    const origin = c.req.header('Origin')
    const asked = c.req.header('Access-Control-Request-Headers')
    const place = placeOf(c.req.param('utility') ?? '')
    const isListed = origin !== undefined && place !== undefined && isOwn(origin, place)
    const isClients = origin !== undefined && !isListed && place !== undefined && clientAt(place, origin) !== undefined
    if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: preflight(origin, asked, isListed, isClients) })
    await next()
    const { headers } = c.res
    if (isClients)
      for (const [name, value] of clientCors(origin, false)) name === 'vary' ? headers.append(name, value) : headers.set(name, value)
    else headers.append('Vary', 'Origin')
    if (isListed) {
      headers.set('Access-Control-Allow-Origin', origin)
      headers.set('Access-Control-Allow-Credentials', 'true')
      // Chromium's cache refuses what varies with everything only where it may see so.
      headers.set('Access-Control-Expose-Headers', 'Vary')
    }
    return undefined
  }

function preflight(origin: string | undefined, asked: string | undefined, isListed: boolean, isClients: boolean): Headers {
  if (origin !== undefined && isClients) return clientCors(origin, true, asked)
  const headers = new Headers({ Vary: 'Origin' })
  if (origin === undefined || !isListed) return headers
  headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Access-Control-Allow-Credentials', 'true')
  headers.set('Access-Control-Expose-Headers', 'Vary')
  headers.set('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE')
  headers.set('Access-Control-Allow-Headers', allowedHeaders('Content-Type, Idempotency-Key', asked))
  headers.set('Access-Control-Max-Age', PREFLIGHT_SECONDS)
  return headers
}
