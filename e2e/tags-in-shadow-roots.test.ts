import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { guestPage, script } from './guest-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const api = () => ({ session: null })

/** A component of the page's own, whose shadow root holds our tag. */
const component = (tag: string, more = '') => `customElements.define('${tag}', class extends HTMLElement {
  connectedCallback() {
    ${more}
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' })
    this.shadowRoot.innerHTML = '<p><foyer-account></foyer-account></p>'
  }
})`

const COMMON = 'v1/smeg/fr.js'

describe('a tag in a shadow root of the page’s own', () => {
  it.each([
    ['that a component attached before the script', '<site-header></site-header>', component('site-header'), ''],
    ['that a component attaches once its tag is defined', '<site-header></site-header>', '', component('site-header')],
    ['that is declared in the page', '<div><template shadowrootmode="open"><foyer-account></foyer-account></template></div>', '', ''],
    [
      'within another one',
      '<div><template shadowrootmode="open"><section><template shadowrootmode="open"><foyer-account></foyer-account></template></section></template></div>',
      '',
      '',
    ],
    [
      'of a component that is added later',
      '<main></main>',
      component('site-header'),
      'document.querySelector("main").innerHTML = "<p><site-header></site-header></p>"',
    ],
    [
      'whose content comes later',
      '<div id="late"><template shadowrootmode="open"><p></p></template></div>',
      '',
      'late.shadowRoot.querySelector("p").append(document.createElement("foyer-account"))',
    ],
    [
      'of a component that was added before its tag was defined, beside tags that never are',
      '<main></main>',
      '',
      `document.querySelector("main").innerHTML = "<never-defined></never-defined><site-header></site-header>"
       setTimeout(() => { ${component('site-header')} }, 50)`,
    ],
  ])('%s', async (_, body, before, after) => {
    const { page, heard } = await guestPage(browser, `<script>${before}</script>${body}<font-face></font-face>${script(COMMON)}`, { api })
    await page.waitForFunction(() => customElements.get('foyer-login'))
    await page.evaluate(after)
    await page.getByText('Se connecter').waitFor()
    expect(heard).toEqual([])
    await page.close()
  })

  it('is brought by the page where the root is closed', async () => {
    const { page } = await guestPage(
      browser,
      `<div><template shadowrootmode="closed"><foyer-account></foyer-account></template></div>${script(COMMON)}`,
      { api },
    )
    await page.waitForFunction(() => customElements.get('foyer-login'))
    await page.evaluate('foyer1.first.load("account")')
    await page.waitForFunction(() => customElements.get('foyer-account'))
    await page.close()
  })

  it('on a client’s page', async () => {
    const { page, asked } = await guestPage(
      browser,
      `<div><template shadowrootmode="open"><foyer-invoices></foyer-invoices></template></div>${script('v1/smeg/away/fr.js')}`,
      { api },
    )
    await page.waitForFunction(() => customElements.get('foyer-invoices'))
    expect(asked.filter((path) => path.endsWith('/invoices.js'))).toHaveLength(1)
    await page.close()
  })
})
