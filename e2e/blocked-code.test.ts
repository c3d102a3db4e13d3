import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { guestPage, SIGNED_IN, script } from './guest-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const api = () => ({ session: null })

/** A page that changes all the time, with new tags of ours among the changes. */
const changing = (page: Page, tag: string) =>
  page.evaluate((name) => {
    const main = document.createElement('main')
    document.body.append(main)
    setInterval(() => {
      main.replaceChildren(document.createElement('p'), document.createElement(name))
    }, 20)
  }, tag)

async function pageWith(html: string, options: { isBlocked: boolean; path?: string; scriptPath?: string }) {
  const { path = '/invoices.js', scriptPath = 'v1/smeg/fr.js' } = options
  const guest = await guestPage(browser, html + script(scriptPath), { api, blocks: (each) => options.isBlocked && each.endsWith(path) })
  return { ...guest, requests: () => guest.asked.filter((each) => each.endsWith(path)).length }
}

describe('code that does not come', () => {
  it('is asked for a few times, however much the page changes, then said in every tag’s place', async () => {
    const options = { isBlocked: true }
    const { page, requests } = await pageWith('<foyer-invoices id="first"></foyer-invoices>', options)
    await page.waitForFunction(() => customElements.get('foyer-login'))
    await changing(page, 'foyer-invoices')
    await page.locator('#first').getByText('Le service ne répond pas').waitFor()
    await page.locator('main').getByText('Le service ne répond pas').waitFor()
    expect(requests()).toBe(3)
    await page.waitForTimeout(1_000)
    expect(requests()).toBe(3)
    await page.locator('#first').getByRole('button', { name: 'Réessayer' }).click()
    await expect.poll(requests).toBeGreaterThan(3)
    await page.locator('#first').getByRole('button', { name: 'Réessayer' }).waitFor()
    expect(requests()).toBe(6)
    options.isBlocked = false
    await page.locator('#first').getByRole('button', { name: 'Réessayer' }).click()
    await page.locator('#first').locator('a[part=button]').waitFor()
    expect(await page.locator('#first').getByText('Le service ne répond pas').count()).toBe(0)
    expect(requests()).toBe(7)
    await page.close()
  })

  it('is asked for again by itself on a page that stays as it is', async () => {
    const options = { isBlocked: true }
    const { page, requests } = await pageWith('<foyer-invoices></foyer-invoices>', options)
    await expect.poll(requests).toBe(1)
    options.isBlocked = false
    await page.locator('a[part=button]').waitFor()
    expect(requests()).toBe(2)
    await page.close()
  })

  it('is said in the header by a button, and in the field by one that sends no form', async () => {
    const options = { isBlocked: true, path: '.js' }
    const guest = await guestPage(
      browser,
      `<foyer-account></foyer-account><form action="/gone"><foyer-otp name="code"></foyer-otp></form>${script('v1/smeg/fr.js')}`,
      {
        api,
        blocks: (each) => options.isBlocked && /\/(account|otp)\.js$/.test(each),
      },
    )
    const { page } = guest
    const again = page.locator('foyer-account').getByRole('button', { name: 'Réessayer' })
    await again.waitFor()
    expect((await again.boundingBox())?.height).toBeLessThanOrEqual(44)
    await page.locator('foyer-otp').getByRole('button', { name: 'Réessayer' }).waitFor()
    options.isBlocked = false
    await page.locator('foyer-otp').getByRole('button', { name: 'Réessayer' }).click()
    await page.locator('foyer-otp').getByRole('textbox').waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
    await again.click()
    await page.locator('foyer-account').getByText('Se connecter').waitFor()
    await page.close()
  })

  it('is said on a client’s page, too', async () => {
    const options = { isBlocked: true, path: '/connect.js', scriptPath: 'v1/smeg/away/fr.js' }
    const { page, requests } = await pageWith('<foyer-login></foyer-login>', options)
    const again = page.locator('foyer-login').getByRole('button', { name: 'Réessayer' })
    await again.waitFor()
    await page.getByText('Le service ne répond pas').waitFor()
    const asked = requests()
    expect(asked).toBe(3)
    await page.close()
  })

  it('is said by the log-in to who is signed in, and by the linking of a contract', async () => {
    const options = { isBlocked: true }
    const { page } = await guestPage(
      browser,
      `<foyer-login></foyer-login><foyer-link-contract></foyer-link-contract>${script('v1/smeg/fr.js')}`,
      { api: () => ({ session: SIGNED_IN }), blocks: (path) => options.isBlocked && path.endsWith('/returning-visits.js') },
    )
    for (const tag of ['foyer-login', 'foyer-link-contract']) await page.locator(tag).getByText('Le service ne répond pas').waitFor()
    options.isBlocked = false
    await page.locator('foyer-login').getByRole('button', { name: 'Réessayer' }).click()
    await page.locator('foyer-login').getByText('claire@exemple.mc').waitFor()
    await page.locator('foyer-link-contract').getByRole('button', { name: 'Réessayer' }).click()
    await page.locator('foyer-link-contract').getByRole('button', { name: 'Relier' }).waitFor()
    await page.close()
  })

  it('of another language leaves the page’s own', async () => {
    const { page, heard } = await guestPage(
      browser,
      `<foyer-provider lang="it"><foyer-login></foyer-login></foyer-provider>${script('v1/smeg/fr.js')}`,
      { api, blocks: (path) => path.endsWith('/it.js') },
    )
    await page.getByLabel('Adresse e-mail').waitFor()
    expect(heard.join()).toContain('foyer: no smeg/it')
    await page.close()
  })
})

