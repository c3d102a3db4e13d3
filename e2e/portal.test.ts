import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, launchWhole } from './browser.ts'
import type { Customer } from './customer.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import {
  connect,
  framed,
  GEG,
  isConnected,
  logInThere,
  newCustomer,
  offer,
  press,
  rows,
  SMEG,
  seesInvoices,
  signInAtGeg,
} from './portal-visit.ts'
import { visit } from './visit.ts'

let browser: Browser
let demo: NodeDemo

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo()])
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

/** At the portal, in front of the offer. */
async function atPortal(page = '/', options?: Parameters<typeof visit>[2]): Promise<Customer> {
  const customer = await visit(browser, demo, options)
  await customer.open(demo.portal + page)
  await offer(customer)
  return customer
}

describe('another company’s portal', () => {
  it('shows invoices once the customer has allowed it on the utility’s own page, and no more once it was withdrawn', async () => {
    const person = await newCustomer(demo, 6)
    const customer = await atPortal()
    await customer.guest.look({ widths: [280, 360] })
    const window = await press(customer)
    // The guest watches from the next document on.
    await window.page.reload()
    await logInThere(window, person)
    await window.guest.look({ widths: [280, 360] })
    const closed = window.page.waitForEvent('close')
    await window.press('consent.allow')
    await closed
    await seesInvoices(customer)
    expect(await rows(customer).count()).toBe(3)
    await isConnected(customer, person)
    await customer.guest.look({ widths: [280, 360] })
    expect(await customer.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect(await customer.context.cookies(demo.portal)).toEqual([])

    await customer.page.reload()
    await isConnected(customer, person)
    await seesInvoices(customer)
    const own = await customer.anotherTab()
    await own.open(`${demo.area}/security?lang=fr`)
    await own.reads('consent.can.invoices:read')
    await own.reads('security.consents.used')
    expect(await own.page.getByText(`Appartement (${person.contract})`).count()).toBe(1)
    await own.guest.look({ widths: [280, 360] })
    await own.press('security.consents.one', { client: 'Domus' })
    await own.sees('security.consents.title', { client: 'Domus' })
    await own.guest.look({ within: 'foyer-security' })
    await own.page
      .getByRole('dialog')
      .getByRole('button', { name: own.say('security.consents.withdraw'), exact: true })
      .click()
    await own.reads('security.done.consent')
    expect(await own.page.getByText('Domus').count()).toBe(0)
    // Twice where the server has changed its nonce meanwhile.
    customer.guest.expectRefusal(401, 401, 400)
    await customer.press('invoices.older')
    await offer(customer)
    await customer.page.reload()
    await offer(customer)
    await customer.leave()
  })

  it('has several utilities side by side, one of which tells it nothing but invoices', async () => {
    const person = await newCustomer(demo)
    const customer = await atPortal()
    await signInAtGeg(customer, demo)
    const window = await press(customer, GEG)
    await window.sees('consent.title.invoices', { client: 'Domus' })
    expect(await window.page.getByText(window.say('consent.can.session')).count()).toBe(0)
    await window.press('consent.allow')
    // The log-in is not recent: an open browser alone must not allow anything.
    await window.field('code.label').waitFor()
    await window.enterCode('hugo@exemple.test', 'button.confirm')
    await customer.reads('connect.done', GEG)
    await seesInvoices(customer)
    await offer(customer)
    await connect(customer, person)
    await isConnected(customer, person)
    expect(await customer.page.locator('foyer-invoices').count()).toBe(2)
    const accents = await customer.page
      .locator('foyer-invoices')
      .evaluateAll((widgets) => widgets.map((widget) => getComputedStyle(widget).getPropertyValue('--foyer-radius')))
    expect(new Set(accents).size).toBe(2)
    await customer.leave()
  })

  it.each(['/vue/', '/angular/', '/plain/'])('can be written as one likes: %s', async (path) => {
    const person = await newCustomer(demo)
    const customer = await visit(browser, demo, path === '/plain/' ? { tongue: 'en' } : undefined)
    await customer.open(demo.portal + path)
    await offer(customer)
    await connect(customer, person)
    await isConnected(customer, person)
    await customer.guest.look({ widths: [280, 360] })
    await customer.page.reload()
    await isConnected(customer, person)
    await seesInvoices(customer)
    await customer.press('connect.leave')
    await offer(customer)
    expect(await rows(customer).count()).toBe(0)
    await customer.leave()
  })

  it('remembers what was allowed: the second time nothing is asked', async () => {
    const person = await newCustomer(demo)
    const customer = await atPortal()
    await connect(customer, person)
    await customer.press('connect.leave')
    await offer(customer)
    const window = await press(customer)
    await window.page.waitForEvent('close')
    await isConnected(customer, person)
    await customer.leave()
  })
})

describe('the window', () => {
  it('may be closed: nothing was shared', async () => {
    const customer = await atPortal()
    const window = await press(customer)
    await window.sees('enter.title.individual')
    await customer.reads('connect.waiting', SMEG)
    await window.page.close()
    await customer.reads('connect.closed.title')
    await customer.guest.look({ within: 'foyer-login' })
    await customer.leave()
  })

  it('may end with no', async () => {
    const person = await newCustomer(demo)
    const customer = await atPortal()
    const window = await press(customer)
    await logInThere(window, person)
    const closed = window.page.waitForEvent('close')
    await window.press('consent.refuse')
    await closed
    await customer.reads('connect.refused.title')
    await customer.leave()
  })

  it('may be one that the browser does not open: then the page itself goes there and comes back', async () => {
    const person = await newCustomer(demo)
    const customer = await visit(browser, demo)
    await customer.page.addInitScript(() => {
      window.open = () => null
    })
    await customer.open(`${demo.portal}/vue/`)
    await offer(customer)
    await customer.press('connect.button', SMEG)
    await logInThere(customer, person)
    await customer.press('consent.allow')
    await seesInvoices(customer)
    expect(customer.page.url()).toBe(`${demo.portal}/vue/`)
    await customer.leave()
  })
})

describe('a connection', () => {
  it('ends in every tab when it ends in one', async () => {
    const person = await newCustomer(demo)
    const customer = await atPortal()
    await connect(customer, person)
    const other = await customer.anotherTab()
    await other.open(`${demo.portal}/`)
    await isConnected(other, person)
    await customer.press('connect.leave')
    await offer(customer)
    await offer(other)
    await customer.leave()
  })

  it('is refreshed once, however many tabs need it', async () => {
    const person = await newCustomer(demo)
    const customer = await atPortal()
    await connect(customer, person)
    const other = await customer.anotherTab()
    await other.open(`${demo.portal}/`)
    await isConnected(other, person)
    await seesInvoices(other)
    let refreshes = 0
    customer.context.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/token')) refreshes++
    })
    demo.pass(6 * 60_000)
    for (const tab of [customer, other]) tab.guest.expectRefusal(401, 401, 401)
    await Promise.all([customer.page.reload(), other.page.reload()])
    await Promise.all([seesInvoices(customer), seesInvoices(other)])
    expect(refreshes).toBe(1)
    await customer.leave()
  })

  it('is over when the browser has lost the key', async () => {
    const person = await newCustomer(demo)
    const customer = await atPortal()
    await connect(customer, person)
    await customer.page.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase('foyer').onsuccess = resolve)))
    await customer.page.reload()
    await offer(customer)
    await customer.leave()
  })
})

