import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { AREA, guestPage, script } from './guest-page.ts'

const ELSEWHERE = 'https://elsewhere.example'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** A page whose visitors write HTML, and what of it asked elsewhere. */
async function pageOf(provider: string, scripts = script('v1/smeg/fr.js')) {
  const guest = await guestPage(browser, `<main></main>${scripts}`, { api: () => ({ session: null }) })
  const elsewhere: string[] = []
  await guest.page.route(`${ELSEWHERE}/**`, (route) => {
    elsewhere.push(route.request().url())
    return route.fulfill({ contentType: 'text/javascript', body: '', headers: { 'access-control-allow-origin': '*' } })
  })
  await guest.page.waitForFunction(() => customElements.get('foyer-login'))
  await guest.page.locator('main').evaluate((main, html) => {
    main.innerHTML = html
  }, `<foyer-provider ${provider}><foyer-login></foyer-login></foyer-provider>`)
  return { ...guest, elsewhere }
}

describe('a tag that a visitor of the page wrote', () => {
  it.each([
    `api="${ELSEWHERE}"`,
    `api="${ELSEWHERE}" utility="other" lang="it"`,
    `api="${ELSEWHERE}/foyer"`,
    `api="${AREA}@elsewhere.example"`,
    `api="${AREA}.elsewhere.example"`,
    'api="https:/" utility="elsewhere.example" lang="it"',
    'api="//elsewhere.example" utility="x"',
    'api="javascript:alert(1)//"',
    'api="data:text/javascript,alert(1)//" utility="x"',
    'utility="../../../uploads" lang="x"',
    'utility="..\\\\..\\\\uploads" lang="x"',
  ])('leads neither code nor what is typed elsewhere: %s', async (provider) => {
    const { page, asked, heard, elsewhere } = await pageOf(provider)
    await page.getByLabel('Adresse e-mail').fill('claire@exemple.mc')
    await page.getByLabel('Adresse e-mail').press('Enter')
    await expect.poll(() => asked).toContain('/v1/smeg/journeys')
    expect(elsewhere).toEqual([])
    expect(asked.filter((path) => !/^\/(v1\/smeg|foyer\/v1\/smeg\/fr\.js|foyer\/1\.0\.0\/smeg)/.test(path))).toEqual([])
    expect(heard.join('\n')).toContain('foyer: refused ')
    await page.close()
  })

  it.each(['lang="../../uploads/x"', 'lang="x.js?"'])('is shown in the page\u2019s language where it names none: %s', async (provider) => {
    const { page, asked } = await pageOf(provider)
    await page.getByLabel('Adresse e-mail').waitFor()
    expect(asked.filter((path) => !/^\/(v1\/smeg|foyer\/v1\/smeg\/fr\.js|foyer\/1\.0\.0\/smeg)/.test(path))).toEqual([])
    await page.close()
  })

  it('may name the API of another script of the page, before that one has run', async () => {
    const other = `<script type="module" crossorigin src="${ELSEWHERE}/foyer/v1/geg/fr.js"></script>`
    const { page, elsewhere } = await pageOf(`api="${ELSEWHERE}" utility="geg" lang="fr"`, script('v1/smeg/fr.js') + other)
    await expect.poll(() => elsewhere).toContain(`${ELSEWHERE}/foyer/v1/geg/fr.js`)
    await page.close()
  })
})
