import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { AREA, ASSETS, guestPage, script } from './guest-page.ts'

const STRICT = `default-src 'none'; script-src ${AREA}; connect-src ${AREA}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const noAccount = {
  id: '0199f3f0-0000-7000-8000-000000000001',
  kind: 'enter',
  audience: 'individual',
  n: 2,
  at: null,
  of: null,
  expiresAt: '2030-01-01T00:00:00Z',
  step: { name: 'no-account', actions: ['submit', 'back'], email: 'claire@exemple.mc', offer: 'create' },
}

describe('the script that an integrator pastes', () => {
  it('shows a usable field before any answer of the API, from one file', async () => {
    const { page, asked, heard } = await guestPage(browser, `<foyer-login></foyer-login>${script('v1/smeg/fr.js')}`)
    await page.getByLabel('Adresse e-mail').fill('claire@exemple.mc')
    expect(asked.filter((path) => path.startsWith('/foyer/'))).toEqual([
      '/foyer/v1/smeg/fr.js',
      expect.stringMatching(/^\/foyer\/[\d.]+\/smeg\/fr-[\w-]+\/sign-up\.js$/),
    ])
    expect(heard).toEqual([])
    await page.close()
  })

  it('works under a strict policy with Trusted Types enforced', async () => {
    const { page, heard } = await guestPage(browser, `<foyer-login></foyer-login>${script('v1/smeg/fr.js')}`, {
      policy: STRICT,
      api: (path) => (path.endsWith('/session') ? { session: null } : noAccount),
    })
    await page.getByLabel('Adresse e-mail').fill('claire@exemple.mc')
    await page.getByRole('button', { name: 'Suivant' }).click()
    await page.getByRole('heading', { name: 'Pas encore de compte à cette adresse' }).waitFor()
    expect(
      await page.getByRole('button', { name: 'Créer mon compte' }).evaluate((button) => getComputedStyle(button).backgroundColor),
    ).toBe('rgb(158, 27, 50)')
    expect(heard).toEqual([])
    await page.close()
  })

  it('stands beside another version of itself: no error, no blank widget, one warning', async () => {
    const edit = (path: string, code: string) => (path.endsWith('/en.js') ? code.replaceAll('"1.0.0"', '"1.1.0"') : code)
    const { page, heard } = await guestPage(
      browser,
      `<foyer-login id="a"></foyer-login><foyer-login id="b" lang="en"></foyer-login><foyer-account></foyer-account><foyer-otp label="Code"></foyer-otp>${script('v1/smeg/fr.js')}${script('v1/smeg/en.js')}`,
      { edit, api: () => ({ session: null }) },
    )
    await page.locator('#a').getByLabel('Adresse e-mail').waitFor()
    await page.locator('#b').getByLabel('E-mail address').waitFor()
    await page.locator('foyer-account').getByText('Se connecter').waitFor()
    await page.locator('foyer-otp').getByLabel('Code').waitFor()
    expect(heard.filter((message) => !message.startsWith('foyer: '))).toEqual([])
    expect(heard).toContain('foyer: <foyer-login> is 1.0.0 on this page, not 1.1.0')
    await page.close()
  })

  it('speaks another language where a provider asks for one, from the script of that language', async () => {
    const { page } = await guestPage(
      browser,
      `<foyer-provider lang="it"><foyer-login></foyer-login></foyer-provider>${script('v1/smeg/fr.js')}`,
      {
        api: () => ({ session: null }),
      },
    )
    await page.getByLabel('Indirizzo e-mail').waitFor()
    expect(await page.getByText('Adresse e-mail').count()).toBe(0)
    await page.close()
  })

  it('works where an old library has patched the built-ins', async () => {
    const { page, heard } = await guestPage(
      browser,
      `<script>
        Array.from = function () { return [] }
        Array.prototype.entries = function () { return this }
        Array.prototype.toJSON = function () { return 'patched' }
        Object.prototype.each = function () {}
        Array.prototype.include = function () {}
        Element.prototype.update = Element.prototype.show = Element.prototype.hide = function () { return this }
        Function.prototype.bind = function (that) { const f = this; return function () { return f.apply(that) } }
      </script><foyer-login></foyer-login>${script('v1/smeg/fr.js')}`,
      { api: (path) => (path.endsWith('/session') ? { session: null } : noAccount) },
    )
    await page.getByLabel('Adresse e-mail').fill('claire@exemple.mc')
    await page.getByLabel('Adresse e-mail').press('Enter')
    await page.getByRole('heading', { name: 'Pas encore de compte à cette adresse' }).waitFor()
    expect(heard).toEqual([])
    await page.close()
  })

  it('takes its colours from the utility, lets the page have the last word, and follows the page into the dark', async () => {
    const { page } = await guestPage(
      browser,
      `<style>:root { --foyer-accent: rgb(1, 2, 3) } #dark { color-scheme: dark }</style>
       <foyer-login></foyer-login><div id="dark"><foyer-login id="d"></foyer-login></div><foyer-provider theme="dark"><foyer-login id="p"></foyer-login></foyer-provider>${script('v1/smeg/fr.js')}`,
      { api: () => ({ session: null }) },
    )
    const ground = (selector: string) => page.locator(`${selector} .card`).evaluate((card) => getComputedStyle(card).backgroundColor)
    await page.locator('#p .card').waitFor()
    expect(await ground('foyer-login:not([id])')).toBe('rgb(255, 254, 252)')
    expect(await ground('#d')).toBe('rgb(33, 28, 25)')
    expect(await ground('#p')).toBe('rgb(33, 28, 25)')
    expect(await page.locator('foyer-login:not([id]) .btn').evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(
      'rgb(1, 2, 3)',
    )
    await page.close()
  })

  it('fetches what a widget needs when its tag comes, and keeps its space meanwhile', async () => {
    const { page, asked } = await guestPage(browser, `<main></main>${script('v1/smeg/fr.js')}`, { api: () => ({ session: null }) })
    await page.waitForFunction(() => customElements.get('foyer-login'))
    expect(asked.some((path) => path.endsWith('/account.js'))).toBe(false)
    await page.locator('main').evaluate((main) => main.append(document.createElement('foyer-account')))
    expect(await page.locator('foyer-account').evaluate((account) => account.getBoundingClientRect().height)).toBe(44)
    await page.getByText('Se connecter').waitFor()
    expect(asked.filter((path) => path.endsWith('/account.js'))).to.have.length(1)
    await page.close()
  })

  it('can be pinned to an exact version by its integrity', async () => {
    const hashes: Record<string, string> = JSON.parse(await readFile(join(ASSETS, 'foyer/1.0.0/integrity.json'), 'utf8'))
    const { page, heard } = await guestPage(
      browser,
      `<foyer-login></foyer-login><script type="module" crossorigin integrity="${hashes['/foyer/1.0.0/smeg/en.js']}" src="${AREA}/foyer/1.0.0/smeg/en.js"></script>`,
      { api: () => ({ session: null }) },
    )
    await page.getByLabel('E-mail address').fill('claire@exemple.mc')
    expect(heard).toEqual([])
    await page.close()
  })
})
