import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDemo } from '../scripts/demo.ts'
import { launch } from './browser.ts'
import { freePort, type NodeDemo, startNodeDemo } from './demo.ts'
import { connect, isConnected, newCustomer, offer } from './portal-visit.ts'
import { visit } from './visit.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe('over https', () => {
  let demo: NodeDemo
  beforeAll(async () => {
    demo = await startNodeDemo({ isSecure: true })
  })
  afterAll(() => demo.close())

  it('the demo lets a customer log in, on the utility’s pages and on a client’s', async () => {
    const person = await newCustomer(demo)
    const customer = await visit(browser, demo, { context: { ignoreHTTPSErrors: true } })
    await customer.open(`${demo.portal}/vue/`)
    expect(await customer.page.evaluate(() => location.protocol)).toBe('https:')
    await offer(customer)
    await connect(customer, person)
    await isConnected(customer, person)
    const area = await customer.anotherTab()
    await area.open(`${demo.area}/area`)
    await area.page.locator('foyer-invoices [part=row]').first().waitFor()
    await customer.leave()
  })
})

describe('the start page over http', () => {
  it('says what a browser needs that keeps no Secure cookie there, as WebKit, and nothing to others', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'foyer-http-'))
    const ports = { apiPort: await freePort(), hostPort: await freePort() }
    const demo = await startDemo({ folder, ...ports, onWorkers: false, isQuiet: true })
    const needs = /npm start -- --https/
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
    await page.goto(demo.start)
    await page.locator('#smeg .people li').first().waitFor()
    expect(await page.getByText(needs).isVisible()).toBe(false)
    await page.addInitScript(() => {
      const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {}
      const keep = (cookie: string) => void (/secure/i.test(cookie) || set?.call(document, cookie))
      Object.defineProperty(document, 'cookie', { get: () => get?.call(document), set: keep })
    })
    await page.reload()
    await page.getByText(needs).waitFor()
    await page.close()
    await demo.close()
    await rm(folder, { recursive: true })
  })
})
