import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { html } from 'hono/html'
import { answerTo, checkAuthorization, repeatedIn } from '../../oauth/authorize/authorization-request.ts'
import { clientById } from '../../oauth/clients/clients.ts'
import { type Assets, FILE_HEADERS } from '../../platform/assets.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { chooseLanguage } from '../../platform/http/choose-language.ts'
import { deploymentByHost } from '../../platform/http/deployment-by-host.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { CLIENT_WINDOW_HEADERS } from '../headers.ts'
import { hostedPage, type Part } from '../served-files.ts'
import type { AuthorizeTexts } from './texts.ts'

/** A picture and nothing else, wherever it is opened. */
const LOGO_HEADERS = {
  ...FILE_HEADERS,
  'Content-Type': 'image/svg+xml',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}

/**
 * `GET /authorize` (RFC 6749, 3.1), which reads no cookie: Strict ones stay behind when another site leads here. The page's own
 * script asks who is signed in.
 */
export function authorizeRoutes(deployments: ReadonlyMap<string, Deployment>, assets: Assets): Hono {
  const show = async (c: Context, draw: (say: AuthorizeTexts) => { title: string; content: Part }, status: 200 | 400) => {
    const { profile } = deploymentByHost(c.req.url, deployments).deployment
    const asked = c.req.query('lang') ?? c.req.query('ui_locales')?.split(/[ -]/)[0]
    const language = chooseLanguage(asked, c.req.header('Accept-Language'), profile.languages)
    const { texts } = await import('./texts.ts')
    const parts = { language, id: profile.id, utility: profile.name, ...draw(texts[language]) }
    const page = await hostedPage(assets, 'authorize/authorize.html', parts)
    return c.html(page, status, { ...CLIENT_WINDOW_HEADERS, 'Content-Language': language })
  }
  return new Hono()
    .get('/authorize', async (c) => {
      const { deployment, issuer } = deploymentByHost(c.req.url, deployments)
      const checked = checkAuthorization(c.req.query(), deployment, repeatedIn(new URL(c.req.url).searchParams))
      if (checked.is === 'fine') return show(c, consent, 200)
      if (checked.is === 'unanswerable') return show(c, (say) => refusal(say, checked.why), 400)
      const { redirect, state, error, description } = checked
      return c.redirect(answerTo(redirect, state, issuer, { error, error_description: description }), 302)
    })
    .get('/authorize/logo/:file', etag(), (c) => {
      const { deployment } = deploymentByHost(c.req.url, deployments)
      const logo = clientById(deployment, c.req.param('file').replace(/\.svg$/, ''))?.logo
      if (logo === undefined) throw new ApiError('not-found')
      return c.body(logo, 200, LOGO_HEADERS)
    })
}

/** Where the customer logs in, if need be, and decides. The widget reads the request off the page's own address. */
const consent = ({ title }: AuthorizeTexts) => ({ title, content: html`<foyer-consent><foyer-login></foyer-login></foyer-consent>` })

/** Shown to the customer alone: there is no address to send the refusal to. */
const refusal = (say: AuthorizeTexts, why: 'client' | 'redirect') => ({
  title: say.wrong,
  content: html`<div class="refusal"><h2>${say.wrong}</h2><p>${say[why]}</p></div>`,
})
