import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const sites = join(import.meta.dirname, '../sites')

/**
 * Fills a page of a site: `<!-- part: header -->` becomes the file `parts/header.html` of its site, `{{menu.home}}` the
 * words of the page's language from `words/{language}.json`.
 *
 * Known besides the words: `{{lang}}`; `{{page}}` (the page's address below its language); `{{current X}}`, which is
 * `aria-current="page"` where X is this page and `aria-current="true"` where it is this language; `{{login.url}}` is the
 * page's own login where it has one (`#espace`), else the login page.
 * @param path where the page lies, e.g. `/sites/smeg/it/index.html`. One that belongs to no site is left as it is.
 * @throws when a part or a word does not exist, so that a build never ships a hole.
 */
export const assemble = (html: string, path: string): string => {
  const site = /^\/sites\/([a-z-]+)\//.exec(path)?.[1]
  if (!site) return html
  const folder = join(sites, site)
  const language = /<html lang="([a-z]{2})"/.exec(html)?.[1] ?? 'fr'
  const whole = includeParts(html, join(folder, 'parts'))
  if (!whole.includes('{{')) return whole

  const page = path.endsWith('/') ? '' : basename(path).replace(/^index\.html$/, '')
  const own = readWords(join(folder, 'words', `${language}.json`))
  const login = whole.includes('id="espace"') ? '#espace' : `${own['root'] ?? '/'}connexion.html`
  const known: Record<string, string> = { 'login.url': login, ...own, lang: language, page }
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

const includeParts = (html: string, parts: string): string =>
  html.replace(/<!-- part: ([a-z-]+) -->/g, (_, name: string) =>
    includeParts(readFileSync(join(parts, `${name}.html`), 'utf8').trimEnd(), parts),
  )

/** A site of one language writes its words into its pages. */
const readWords = (file: string): Record<string, string> => {
  if (!existsSync(file)) return {}
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return parsed as Record<string, string>
}
