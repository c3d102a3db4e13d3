import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, launchWhole } from './browser.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { isConnected, logInThere, newCustomer, offer, press, SMEG, seesInvoices } from './portal-visit.ts'
import { visit } from './visit.ts'

let browser: Browser
let demo: NodeDemo
let host: Server

const widgets = () => `<script type="module" src="${demo.area}/foyer/v1/smeg/fr.js"></script>
  <main><h1>Domus</h1><foyer-login><foyer-invoices slot="signed-in"></foyer-invoices></foyer-login></main>`

/** As small hash routers are: what the address says is shown, at first and whenever it changes; without a route there is a first one. */
const ROUTER = `<p id="route"></p><script>
  const show = () => { if (!location.hash) location.replace('#/'); document.getElementById('route').textContent = 'route ' + location.hash }
  addEventListener('hashchange', show); show()
</script>`

const PAGES: Record<string, { headers?: Record<string, string>; body: () => string }> = {
  '/': { body: widgets },
  '/parted': { headers: { 'Cross-Origin-Opener-Policy': 'same-origin' }, body: widgets },
  '/router': { body: () => ROUTER + widgets() },
}

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo()])
  host = createServer((request, response) => {
    const page = PAGES[(request.url ?? '').split('?')[0] ?? '']
    response.writeHead(page ? 200 : 404, { 'Content-Type': 'text/html', ...page?.headers })
    response.end(page ? `<!doctype html><html lang="fr"><title>Domus</title><link rel="icon" href="data:">${page.body()}` : '')
  })
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening))
  const places = { origins: [origin()], redirects: Object.keys(PAGES).map((path) => origin() + path) }
  await demo.stopApi()
  await demo.startApi({ CLIENTS_SMEG: JSON.stringify({ domus: places }) })
})
afterAll(async () => {
  await browser.close()
  host.close()
  await demo.close()
})

const origin = () => `http://portal.localhost:${(host.address() as AddressInfo).port}`

describe('a client’s page whose policy parts it from the windows it opens', () => {
  it('waits while its window is open, is connected by it, and has one page in the end', async () => {
    const whole = await launchWhole()
    const person = await newCustomer(demo)
    const customer = await visit(whole, demo)
    await customer.page.clock.install()
    await customer.open(`${origin()}/parted`)
    await offer(customer)
    const opened = customer.context.waitForEvent('page')
    const looked = customer.page.waitForResponse((answer) => answer.request().method() === 'HEAD')
    await customer.press('connect.button', SMEG)
    const page = await opened
    await page.getByRole('heading', { name: customer.say('enter.title.individual') }).waitFor()
    // It has found its window closed, and has looked why; however long it then takes, it waits.
    await looked
    await customer.page.clock.runFor(60_000)
    expect(await customer.page.getByText(customer.say('connect.closed.title')).count()).toBe(0)
    await customer.reads('connect.waiting', SMEG)
    expect(await customer.page.getByRole('button', { name: customer.say('connect.here') }).count()).toBe(1)
    const closed = page.waitForEvent('close')
    await logInThere(await customer.inside(page), person)
    await page.getByRole('button', { name: customer.say('consent.allow'), exact: true }).click()
    await seesInvoices(customer)
    await isConnected(customer, person)
    await closed
    expect(customer.context.pages()).toHaveLength(1)
    await customer.context.close()
    await whole.close()
  })

  it('without such a policy still says when it was closed', async () => {
    const customer = await visit(browser, demo)
    await customer.open(`${origin()}/`)
    await offer(customer)
    const window = await press(customer)
    await window.sees('enter.title.individual')
    await window.page.close()
    await customer.reads('connect.closed.title')
    await customer.context.close()
  })
})

describe('a client’s page whose routes stand behind the number sign', () => {
  it('is led back to its route, and its address carries nothing of ours', async () => {
    const person = await newCustomer(demo)
    const customer = await visit(browser, demo)
    await customer.page.addInitScript(() => {
      window.open = () => null
    })
    await customer.open(`${origin()}/router#/contracts/7`)
    await offer(customer)
    await customer.press('connect.button', SMEG)
    await logInThere(customer, person)
    await customer.press('consent.allow')
    await seesInvoices(customer)
    await customer.page.getByText('route #/contracts/7', { exact: true }).waitFor()
    expect(customer.page.url()).toBe(`${origin()}/router#/contracts/7`)
    await customer.context.close()
  })
})

describe('a frame whose sandbox allows no forms', () => {
  it('takes what is typed all the same', async () => {
    const person = await newCustomer(demo)
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await customer.page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.title = 'Espace'
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin')
      frame.width = frame.height = '700'
      frame.src = location.href
      document.body.prepend(frame)
    })
    const frame = customer.page.frameLocator('iframe')
    await frame.getByLabel(customer.say('email.label')).fill(person.email)
    await frame.getByRole('button', { name: customer.say('button.next'), exact: true }).click()
    await frame.getByLabel(customer.say('password.label')).fill(person.password)
    await frame.getByLabel(customer.say('password.label')).press('Enter')
    await frame.getByLabel(customer.say('code.label')).fill(await customer.mailbox.code(person.email))
    await customer.context.close()
  })
})
