import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { Guest } from './guest.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** What the guest's watcher finds on a page. */
async function findings(body: string, headers: Record<string, string> = {}): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } })
  try {
    const guest = await Guest.watch(page)
    await page.route('http://page.test/', (route) =>
      route.fulfill({
        headers: { 'content-type': 'text/html', ...headers },
        body: `<!doctype html><html lang="en"><head><title>Page</title><link rel="icon" href="data:,"></head><body><main><h1>Page</h1>${body}</main></body></html>`,
      }),
    )
    await page.goto('http://page.test/')
    await page.waitForTimeout(400)
    await guest.look({ widths: [280] })
    return guest.found.join('\n')
  } finally {
    await page.close()
  }
}

describe('the watcher', () => {
  it('finds nothing on a quiet page', async () => {
    expect(await findings('<p>Quiet.</p>')).toBe('')
  })

  it.each([
    ['a word on the console', '<script>console.info("hello")</script>', /console info: hello/],
    ['an error', '<script>undefinedFunction()</script>', /error: ReferenceError/],
    [
      'something that moves by itself',
      '<p id="p">First</p><script>setTimeout(() => p.before("second", document.createElement("hr")), 100)</script>',
      /layout shift/,
    ],
    ['a field without a label', '<input>', /axe label/],
    ['a page wider than the screen', '<p style="width:500px">Wide</p>', /at 280 px the page is \d+ px wide/],
  ])('finds %s', async (_, body, finding) => {
    expect(await findings(body)).toMatch(finding)
  })

  it('finds what is against the policy, also with Trusted Types', async () => {
    const policy = { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'" }
    const found = await findings('<p style="color:red">Styled</p><script>document.body.innerHTML += "<b>x</b>"</script>', policy)
    expect(found).toMatch(/violation of style-src-attr/)
    expect(found).toMatch(/violation of require-trusted-types-for/)
  })
})
