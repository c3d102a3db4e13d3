import type { Language } from '@foyer/contract/profile'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { readWebVersion, type WebVersion } from '../../messages/web-version.ts'
import type { Assets } from '../../platform/assets.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { smallBodies } from '../../platform/http/api-headers.ts'
import { chooseLanguage } from '../../platform/http/choose-language.ts'
import { deploymentByHost } from '../../platform/http/deployment-by-host.ts'
import { toApiError } from '../../platform/http/problem.ts'
import type { Ports } from '../../platform/ports.ts'
import { FIRST_PARTY_HEADERS, WEB_VERSION_HEADERS, WEB_VERSION_PAGE_POLICY } from '../headers.ts'
import { hostedPage, type Part } from '../served-files.ts'
import type { WebVersionTexts } from './texts.ts'

type Place = Pick<Deployment, 'profile' | 'sites' | 'database' | 'wording'>
/** `opening`: the token is still in the address bar, and the page's script posts it. */
type State = 'opening' | 'gone' | 'away'

const PAGE_HEADERS = { ...FIRST_PARTY_HEADERS, 'Content-Security-Policy': WEB_VERSION_PAGE_POLICY, 'X-Robots-Tag': 'noindex' }

/**
 * The web version of an e-mail, on the first-party host of the utility that sent it. The link's token is in the fragment,
 * its page posts it, and what comes back is the e-mail. Nothing is spent by that: the reader may look again.
 */
export function webVersionRoutes(
  deployments: ReadonlyMap<string, Place>,
  { ports, assets }: { ports: Pick<Ports, 'now' | 'log'>; assets: Assets },
): Hono {
  const placeOf = (c: Context) => deploymentByHost(c.req.url, deployments).deployment
  const page = async (c: Context, { profile }: Place, state: State, status: 200 | 404 | 503) => {
    const language = chooseLanguage(c.req.query('lang'), c.req.header('Accept-Language'), profile.languages)
    const { texts } = await import('./texts.ts')
    const { title, skip } = texts[language]
    const parts = { language, id: profile.id, utility: profile.name, title, skip, ...contentOf(state, language, texts[language]) }
    const headers = { ...PAGE_HEADERS, ...(state === 'opening' ? {} : { 'Cache-Control': 'no-store' }), 'Content-Language': language }
    return c.html(await hostedPage(assets, 'web-version/web-version.html', parts), status, headers)
  }
  return (
    new Hono()
      .get('/', (c) => page(c, placeOf(c), 'opening', 200))
      // The address of an e-mail that is shown, opened by itself: it has no token.
      .get('/open', (c) => {
        const { languages } = placeOf(c).profile
        return c.redirect(`/letter?lang=${chooseLanguage(c.req.query('lang'), c.req.header('Accept-Language'), languages)}`)
      })
      .post('/open', smallBodies, async (c) => {
        const place = placeOf(c)
        const { token } = await c.req.parseBody()
        let version: WebVersion | null
        try {
          version = typeof token === 'string' && /^[\w-]{43}$/.test(token) ? await readWebVersion(place.database, token, ports.now()) : null
        } catch (error) {
          if (toApiError(error).code !== 'unavailable') throw error
          ports.log({ level: 'error', event: 'request-unavailable', utility: place.profile.id })
          return page(c, place, 'away', 503)
        }
        if (!version) return page(c, place, 'gone', 404)
        const { renderWebVersion } = await import('../../messages/rendering/render.ts')
        const { html, language } = renderWebVersion(version.message, place, version.at)
        return c.html(html, 200, { ...WEB_VERSION_HEADERS, 'Content-Language': language })
      })
  )
}

function contentOf(state: State, language: Language, say: WebVersionTexts): { script: Part; content: Part } {
  if (state === 'away') return { script: '', content: message(say.away, say.awayText) }
  if (state === 'gone') return { script: '', content: message(say.gone, say.goneText) }
  // The answer has an address of its own, so that a link to another e-mail leads away from it.
  const content = html`<div class="message" data-when="opening">
        <p role="status" hidden>${say.opening}</p>
        <noscript><p>${say.noScript}</p></noscript>
        <form method="post" action="/letter/open?lang=${language}"><input type="hidden" name="token"></form>
      </div>
      <div class="message" data-when="gone" hidden><h2>${say.gone}</h2><p>${say.goneText}</p></div>`
  return { script: html`<script type="module" src="/letter/open.js"></script>`, content }
}

const message = (title: string, text: string): Part => html`<div class="message"><h2>${title}</h2><p>${text}</p></div>`
