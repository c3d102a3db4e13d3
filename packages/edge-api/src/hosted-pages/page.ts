import type { Language, Localized, Profile } from '@foyer/contract/profile'
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { type FirstPartyWords, words } from './words.ts'

export type FirstPartyPath = '/' | '/area' | '/pro' | '/security'

export interface FirstPartyPageOptions {
  profile: Profile
  language: Language
  path: FirstPartyPath
  /** Where the scripts of this release and utility lie, e.g. `/foyer/v1/water`. */
  apiVersionPath: string
  /** Where the journey leads back to, e.g. the app whose web view this is; one that the utility lists. */
  returnTo: string | null
}

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** The page of a utility without a website: log in on `/` and `/pro`, the customer's own things on `/area`, what protects them on `/security`. */
export function firstPartyPage({ profile, language, path, apiVersionPath, returnTo }: FirstPartyPageOptions): Html {
  const say = words[language]
  const name = path === '/pro' ? say.professionals : path === '/security' ? say.security : say.area
  const to = (target: FirstPartyPath, code: Language = language) =>
    `${target}?${new URLSearchParams({ lang: code, ...(returnTo === null ? {} : { return: returnTo }) })}`
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <title>${name} – ${profile.name}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="${apiVersionPath}/theme.css">
    <link rel="stylesheet" href="/first-party.css">
    <script type="module" src="${apiVersionPath}/${language}.js"></script>
  </head>
  <body>
    <header>
      <a class="skip" href="#content">${say.skip}</a>
      <a class="brand" href="${to('/')}"><strong>${profile.name}</strong> <span>${name}</span></a>
      <foyer-account login-url="${to('/')}" area-url="${to('/area')}" security-url="${to('/security')}"></foyer-account>
    </header>
    <main id="content" class="${path === '/area' || path === '/security' ? 'wide' : 'narrow'}">
      <h1>${name}</h1>
      ${widgets(path, to, returnTo)}
    </main>
    ${footer(profile, language, (code) => to(path, code), say)}
  </body>
</html>
`
}

const widgets = (path: FirstPartyPath, to: (target: FirstPartyPath) => string, returnTo: string | null): Html => {
  if (path === '/area') {
    return html`<foyer-invoices login-url="${to('/')}"></foyer-invoices>
      <foyer-team login-url="${to('/')}"></foyer-team>
      <foyer-link-contract login-url="${to('/')}"></foyer-link-contract>`
  }
  if (path === '/security') return html`<foyer-security login-url="${to('/')}"></foyer-security>`
  const audience = path === '/pro' ? 'professional' : 'individual'
  return html`<foyer-login audience="${audience}" success-url="${to('/area')}"${returnTo === null ? '' : html` return-url="${returnTo}"`}></foyer-login>`
}

const footer = (
  { languages, legal, contact }: Profile,
  language: Language,
  here: (code: Language) => string,
  say: FirstPartyWords,
): Html => {
  const pick = (text: Localized) => text[language] ?? text[languages[0]] ?? ''
  const link = (code: Language) =>
    html`<li><a href="${here(code)}" lang="${code}" hreflang="${code}"${code === language ? html` aria-current="true"` : ''}>${nameOf(code)}</a></li>`
  return html`<footer>
      <nav aria-label="${say.languages}"><ul>${languages.map(link)}</ul></nav>
      <ul>
        ${legal.map(({ title, url }) => html`<li><a href="${pick(url)}">${pick(title)}</a></li>`)}
        <li><a href="${pick(contact.url)}">${say.contact}</a></li>
      </ul>
    </footer>`
}

/** A language's name in itself, e.g. `Français`. */
const nameOf = (language: Language): string => {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