describe('the watch for tags', () => {
  it('costs no search of the page for its changes', async () => {
    const { page } = await guestPage(
      browser,
      `<script>
        searches = 0
        for (const name of ['querySelector', 'querySelectorAll', 'getElementsByTagName']) {
          const own = Document.prototype[name]
          Document.prototype[name] = function (...args) { searches++; return own.apply(this, args) }
        }
        visited = 0
        const all = Element.prototype.querySelectorAll
        Element.prototype.querySelectorAll = function (...args) { const found = all.apply(this, args); visited += found.length; return found }
      </script><div id="big">${'<p><b></b></p>'.repeat(2_000)}</div>${script('v1/smeg/fr.js')}`,
      { api },
    )
    await page.waitForFunction(() => customElements.get('foyer-login'))
    const cost = await page.evaluate(async () => {
      const counts = globalThis as unknown as { searches: number; visited: number }
      const [searches, visited] = [counts.searches, counts.visited]
      for (let change = 0; change < 200; change++) {
        const row = document.createElement('div')
        row.append(document.createElement('i'), document.createElement('i'))
        document.body.append(row)
        await new Promise((done) => setTimeout(done))
      }
      return { searches: counts.searches - searches, visited: counts.visited - visited }
    })
    expect(cost).toEqual({ searches: 0, visited: 400 })
    await page.close()
  })

  it('looks at the page once more for all tags that it defines together', async () => {
    const { page } = await guestPage(
      browser,
      `<script>
        searches = 0
        const own = Document.prototype.querySelectorAll
        Document.prototype.querySelectorAll = function (...args) { searches++; return own.apply(this, args) }
      </script>${Array.from({ length: 40 }, (_, n) => `<site-part-${n}></site-part-${n}>`).join('')}${script('v1/smeg/fr.js')}`,
      { api },
    )
    await page.waitForFunction(() => customElements.get('foyer-login'))
    const searches = await page.evaluate(async () => {
      const counts = globalThis as unknown as { searches: number }
      const before = counts.searches
      for (let n = 0; n < 40; n++) customElements.define(`site-part-${n}`, class extends HTMLElement {})
      await new Promise((done) => setTimeout(done, 100))
      return counts.searches - before
    })
    expect(searches).toBe(1)
    await page.close()
  })
})
