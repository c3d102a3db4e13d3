import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { guestPage, SIGNED_IN, script } from './guest-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const journey = (step: object, n = 2) => ({
  id: '0199f3f0-0000-7000-8000-000000000001',
  kind: 'enter',
  audience: 'individual',
  n,
  at: null,
  of: null,
  expiresAt: '2030-01-01T00:00:00Z',
  step,
})

/** An API at which one customer logs in with a password. */
function api(): (path: string) => object | undefined {
  let isSignedIn = false
  return (path) => {
    if (path.endsWith('/session')) return { session: isSignedIn ? SIGNED_IN : null }
    if (path.endsWith('/journeys'))
      return journey({ name: 'password', actions: ['submit', 'back'], email: 'claire@exemple.mc', canRecover: true })
    if (!path.includes('/journeys/')) return undefined
    isSignedIn = true
    return journey({ name: 'done', actions: [], outcome: 'signed-in', firstName: 'Claire', isSignedIn: true }, 3)
  }
}

/** What old libraries, polyfills and monitors leave of a global: something that is none. */
const broken = (name: string) => `(() => {
  const Broken = function () { throw new Error('the page replaced ${name}') }
  Object.defineProperty(globalThis, '${name}', { value: Broken, configurable: true, writable: true })
})()`

/** MooTools with its compatibility layer: a type of its own under the browser's name. */
const MOOTOOLS = `
  window.Event = window.DOMEvent = function (event) { this.event = event || window.event; this.type = this.event.type }
  Function.prototype.bind = function (that) { const f = this; return function () { return f.apply(that, arguments) } }
  Array.from = function (item) { return item == null ? [] : [item] }`

/** Zone.js and older polyfills: `import()` does not return one of these. */
const OTHER_PROMISE = 'window.Promise = class extends Promise {}'

async function logsIn(head: string, after?: string): Promise<string[]> {
  const { page, heard } = await guestPage(
    browser,
    `<script>${head}</script><foyer-account></foyer-account><foyer-provider lang="it"><foyer-login></foyer-login></foyer-provider>${script('v1/smeg/fr.js')}`,
    { api: api() },
  )
  await page.getByLabel('Indirizzo e-mail').fill('claire@exemple.mc')
  if (after) await page.evaluate(after)
  await page.getByLabel('Indirizzo e-mail').press('Enter')
  await page.getByLabel('Password').fill('Cavallo-Pila-1')
  await page.getByLabel('Password').press('Enter')
  await page.getByText('claire@exemple.mc').first().waitFor()
  await page.locator('foyer-account').getByText('Claire Martin').waitFor()
  await page.close()
  return heard
}

describe('a page that has replaced a global of the browser', () => {
  it.each([
    'Event',
    'CustomEvent',
    'BroadcastChannel',
    'queueMicrotask',
    'URL',
    'URLSearchParams',
    'AbortController',
    'Request',
    'Headers',
    'structuredClone',
    'requestAnimationFrame',
    'requestIdleCallback',
    'IntersectionObserver',
  ])('%s, before the script and after it: log-in is walked', async (name) => {
    expect(await logsIn(broken(name))).toEqual([])
    expect(await logsIn('', broken(name))).toEqual([])
  })

  it.each(['fetch', 'crypto', 'Promise'])('%s, after the script: log-in is walked', async (name) => {
    expect(await logsIn('', name === 'crypto' ? broken('crypto') : name === 'Promise' ? OTHER_PROMISE : broken(name))).toEqual([])
  })

  it.each([
    ['MooTools', MOOTOOLS],
    ['another Promise', OTHER_PROMISE],
    ['no BroadcastChannel', 'delete window.BroadcastChannel'],
    ['no locks', 'delete Navigator.prototype.locks'],
    [
      'storage that throws',
      'for (const name of ["sessionStorage", "localStorage", "indexedDB"]) Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError") } })',
    ],
    [
      'Array.from, iteration and JSON as old libraries patch them',
      'Array.from = () => []; Array.prototype.entries = function () { return this }; Array.prototype.toJSON = function () { return "patched" }',
    ],
  ])('%s: log-in is walked', async (_, head) => {
    expect(await logsIn(head)).toEqual([])
  })

  it('says that the service does not answer where fetch was broken before, and keeps what was typed', async () => {
    const { page } = await guestPage(browser, `<script>${broken('fetch')}</script><foyer-login></foyer-login>${script('v1/smeg/fr.js')}`)
    await page.getByLabel('Adresse e-mail').fill('claire@exemple.mc')
    await page.getByLabel('Adresse e-mail').press('Enter')
    await page.getByText('Le service ne répond pas').waitFor()
    expect(await page.getByLabel('Adresse e-mail').inputValue()).toBe('claire@exemple.mc')
    await page.close()
  })
})
