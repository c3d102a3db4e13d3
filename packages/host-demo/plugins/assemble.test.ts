import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sites } from '../server/sites.ts'
import { assemble } from './assemble.ts'
import { findPages, readPage } from './pages.ts'

const root = join(import.meta.dirname, '..')
const pages = findPages(root)

describe('a page', () => {
  it('takes the words of its own language', () => {
    expect(assemble('<html lang="it"><b>{{menu.login}}</b>', '/sites/smeg/it/index.html')).toBe('<html lang="it"><b>Accedere</b>')
  })

  it('says which page and which language it is', () => {
    const link = '<html lang="en"><a {{current relier.html}}></a><a {{current en}}></a><a {{current fr}}></a>'
    expect(assemble(link, '/sites/smeg/en/relier.html')).toBe(
      '<html lang="en"><a aria-current="page"></a><a aria-current="true"></a><a ></a>',
    )
  })

  it('sends its visitors to its own login, or to the login page', () => {
    expect(assemble('<html lang="en"><i id="espace"></i>{{login.url}}', '/sites/smeg/en/')).toContain('#espace')
    expect(assemble('<html lang="en">{{login.url}}', '/sites/smeg/en/')).toContain('/en/connexion.html')
  })

  it('refuses a word that does not exist', () => {
    expect(() => assemble('<html lang="fr">{{nothing.here}}', '/sites/smeg/index.html')).toThrow('no word "nothing.here" in fr')
  })
})

describe('the sites', () => {
  const below = (site: string) => pages.map(({ path }) => path.slice(root.length)).flatMap((path) => path.split(`/sites/${site}`)[1] ?? [])

  it('have every page in each of their languages', () => {
    for (const name of ['index', 'mes-factures', 'relier', 'equipe', 'connexion', 'professionnels'])
      expect(below('smeg')).toEqual(expect.arrayContaining([`/${name}.html`, `/en/${name}.html`, `/it/${name}.html`]))
    for (const name of ['index', 'create', 'recover', 'invoices', 'app'])
      expect(below('engie')).toEqual(expect.arrayContaining([`/${name}.html`, `/nl/${name}.html`, `/de/${name}.html`]))
  })

  it.each(pages.map((page) => [page.path.slice(root.length), page] as const))('%s leaves no hole', (path, page) => {
    const html = assemble(readPage(page), path)
    expect(html).not.toMatch(/\{\{|<!-- part/)
    expect(html).toMatch(/<title>.+<\/title>/)
  })

  it.each(sites.map(({ id }) => id))('of %s say the same words in every language', (id) => {
    const folder = join(root, 'sites', id, 'words')
    const files = existsSync(folder) ? readdirSync(folder) : []
    const keys = files.map((file) => Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8'))).sort())
    for (const list of keys) expect(list).toEqual(keys[0])
  })
})
