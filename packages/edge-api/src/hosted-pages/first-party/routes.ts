import type { Language, Localized, Profile } from '@foyer/contract/profile'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { relyingParty } from '../../identity/factors/relying-party.ts'
import { type Assets, FILE_HEADERS } from '../../platform/assets.ts'
import type { Deployment } from '../../platform/deployment.ts'
import { chooseLanguage } from '../../platform/http/choose-language.ts'
import { deploymentByHost } from '../../platform/http/deployment-by-host.ts'
import { ApiError } from '../../platform/http/problem.ts'
import { FIRST_PARTY_HEADERS } from '../headers.ts'
import { hostedPage, type Part } from '../served-files.ts'

type Path = '/' | '/area' | '/pro' | '/security'
/** The address of a page in the language that is shown, or another. */
type Linking = (path: Path, language?: Language) => string

/** The utility's own pages, on its first-party hosts only: any other host knows no such path. */
export function firstPartyRoutes(deployments: ReadonlyMap<string, Pick<Deployment, 'profile' | 'sites'>>, assets: Assets): Hono {
  const show = (path: Path) => async (c: Context) => {
    const { profile, sites } = deploymentByHost(c.req.url, deployments).deployment
    if (path === '/pro' && !profile.audiences.professional) throw new ApiError('not-found')
    const language = chooseLanguage(c.req.query('lang'), c.req.header('Accept-Language'), profile.languages)
    const asked = c.req.query('return')
    const returnTo = asked !== undefined && sites.returns?.includes(asked) ? asked : null
    const page = await firstPartyPage(assets, { profile, language, path, returnTo })
    return c.html(page, 200, { ...FIRST_PARTY_HEADERS, 'Content-Language': language })
  }
  const app = new Hono()
  for (const path of ['/', '/area', '/pro', '/security'] as const) app.get(path, show(path))
  return app.get('/.well-known/webauthn', (c) => {
    const { origins } = relyingParty(deploymentByHost(c.req.url, deployments).deployment)
    return c.json({ origins }, 200, FILE_HEADERS)
  })
}

interface PageOptions {
  profile: Profile
  language: Language
  path: Path
  /** Where the journey leads back to, e.g. the app whose web view this is; one that the utility lists. */
  returnTo: string | null
}

/** The page of a utility without a website: log in on `/` and `/pro`, the customer's own things on `/area`, what protects them on `/security`. */
async function firstPartyPage(assets: Assets, { profile, language, path, returnTo }: PageOptions) {
  const { texts } = await import('./texts.ts')
  const say = texts[language]
  const back = returnTo === null ? {} : { return: returnTo }
  const to: Linking = (target, code = language) => `${target}?${new URLSearchParams({ lang: code, ...back })}`
  const pick = (text: Localized) => text[language] ?? text[profile.languages[0]] ?? ''
  return hostedPage(assets, 'first-party/first-party.html', {
    language,
    id: profile.id,
    utility: profile.name,
    title: path === '/pro' ? say.professionals : path === '/security' ? say.security : say.area,
    skip: say.skip,
    logInUrl: to('/'),
    areaUrl: to('/area'),
    securityUrl: to('/security'),
    width: path === '/area' || path === '/security' ? 'wide' : 'narrow',
    widgets: widgets(path, to, returnTo),
    languagesLabel: say.languages,
    languages: html`${profile.languages.map((code) => languageLink(code, code === language, to(path, code)))}`,
    legal: html`${profile.legal.map(({ title, url }) => html`<li><a href="${pick(url)}">${pick(title)}</a></li>`)}`,
    contact: say.contact,
    contactUrl: pick(profile.contact.url),
  })
}

function widgets(path: Path, to: Linking, returnTo: string | null): Part {
  if (path === '/area')
    return html`<foyer-invoices login-url="${to('/')}"></foyer-invoices>
      <foyer-team login-url="${to('/')}"></foyer-team>
      <foyer-link-contract login-url="${to('/')}"></foyer-link-contract>`
  if (path === '/security') return html`<foyer-security login-url="${to('/')}"></foyer-security>`
  const audience = path === '/pro' ? 'professional' : 'individual'
  return html`<foyer-login audience="${audience}" success-url="${to('/area')}"${returnTo === null ? '' : html` return-url="${returnTo}"`}></foyer-login>`
}

const languageLink = (code: Language, isCurrent: boolean, url: string): Part =>
  html`<li><a href="${url}" lang="${code}" hreflang="${code}"${isCurrent ? html` aria-current="true"` : ''}>${nameOf(code)}</a></li>`

/** A language's name in itself, e.g. `Français`. */
function nameOf(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
