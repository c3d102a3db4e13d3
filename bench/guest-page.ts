import type { BrowserContext } from 'playwright-core'
import type { NodeDemo } from '../e2e/demo.ts'
import type { Tongue } from '../e2e/wording.ts'

export interface GuestPage {
  /** What the integrator wrote, e.g. `<foyer-login></foyer-login>`. */
  html: string
  /** Path of the script below `/foyer/`. */
  script: string
  tongue: Tongue
}

/** A page of the utility's website on which a widget stands, the script, and nothing else. */
export const GUEST_PATH = '/bench.html'

/** Puts such a page where {@link GUEST_PATH} is, for this browser. */
export async function servePage(context: BrowserContext, { area, site }: NodeDemo, { html, script, tongue }: GuestPage): Promise<void> {
  const body = `<!doctype html><html lang="${tongue}"><title>Page</title><body>${html}<script type="module" crossorigin src="${area}/foyer/${script}"></script></body></html>`
  // What a test answers comes from nowhere, and Chromium lets only pages of this machine ask this machine.
  await context.grantPermissions(['local-network-access'])
  await context.route(`${site}${GUEST_PATH}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await context.route(`${site}/favicon.ico`, (route) => route.fulfill({ status: 204 }))
}
