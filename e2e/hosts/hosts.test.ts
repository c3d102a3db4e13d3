import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../browser.ts'
import type { Customer } from '../customer.ts'
import { logIn } from '../journeys.ts'
import type { Person } from '../people.ts'
import { visit } from '../visit.ts'
import { say } from '../wording.ts'
import { bundledPage } from './bundled-page.ts'
import { type Hosts, startHosts } from './serve-hosts.ts'
import { go, leaveQuietly, pair, rows, seesNothingOf, seesOwnInvoices, seesVisitor, signOut } from './walk.ts'

let browser: Browser
let hosts: Hosts

beforeAll(async () => {
  ;[browser, hosts] = await Promise.all([launch(), startHosts({ files: await bundledPage() })])
})
afterAll(async () => {
  await browser.close()
  await hosts.close()
})

/** From one page to the next as most sites do it: log-in, invoices, back, sign-out. */
async function walk(customer: Customer, person: Person, make: string): Promise<void> {
  await customer.open(hosts.page(make, 'connexion'))
  await logIn(customer, person)
  await go(customer, 'Factures')
  await seesOwnInvoices(customer, person)
  await customer.page.goBack()
  await customer.sees('done.welcome', { name: person.firstName })
  await customer.page.goForward()
  await seesOwnInvoices(customer, person)
  await signOut(customer, person)
  await seesVisitor(customer)
  await seesNothingOf(customer, person)
}

describe('under names that a page has taken for itself', () => {
  it.each(['mootools', 'prototype'])('log-in, invoices and sign-out are as elsewhere beside %s', async (make) => {
    const [person] = await pair(hosts.demo)
    const customer = await visit(browser, hosts.demo)
    await walk(customer, person, make)
    await leaveQuietly(customer)
  })
})

describe('on a page whose monitoring writes headers into every request', () => {
  it('log-in, invoices and sign-out are as elsewhere', async () => {
    const [person] = await pair(hosts.demo)
    const customer = await visit(browser, hosts.demo)
    await walk(customer, person, 'monitoring')
    await leaveQuietly(customer)
  })
})

describe('under a consent manager that holds our script back', () => {
  it('nothing is there before the visitor agrees, and all of it after, on the next page too', async () => {
    const [person] = await pair(hosts.demo)
    const customer = await visit(browser, hosts.demo)
    const { page } = customer
    await page.route(`${hosts.origin}/consent/*.html`, async (route) => {
      const answer = await route.fetch({ url: route.request().url().replace('hosts.smeg.localhost', '127.0.0.1') })
      const held = (await answer.text()).replace(
        '<script type="module" src=',
        '<script type="text/plain" data-category="comfort" data-type="module" data-src=',
      )
      await route.fulfill({ response: answer, body: held })
    })
    await customer.context.grantPermissions(['local-network-access'])
    await customer.open(hosts.page('consent', 'connexion'))
    await page.getByRole('button', { name: 'Tout accepter' }).first().waitFor()
    expect(await page.locator('foyer-login:defined').count()).toBe(0)
    await page.getByRole('button', { name: 'Tout accepter' }).first().click()
    await logIn(customer, person)
    await go(customer, 'Factures')
    await seesOwnInvoices(customer, person)
    await signOut(customer, person)
    await seesVisitor(customer)
    await leaveQuietly(customer)
  })
})

describe('in a sandboxed frame under the strict policy of the documentation', () => {
  it('log-in, invoices and sign-out are as elsewhere', async () => {
    const [person] = await pair(hosts.demo)
    const customer = await visit(browser, hosts.demo)
    const say = customer.say.bind(customer)
    // A frame of its own origin could take its sandbox off.
    await customer.open(hosts.page('frame', 'cadre').replace('hosts.', 'cadres.'))
    const frame = customer.page.frameLocator('iframe')
    const field = (id: string) => frame.getByLabel(say(id)).and(frame.locator('input'))
    const press = (id: string) => frame.getByRole('button', { name: say(id), exact: true }).click()
    await field('email.label').fill(person.email)
    await press('button.next')
    await field('password.label').fill(person.password)
    await press('button.next')
    await field('code.label').fill(await customer.mailbox.code(person.email))
    await press('button.log-in')
    await frame.locator('foyer-invoices [part=row]').filter({ hasText: person.invoice }).waitFor()
    await frame.getByRole('button', { name: `${person.firstName} ${person.lastName}` }).click()
    await press('account.sign-out')
    await frame.getByText(say('invoices.visitor.title')).waitFor()
    expect(await frame.getByText(person.contract).count()).toBe(0)
    await leaveQuietly(customer)
  })
})

describe('on a page that bundles the widgets', () => {
  it('log-in, invoices and sign-out are as with the script', async () => {
    const [person] = await pair(hosts.demo)
    const customer = await visit(browser, hosts.demo)
    await customer.open(`${hosts.origin}/bundled/index.html?api=${hosts.demo.area}`)
    await logIn(customer, person)
    await seesOwnInvoices(customer, person)
    await signOut(customer, person)
    await customer.sees('enter.title.individual')
    await seesVisitor(customer)
    await rows(customer).first().waitFor({ state: 'detached' })
    await seesNothingOf(customer, person)
    expect(
      await customer.page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => /\/foyer\/.*\.js$/.test(name)).length,
      ),
    ).toBe(0)
    await leaveQuietly(customer)
  })

  it.each([
    ['en-GB', 'en'],
    ['pt', 'fr'],
    ['DE', 'fr'],
  ] as const)('speaks as lang="%s" can be spoken, and changes with it', async (lang, tongue) => {
    const customer = await visit(browser, hosts.demo, { tongue })
    await customer.open(`${hosts.origin}/bundled/index.html?api=${hosts.demo.area}&lang=${lang}`)
    await customer.sees('enter.title.individual')
    await customer.page.locator('foyer-provider').evaluate((provider) => provider.setAttribute('lang', 'it_IT'))
    await customer.page.getByRole('heading', { name: say({ utility: 'smeg', tongue: 'it' }, 'enter.title.individual') }).waitFor()
    await leaveQuietly(customer)
  })

  it('says so on the console where the script is pasted as well', async () => {
    const customer = await visit(browser, hosts.demo)
    customer.guest.expectWords(/^foyer: <foyer-[\w-]+> is 1\.0\.0\+bundled on this page, not 1\.0\.0$/)
    const said: string[] = []
    customer.page.on('console', (message) => said.push(message.text()))
    await customer.open(`${hosts.origin}/bundled/index.html?api=${hosts.demo.area}`)
    await customer.sees('enter.title.individual')
    await customer.page.addScriptTag({ type: 'module', url: `${hosts.demo.area}/foyer/v1/smeg/fr.js` })
    await expect.poll(() => said, { timeout: 15_000 }).toContain('foyer: <foyer-login> is 1.0.0+bundled on this page, not 1.0.0')
    await customer.sees('enter.title.individual')
    await leaveQuietly(customer)
  })
})
