import type { Language, Profile } from '@foyer/contract/profile'
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { words } from './words.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export interface LetterPageOptions {
  profile: Profile
  language: Language
  /** `opening`: the token is still in the address bar, and its script posts it. */
  state: 'opening' | 'gone' | 'away'
}

/** The page that an e-mail's link "online version" leads to. The letter itself is the answer to its form. */
export function letterPage({ profile, language, state }: LetterPageOptions): Html {
  const { letter, skip } = words[language]
  const isOpening = state === 'opening'
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <title>${letter.title} – ${profile.name}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/foyer/v1/${profile.id}/theme.css">
    <link rel="stylesheet" href="/first-party.css">
    <link rel="stylesheet" href="/letter/letter.css">
    ${isOpening ? html`<script type="module" src="/letter/open.js"></script>` : ''}
  </head>
  <body>
    <header>
      <a class="skip" href="#content">${skip}</a>
      <a class="brand" href="/?lang=${language}"><strong>${profile.name}</strong> <span>${letter.title}</span></a>
    </header>
    <main id="content" class="narrow">
      <h1>${letter.title}</h1>
      ${isOpening ? opening(language) : ''}
      ${state === 'away' ? message(letter.away, letter.awayText, 'away') : message(letter.gone, letter.goneText, 'gone', isOpening)}
    </main>
  </body>
</html>
`
}

/** The answer has an address of its own, so that a link to another letter leads away from it. */
function opening(language: Language): Html {
  const { letter } = words[language]
  return html`<div class="message" data-when="opening">
        <p role="status" hidden>${letter.opening}</p>
        <noscript><p>${letter.noScript}</p></noscript>
        <form method="post" action="/letter/open?lang=${language}"><input type="hidden" name="token"></form>
      </div>`
}

const message = (title: string, text: string, when: string, isHidden = false): Html =>
  html`<div class="message" data-when="${when}"${isHidden ? html` hidden` : ''}><h2>${title}</h2><p>${text}</p></div>`
