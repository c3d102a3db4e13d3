import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { launch } from '../browser.ts'
import { logIn } from '../journeys.ts'
import { visit } from '../visit.ts'
import { type Hosts, startHosts } from './serve-hosts.ts'
import { go, leaveQuietly, pair, rows, seesNothingOf, seesOwnInvoices, seesVisitor, signOut } from './walk.ts'

let browser: Browser
let hosts: Hosts

beforeAll(async () => {
  ;[browser, hosts] = await Promise.all([launch(), startHosts()])
})
afterAll(async () => {
  await browser.close()
  await hosts.close()
})

/** What puts the next page's body into the document that is there. */
const MAKES = ['turbo', 'swup', 'htmx', 'view-transitions']

describe.each(MAKES)('on a site of %s', (make) => {
  it('one customer after the other logs in, reads invoices, comes back and signs out', async () => {
    const [first, second] = await pair(hosts.demo)
    const customer = await visit(browser, hosts.demo)
    await customer.open(hosts.page(make, 'connexion'))
    await customer.page.evaluate(() => Object.assign(globalThis, { isSameDocument: true }))
    await logIn(customer, first)
    await go(customer, 'Factures')
    await customer.page.getByRole('heading', { name: 'Factures', level: 1 }).waitFor()
    await seesOwnInvoices(customer, first)
    await go(customer, 'Connexion')
    await customer.page.getByRole('heading', { name: 'Connexion', level: 1 }).waitFor()
    await customer.press('button.sign-out')
    await customer.sees('enter.title.individual')
    await logIn(customer, second)
    await go(customer, 'Factures')
    await seesOwnInvoices(customer, second, first)
    await customer.page.goBack()
    await customer.button('button.sign-out').waitFor()
    await seesNothingOf(customer, first)
    await customer.page.goForward()
    await seesOwnInvoices(customer, second, first)
    await signOut(customer, second)
    await seesVisitor(customer)
    await rows(customer).first().waitFor({ state: 'detached' })
    await seesNothingOf(customer, second)
    if (!(await customer.page.evaluate(() => 'isSameDocument' in globalThis))) throw new Error('The page loaded anew: nothing was swapped.')
    await leaveQuietly(customer)
  })
})
