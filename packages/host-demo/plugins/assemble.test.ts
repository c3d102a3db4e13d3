import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assemble } from './assemble.ts'
import { findPages } from './pages.ts'

const root = join(import.meta.dirname, '..')
const pages = findPages(root)

describe('a page', () => {
  it('takes the words of its own language', () => {
    expect(assemble('<html lang="it"><b>{{menu.login}}</b>', '/it/index.html')).toBe('<html lang="it"><b>Accedere</b>')
  })

  it('says which page and which language it is', () => {
    const link = '<html lang="en"><a {{current relier.html}}></a><a {{current en}}></a><a {{current fr}}></a>'
    expect(assemble(link, '/en/relier.html')).toBe('<html lang="en"><a aria-current="page"></a><a aria-current="true"></a><a ></a>')
  })

  it('sends its visitors to its own login, or to the login page', () => {
    expect(assemble('<html lang="en"><i id="espace"></i>{{login.url}}', '/en/')).toContain('#espace')
    expect(assemble('<html lang="en">{{login.url}}', '/en/')).toContain('/en/connexion.html')
  })

  it('refuses a word that does not exist', () => {
    expect(() => assemble('<html lang="fr">{{nothing.here}}', '/index.html')).toThrow('no word "nothing.here" in fr')
  })
})

describe('the site', () => {
  it('has every page of the marketing site in three languages', () => {
    const names = pages.map((page) => page.slice(root.length))
    for (const name of ['index', 'mes-factures', 'relier', 'equipe', 'connexion', 'professionnels']) {
      expect(names).toEqual(expect.arrayContaining([`/${name}.html`, `/en/${name}.html`, `/it/${name}.html`]))
    }
  })

  it.each(pages.map((page) => page.slice(root.length)))('%s leaves no hole', (path) => {
    const html = assemble(readFileSync(join(root, path), 'utf8'), path)
    expect(html).not.toMatch(/\{\{|<!-- part/)
    expect(html).toMatch(/<title>.+<\/title>/)
  })

  it('speaks the same words in every language', () => {
    const [fr, en, it] = ['fr', 'en', 'it'].map((language) =>
      Object.keys(JSON.parse(readFileSync(join(root, `words/${language}.json`), 'utf8'))).sort(),
    )
    expect(en).toEqual(fr)
    expect(it).toEqual(fr)
  })
})
