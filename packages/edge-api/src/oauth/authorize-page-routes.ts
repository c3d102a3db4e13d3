import type { Language } from '@foyer/contract/profile'
import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import type { HtmlEscapedString } from 'hono/utils/html'
import { CLIENT_WINDOW_HEADERS } from '../hosted-pages/headers.ts'
import { chooseLanguage } from '../hosted-pages/language.ts'
import type { Deployment } from '../platform/deployment.ts'
import { ApiError } from '../platform/http/problem.ts'
import { answerTo, checkAuthorization, repeatedIn } from './authorize/authorization-request.ts'
import { clientById } from './clients/clients.ts'
import { deploymentAt } from './issuer.ts'

const FILE_HEADERS = { 'Cache-Control': 'public, max-age=3600', 'X-Content-Type-Options': 'nosniff' }

/** A picture and nothing else, wherever it is opened. */
const LOGO_HEADERS = {
  ...FILE_HEADERS,
  'Content-Type': 'image/svg+xml',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}

/** Pages, their words in every language, their script: seen by who hands data to a client. */
const loadPages = () => import('./authorize-page.ts')

type Pages = Awaited<ReturnType<typeof loadPages>>

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/**
 * `GET /authorize` (RFC 6749, 3.1), which reads no cookie: Strict ones stay behind when another site leads here. The page's own
 * script asks who is signed in.
 */
export function authorizePageRoutes(deployments: ReadonlyMap<string, Deployment>): Hono {
  const show = async (
    c: Context,
    draw: (pages: Pages, profile: Deployment['profile'], language: Language) => Html,
    status: 200 | 400 = 200,
  ) => {
    const { profile } = deploymentAt(c.req.url, deployments).deployment
    const asked = c.req.query('lang') ?? c.req.query('ui_locales')?.split(/[ -]/)[0]
    const language = chooseLanguage(asked, c.req.header('Accept-Language'), profile.languages)
    return c.html(draw(await loadPages(), profile, language), status, { ...CLIENT_WINDOW_HEADERS, 'Content-Language': language })
  }
  return new Hono()
    .get('/authorize', async (c) => {
      const { deployment, issuer } = deploymentAt(c.req.url, deployments)
      const checked = checkAuthorization(c.req.query(), deployment, repeatedIn(new URL(c.req.url).searchParams))
      if (checked.is === 'fine') return show(c, ({ authorizePage }, ...about) => authorizePage(...about))
      if (checked.is === 'unanswerable')
        return show(c, ({ refusalPage }, profile, language) => refusalPage(profile, language, checked.why), 400)
      const { redirect, state, error, description } = checked
      return c.redirect(answerTo(redirect, state, issuer, { error, error_description: description }), 302)
    })
    .get('/authorize/logo/:file', etag(), (c) => {
      const { deployment } = deploymentAt(c.req.url, deployments)
      const logo = clientById(deployment, c.req.param('file').replace(/\.svg$/, ''))?.logo
      if (logo === undefined) throw new ApiError('not-found')
      return c.body(logo, 200, LOGO_HEADERS)
    })
    .get('/authorize.js', etag(), async (c) =>
      c.body((await loadPages()).script, 200, { ...FILE_HEADERS, 'Content-Type': 'text/javascript; charset=utf-8' }),
    )
    .get('/authorize.css', etag(), async (c) =>
      c.body((await loadPages()).stylesheet, 200, { ...FILE_HEADERS, 'Content-Type': 'text/css; charset=utf-8' }),
    )
}
