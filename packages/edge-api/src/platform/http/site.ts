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

/** Whether a first-party host of another utility was asked: its paths do not exist there. */
export function isForeignHost(host: string, deployment: Pick<Deployment, 'sites'>, others: readonly Pick<Deployment, 'sites'>[]): boolean {
  const has = ({ sites }: Pick<Deployment, 'sites'>) => sites.firstParty.some((origin) => new URL(origin).host === host)
  return !has(deployment) && others.some(has)
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
    const headers = isClients ? clientCors(origin, c.req.method === 'OPTIONS', asked) : new Headers({ Vary: 'Origin' })
    if (isListed) {
      headers.set('Access-Control-Allow-Origin', origin)
      headers.set('Access-Control-Allow-Credentials', 'true')
      // Chromium's cache refuses what varies with everything only where it may see so.
      headers.set('Access-Control-Expose-Headers', 'Vary')
    }
    if (c.req.method === 'OPTIONS') {
      if (isListed) {
        headers.set('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE')
        headers.set('Access-Control-Allow-Headers', allowedHeaders('Content-Type, Idempotency-Key', asked))
        headers.set('Access-Control-Max-Age', PREFLIGHT_SECONDS)
      }
      return new Response(null, { status: 204, headers })
    }
    await next()
    for (const [name, value] of headers) name === 'vary' ? c.res.headers.append(name, value) : c.res.headers.set(name, value)
    return undefined
  }
