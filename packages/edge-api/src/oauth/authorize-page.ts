import type { Language, Profile } from '@foyer/contract/profile'
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { words } from './authorize-words.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>
type Place = Pick<Profile, 'id' | 'name'>

/** Where the customer logs in, if need be, and decides. The widget reads the request off the page's own address. */
export const authorizePage = (profile: Place, language: Language): Html =>
  page(profile, language, words[language].title, html`<foyer-consent><foyer-login></foyer-login></foyer-consent>`)

/** There is nobody who could be told but the customer. */
export const refusalPage = (profile: Place, language: Language, why: 'client' | 'redirect'): Html => {
  const say = words[language]
  return page(profile, language, say.wrong, html`<div class="refusal"><h2>${say.wrong}</h2><p>${say[why]}</p></div>`)
}

const page = ({ id, name }: Place, language: Language, title: string, content: Html): Html => html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <title>${title} – ${name}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/foyer/v1/${id}/theme.css">
    <link rel="stylesheet" href="/first-party.css">
    <link rel="stylesheet" href="/authorize.css">
    <script type="module" src="/foyer/v1/${id}/${language}.js"></script>
    <script type="module" src="/authorize.js"></script>
  </head>
  <body>
    <header>
      <span class="brand"><strong>${name}</strong></span>
      <foyer-account login-url="/?lang=${language}"></foyer-account>
    </header>
    <main id="content" class="narrow">
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>
`

/** `/authorize.js`: the consent widget is no part of the script, for no other page shows it. */
export const script = "globalThis.foyer1.first.load('consent')\n"

/** `/authorize.css`: a popup is narrow, and has little room above. */
export const stylesheet = `foyer-consent:not(:defined) { display: block; min-height: 576px }
.refusal { padding: 32px; border-radius: var(--foyer-radius-card); background: var(--surface) }
.refusal h2 { margin: 0 0 12px; font: var(--foyer-weight-heading, 600) 24px/1.22 var(--foyer-font-heading, inherit) }
.refusal p { margin: 0; color: var(--quiet) }
main { padding-block: 20px 48px }
header foyer-account { --foyer-account-width: min(256px, 64vw) }
`