describe('a portal in a frame of another site', () => {
  let framing: Browser

  // Both documents come from the test itself: of no network, and so not one from which Chromium lets them reach this machine.
  beforeAll(async () => {
    framing = await launchWhole(['--disable-features=LocalNetworkAccessChecks'])
  })
  afterAll(() => framing.close())

  it('is connected by the window, which tells the frame', async () => {
    const person = await newCustomer(demo)
    const customer = await visit(framing, demo)
    const frame = await framed(customer, demo.portal, 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox')
    const window = await customer.window(() =>
      frame.getByRole('button', { name: customer.say('connect.button', SMEG), exact: true }).click(),
    )
    await logInThere(window, person)
    const closed = window.page.waitForEvent('close')
    await window.press('consent.allow')
    await closed
    await frame.locator('foyer-invoices [part=row]').first().waitFor()
    const another = await customer.anotherTab()
    await another.open(`${demo.portal}/vue/`)
    await offer(another)
    await customer.leave()
  })

  it('says so where no window may open, and leads nowhere', async () => {
    const customer = await visit(framing, demo)
    customer.guest.expectWords(/Blocked opening/)
    const frame = await framed(customer, demo.portal, 'allow-scripts allow-same-origin')
    await frame.getByRole('button', { name: customer.say('connect.button', SMEG), exact: true }).click()
    await frame.getByText(customer.say('connect.blocked.title')).waitFor()
    await frame.getByRole('link', { name: customer.say('connect.blocked.open') }).waitFor()
    await customer.leave()
  })
})
