import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { readWebVersion, type WebVersion } from '../messages/web-version.ts'
import type { Deployment } from '../platform/deployment.ts'
import { smallBodies } from '../platform/http/api-headers.ts'
import { toApiError } from '../platform/http/problem.ts'
import type { Ports } from '../platform/ports.ts'
import { FIRST_PARTY_HEADERS, LETTER_HEADERS, LETTER_PAGE_POLICY } from './headers.ts'
import { chooseLanguage } from './language.ts'
import { placeOf } from './place.ts'

type Place = Pick<Deployment, 'profile' | 'sites' | 'database' | 'wording'>

const PAGE_HEADERS = { ...FIRST_PARTY_HEADERS, 'Content-Security-Policy': LETTER_PAGE_POLICY, 'X-Robots-Tag': 'noindex' }
/** Asked for once an hour by whoever reads letters. */
const loadAssets = () => import('./letter-assets.ts')

const FILE_HEADERS = { 'Cache-Control': 'public, max-age=3600', 'X-Content-Type-Options': 'nosniff' }

/**
 * An e-mail's online version, on the first-party host of the utility that sent it. The link's token is in the fragment,
 * its page posts it, and what comes back is the letter. Nothing is spent by that: whoever has the e-mail may look again.
 */
export function letterRoutes(deployments: ReadonlyMap<string, Place>, ports: Pick<Ports, 'now' | 'log'>): Hono {
  const page = async (c: Context, { profile }: Place, state: 'opening' | 'gone' | 'away', status: 200 | 404 | 503) => {
    const language = chooseLanguage(c.req.query('lang'), c.req.header('Accept-Language'), profile.languages)
    const headers = { ...PAGE_HEADERS, ...(state === 'opening' ? {} : { 'Cache-Control': 'no-store' }), 'Content-Language': language }
    const { letterPage } = await import('./letter-page.ts')
    return c.html(letterPage({ profile, language, state }), status, headers)
  }
  return (
    new Hono()
      .get('/', (c) => page(c, placeOf(c, deployments), 'opening', 200))
      // Somebody who follows the address of a letter that is shown: it has no token.
      .get('/open', (c) => {
        const { languages } = placeOf(c, deployments).profile
        return c.redirect(`/letter?lang=${chooseLanguage(c.req.query('lang'), c.req.header('Accept-Language'), languages)}`)
      })
      .post('/open', smallBodies, async (c) => {
        const place = placeOf(c, deployments)
        const { token } = await c.req.parseBody()
        let letter: WebVersion | null
        try {
          letter = typeof token === 'string' && /^[\w-]{43}$/.test(token) ? await readWebVersion(place.database, token, ports.now()) : null
        } catch (error) {
          if (toApiError(error).code !== 'unavailable') throw error
          ports.log({ level: 'error', event: 'request-unavailable', utility: place.profile.id })
          return page(c, place, 'away', 503)
        }
        if (!letter) return page(c, place, 'gone', 404)
        const { renderWebVersion } = await import('../messages/rendering/render.ts')
        const { html, language } = renderWebVersion(letter.message, place, letter.at)
        return c.html(html, 200, { ...LETTER_HEADERS, 'Content-Language': language })
      })
      .get('/open.js', etag(), async (c) => {
        const { letterScript } = await loadAssets()
        return c.body(letterScript, 200, { ...FILE_HEADERS, 'Content-Type': 'text/javascript; charset=utf-8' })
      })
      .get('/letter.css', etag(), async (c) => {
        const { letterStyles } = await loadAssets()
        return c.body(letterStyles, 200, { ...FILE_HEADERS, 'Content-Type': 'text/css; charset=utf-8' })
      })
  )
}
