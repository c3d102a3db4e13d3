import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import type { Customer } from './customer.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { connect, isConnected, newCustomer, offer, SMEG } from './portal-visit.ts'
import { visit } from './visit.ts'

let browser: Browser
let demo: NodeDemo
/** A website that no utility lists. Pages that the test puts in the place of others would be asked nothing beforehand. */
let elsewhere: Server

const PAGES: Record<string, string> = { '/energy': '', '/pinned': 'away/', '/policy': '' }

const serve = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      const edition = PAGES[request.url ?? '']
      const policy = request.url === '/policy' ? { 'Content-Security-Policy': "connect-src 'self'" } : {}
      response.writeHead(edition === undefined ? 404 : 200, { 'Content-Type': 'text/html', ...policy })
      response.end(edition === undefined ? '' : page(edition))
    })
    server.listen(0, '127.0.0.1', () => resolve(server))
  })

const page = (edition = '') =>
  `<!doctype html><html lang="fr"><title>Ailleurs</title><link rel="icon" href="data:"><script type="module" src="${demo.area}/foyer/v1/smeg/${edition}fr.js"></script>
    <foyer-login></foyer-login><foyer-invoices></foyer-invoices>`

const origin = () => `http://elsewhere.localhost:${(elsewhere.address() as AddressInfo).port}`

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo()])
  elsewhere = await serve()
})
afterAll(async () => {
  elsewhere.close()
  await browser.close()
  await demo.close()
})

/** What monitoring and frameworks put on every request of a page. */
const TRACES = {
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  tracestate: 'vendor=value',
  baggage: 'sentry-environment=production',
  'sentry-trace': '4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1',
  'x-datadog-trace-id': '1',
  'x-datadog-sampling-priority': '1',
  'X-CSRF-Token': 'token',
  'X-Requested-With': 'XMLHttpRequest',
}

/** Before any other script of the page, as such tools ask to be. */
const addHeaders = (page: Page, headers: Record<string, string>) =>
  page.addInitScript((added) => {
    const real = window.fetch
    window.fetch = (input, init) => {
      const all = new Headers(init?.headers)
      for (const [name, value] of Object.entries(added)) all.set(name, value)
      return real(input, { ...init, headers: all })
    }
  }, headers)

/** All that the browser's console says from now on of this customer's page. */
function listen({ page: shown }: Customer): string[] {
  const said: string[] = []
  shown.on('console', (message) => said.push(message.text()))
  return said
}

const enter = async (customer: Customer, email = 'jeanne@example.test') => {
  await customer.fill('email.label', email)
  await customer.press('button.next')
}

const isBlamed = (customer: Customer) => customer.page.getByText(customer.say('unavailable').split('. ')[1] ?? '').count()

describe('a page whose monitoring adds headers', () => {
  it('of the utility lets a customer log in', async () => {
    const person = await newCustomer(demo)
    const customer = await visit(browser, demo)
    await addHeaders(customer.page, TRACES)
    await customer.open('/connexion.html')
    await enter(customer, person.email)
    await customer.fill('password.label', person.password)
    await customer.press('button.next')
    await customer.enterCode(person.email, 'button.log-in')
    await customer.page.locator('foyer-account').getByText(person.firstName).first().waitFor()
    await customer.leave()
  })

  it('of a client lets a customer connect', async () => {
    const person = await newCustomer(demo)
    const customer = await visit(browser, demo)
    await addHeaders(customer.page, TRACES)
    await customer.open(`${demo.portal}/vue/`)
    await offer(customer)
    await connect(customer, person)
    await isConnected(customer, person)
    await customer.press('connect.leave')
    await offer(customer)
    await customer.leave()
  })

  it('is told on the console which header is refused; its customers are not told that the fault is ours', async () => {
    const customer = await visit(browser, demo)
    await addHeaders(customer.page, { ...TRACES, Authorization: 'Bearer of-the-page' })
    const said = listen(customer)
    await customer.open('/connexion.html')
    await enter(customer)
    await customer.isTold('origin-refused')
    expect(await isBlamed(customer)).toBe(0)
    expect(said.filter((line) => /^foyer: .*scripts add authorization to/.test(line)).length).toBeGreaterThan(0)
    expect(await customer.field('email.label').inputValue()).toBe('jeanne@example.test')
    await customer.context.close()
  })
})

describe('a page that is not listed', () => {
  it('is told so on the console, by its origin and with the place where it belongs, and its customers what to do', async () => {
    const customer = await visit(browser, demo)
    const said = listen(customer)
    await customer.open(`${origin()}/energy`)
    await enter(customer)
    await customer.isTold('origin-refused')
    expect(await isBlamed(customer)).toBe(0)
    await customer.page.locator('foyer-invoices').getByText(customer.say('origin-refused')).waitFor()
    const told = said.filter((line) => line.startsWith('foyer:'))
    expect(told).toHaveLength(1)
    for (const part of [origin(), 'SITES_', 'CLIENTS_', demo.area]) expect(told[0]).toContain(part)
    await customer.context.close()
  })

  it('says that the utility does not know it, with the script for clients that it pinned', async () => {
    const customer = await visit(browser, demo)
    const said = listen(customer)
    await customer.open(`${origin()}/pinned`)
    await customer.reads('connect.unknown.title', SMEG)
    expect(said.some((line) => line.startsWith('foyer:') && line.includes(origin()))).toBe(true)
    await customer.context.close()
  })
})

describe('a page that keeps requests from the API by its own policy', () => {
  it('is told so on the console', async () => {
    const customer = await visit(browser, demo)
    const said = listen(customer)
    await customer.open(`${origin()}/policy`)
    await enter(customer)
    await customer.isTold('origin-refused')
    expect(said.some((line) => line.includes(`add ${demo.area} to connect-src`))).toBe(true)
    await customer.context.close()
  })
})
