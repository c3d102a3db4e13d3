import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const parts = join(import.meta.dirname, '../parts')
const words = join(import.meta.dirname, '../words')

/**
 * Fills a page: `<!-- part: header -->` becomes the file `parts/header.html`, `{{menu.home}}` the words of the page's language.
 *
 * Known besides the words: `{{page}}` (the page's address below its language), and `{{current X}}`, which is
 * `aria-current="page"` where X is this page and `aria-current="true"` where it is this language; `{{login.url}}` is the
 * page's own login where it has one (`#espace`), else the login page.
 * @throws when a part or a word does not exist, so that a build never ships a hole.
 */
export const assemble = (html: string, path: string): string => {
  const language = /<html lang="([a-z]{2})"/.exec(html)?.[1] ?? 'fr'
  const whole = includeParts(html)
  if (!whole.includes('{{')) return whole

  const page = path.endsWith('/') ? '' : basename(path).replace(/^index\.html$/, '')
  const own = readWords(language)
  const login = whole.includes('id="espace"') ? '#espace' : `${own['root']}connexion.html`
  const known: Record<string, string> = { ...own, lang: language, page, 'login.url': login }
  const word = (_: string, key: string): string => {
    if (key === `current ${language}`) return 'aria-current="true"'
    if (key === `current ${page || 'index.html'}`) return 'aria-current="page"'
    if (key.startsWith('current ')) return ''
    const found = known[key]
    if (found === undefined) throw new Error(`${path}: no word "${key}" in ${language}`)
    return found
  }
  return whole.replace(/\{\{([^}]+)\}\}/g, word)
}

const includeParts = (html: string): string =>
  html.replace(/<!-- part: ([a-z-]+) -->/g, (_, name: string) => includeParts(readFileSync(join(parts, `${name}.html`), 'utf8').trimEnd()))

const readWords = (language: string): Record<string, string> => {
  const parsed: unknown = JSON.parse(readFileSync(join(words, `${language}.json`), 'utf8'))
  return parsed as Record<string, string>
}
