import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { relyingParty } from '../identity/factors/relying-party.ts'
import type { Deployment } from '../platform/deployment.ts'
import { ApiError } from '../platform/http/problem.ts'
import { FIRST_PARTY_HEADERS } from './headers.ts'
import { chooseLanguage } from './language.ts'
import { type FirstPartyPath, firstPartyPage } from './page.ts'
import { placeOf } from './place.ts'
import { icon, stylesheet } from './stylesheet.ts'

const FILE_HEADERS = { 'Cache-Control': 'public, max-age=3600', 'X-Content-Type-Options': 'nosniff' }

/** The utility's own pages, on its first-party hosts only: any other host knows no such path. */
export function firstPartyRoutes(deployments: ReadonlyMap<string, Pick<Deployment, 'profile' | 'sites'>>): Hono {
  const show = (path: FirstPartyPath) => (c: Context) => {
    const { profile, sites } = placeOf(c, deployments)
    if (path === '/pro' && !profile.audiences.professional) throw new ApiError('not-found')
    const language = chooseLanguage(c.req.query('lang'), c.req.header('Accept-Language'), profile.languages)
    const asked = c.req.query('return')
    const returnTo = asked !== undefined && sites.returns?.includes(asked) ? asked : null
    const page = firstPartyPage({ profile, language, path, apiVersionPath: `/foyer/v1/${profile.id}`, returnTo })
    return c.html(page, 200, { ...FIRST_PARTY_HEADERS, 'Content-Language': language })
  }
  const showIcon = (c: Context) => c.body(icon, 200, { ...FILE_HEADERS, 'Content-Type': 'image/svg+xml' })
  return (
    new Hono()
      .get('/', show('/'))
      .get('/area', show('/area'))
      .get('/pro', show('/pro'))
      .get('/security', show('/security'))
      .get('/.well-known/webauthn', (c) => c.json({ origins: relyingParty(placeOf(c, deployments)).origins }, 200, FILE_HEADERS))
      .get('/first-party.css', etag(), (c) => c.body(stylesheet, 200, { ...FILE_HEADERS, 'Content-Type': 'text/css; charset=utf-8' }))
      .get('/icon.svg', etag(), showIcon)
      // Where a browser looks that shows an answer of the API by itself.
      .get('/favicon.ico', etag(), showIcon)
  )
}
