import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'

export const ASSETS: string = join(import.meta.dirname, '../dist/assets')
/** A stranger's site, and where the utility's scripts and API are. */
export const HOST = 'https://www.guest.example'
export const AREA = 'https://area.guest.example'

/** What the API says where a customer is signed in. */
export const SIGNED_IN = {
  account: { id: 'a', email: 'claire@exemple.mc', firstName: 'Claire', lastName: 'Martin', locale: 'fr' },
  customers: [],
  idleExpiresAt: '2030-01-01T00:00:00Z',
  expiresAt: '2030-01-01T00:00:00Z',
  raised: [],
}

export interface GuestPage {
  page: Page
  /** Console messages, errors and violations. */
  heard: string[]
  /** Files and API paths asked for. */
  asked: string[]
}

/** Opens a page of a stranger's site that pastes the composed script; the API answers what it is told to. */
export async function guestPage(
  browser: Browser,
  html: string,
  options: {
    policy?: string
    api?: (path: string) => object | undefined
    edit?: (path: string, code: string) => string
    blocks?: (path: string) => boolean
  } = {},
): Promise<GuestPage> {
  const page = await browser.newPage()
  const heard: string[] = []
  const asked: string[] = []
  page.on('console', (message) => heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(error.stack ?? error.message))
  await page.route(`${HOST}/**`, (route) =>
    new URL(route.request().url()).pathname === '/'
      ? route.fulfill({
          contentType: 'text/html',
          body: html,
          headers: options.policy ? { 'content-security-policy': options.policy } : {},
        })
      : route.fulfill({ status: 204 }),
  )
  await page.route(`${AREA}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const headers = {
      'access-control-allow-origin': HOST,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'content-type',
    }
    asked.push(pathname)
    if (options.blocks?.(pathname)) return route.abort()
    if (pathname.startsWith('/v1/')) {
      if (route.request().method() === 'OPTIONS') return route.fulfill({ status: 204, headers })
      const answer = options.api?.(pathname)
      return answer && route.fulfill({ json: answer, headers })
    }
    const code = await readFile(join(ASSETS, pathname), 'utf8')
    return route.fulfill({ contentType: 'text/javascript', headers, body: options.edit?.(pathname, code) ?? code })
  })
  await page.goto(`${HOST}/`)
  return { page, heard, asked }
}

/** What an integrator pastes. */
export const script = (path: string): string => `<script type="module" crossorigin src="${AREA}/foyer/${path}"></script>`
