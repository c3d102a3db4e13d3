import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { logIn, signUp } from './journeys.ts'
import { Keyboard } from './keyboard.ts'
import { signedUpBefore } from './past-customer.ts'
import { bringIn, invent, type Person } from './people.ts'
import { visit } from './visit.ts'

const WIDTHS = [280, 360]

let browser: Browser
let demo: NodeDemo

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo()])
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

async function newCustomer(): Promise<Person> {
  const person = invent()
  await bringIn(demo, [person])
  return person
}

async function customer(): Promise<Person> {
  const person = await newCustomer()
  await signedUpBefore(demo, person)
  return person
}

describe('on a page under a strict policy with Trusted Types', () => {
  it('S-12 is walked by keyboard alone', async () => {
    const person = await newCustomer()
    const visitor = await visit(browser, demo)
    const { page, guest } = visitor
    const keyboard = new Keyboard(page)
    await visitor.open('/strict/')
    await visitor.sees('enter.title.individual')
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await guest.look({ widths: WIDTHS })
    guest.press()
    await keyboard.type(visitor.field('email.label'), person.email)
    await keyboard.press()
    await visitor.sees('no-account.title')
    await keyboard.to(visitor.button('no-account.create'))
    await keyboard.press('Space')
    await visitor.sees('new.names')
    await keyboard.type(visitor.field('firstName.label'), person.firstName)
    await keyboard.type(visitor.field('lastName.label'), person.lastName)
    await keyboard.type(visitor.field('password.label'), person.password)
    await keyboard.press()
    await visitor.sees('code.verify')
    await keyboard.type(visitor.field('code.label'), await demo.mailbox.code(person.email))
    await keyboard.press()
    await visitor.sees('phone.title')
    await keyboard.to(visitor.button('phone.skip'))
    await keyboard.press()
    await visitor.sees('link.title')
    await keyboard.type(visitor.field('references.customer.label'), person.reference)
    await keyboard.type(visitor.field('references.edl.label'), person.edl)
    await keyboard.press()
    await visitor.sees('terms.title')
    await keyboard.to(page.getByLabel(visitor.say('terms.accept')))
    await keyboard.press('Space')
    await keyboard.to(visitor.button('terms.open'))
    await keyboard.press()
    await visitor.sees('done.welcome', { name: person.firstName })
    await keyboard.to(page.getByRole('link', { name: visitor.say('done.invoices') }))
    await keyboard.press()
    await page.waitForURL('**/strict/mes-factures.html')
    await page.locator('foyer-invoices [part=row]').first().waitFor()
    await guest.look({ widths: WIDTHS })
    const account = page.getByRole('button', { name: `${person.firstName} ${person.lastName}` })
    await keyboard.to(account)
    await keyboard.press()
    await keyboard.to(visitor.button('account.sign-out'))
    await keyboard.press()
    await page.getByText(visitor.say('invoices.visitor.title')).waitFor()
    await visitor.leave()
  })
})

describe('in a mobile app’s web view', () => {
  it('S-15 leads to the invoices', async () => {
    const person = await customer()
    const visitor = await visit(browser, demo, { context: { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true } })
    await visitor.open('/webview/')
    await visitor.guest.look({ widths: [280] })
    await logIn(visitor, person)
    await visitor.guest.look({ widths: [280] })
    await visitor.follow('done.invoices')
    await visitor.page.locator('foyer-invoices [part=row]').first().waitFor()
    await visitor.guest.look({ widths: [280] })
    await visitor.leave()
  })
})

describe('on a page that patches the browser’s built-ins and has styles for everything', () => {
  it('S-15 and the invoices are as elsewhere', async () => {
    const person = await customer()
    const visitor = await visit(browser, demo)
    visitor.guest.expectRefusal(401, 401)
    await visitor.open('/hostile/')
    const field = visitor.field('email.label')
    await field.waitFor()
    expect(await field.evaluate((input) => getComputedStyle(input).fontSize)).toBe('16px')
    expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await visitor.guest.look({ within: 'foyer-login' })
    await logIn(visitor, person)
    await visitor.page.locator('foyer-invoices [part=row]').first().waitFor()
    for (const widget of ['foyer-login', 'foyer-invoices', 'foyer-account', 'foyer-link-contract'])
      await visitor.guest.look({ within: widget })
    await visitor.leave()
  })
})

describe('on the utility’s own page', () => {
  it('S-15 in Italian leads to the invoices', async () => {
    const person = await customer()
    const visitor = await visit(browser, demo, { tongue: 'it' })
    await visitor.open(`${demo.area}/?lang=it`)
    await visitor.guest.look({ widths: WIDTHS })
    await logIn(visitor, person)
    await visitor.follow('done.invoices')
    await visitor.page.locator('foyer-invoices [part=row]').first().waitFor()
    expect(
      await visitor.page
        .locator('foyer-invoices')
        .getByText('settembre')
        .or(visitor.page.getByText(/fattur/i))
        .count(),
    ).toBeGreaterThan(0)
    await visitor.guest.look({ widths: WIDTHS })
    await visitor.leave()
  })
})

describe('in English', () => {
  it('S-12 is walked on the marketing site', async () => {
    const person = await newCustomer()
    const visitor = await visit(browser, demo, { tongue: 'en' })
    await visitor.open('/en/')
    await signUp(visitor, person, { onScreen: () => visitor.guest.look({ within: 'foyer-login', widths: WIDTHS }) })
    expect((await demo.mailbox.subject(person.email, /welcome/i)).text).toContain(person.firstName)
    await visitor.leave()
  })
})

describe('in Italian', () => {
  it('S-12 is walked on the marketing site', async () => {
    const person = await newCustomer()
    const visitor = await visit(browser, demo, { tongue: 'it' })
    await visitor.open('/it/')
    await signUp(visitor, person, { withPhone: true, onScreen: () => visitor.guest.look({ within: 'foyer-login', widths: WIDTHS }) })
    expect((await demo.mailbox.subject(person.email, /benvenut/i)).text).toContain(person.firstName)
    await visitor.leave()
  })
})

describe('two versions of the script on one page', () => {
  it('make no error and no blank widget', async () => {
    const person = await customer()
    const visitor = await visit(browser, demo)
    const { page, guest } = visitor
    await visitor.open('/connexion.html')
    await logIn(visitor, person)
    await page.route('**/foyer/v1/smeg/fr.js', async (route) => {
      const answer = await route.fetch({ url: `http://127.0.0.1:${demo.apiPort}/foyer/v1/smeg/fr.js` })
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/(["'`])1\.0\.0\1/g, '"0.9.0"') })
    })
    guest.expectWords(/^foyer: <foyer-[\w-]+> is 0\.9\.0 on this page, not 1\.0\.0$/)
    await visitor.open('/mes-factures.html')
    await page.addScriptTag({ type: 'module', url: `${demo.area}/foyer/1.0.0/smeg/fr.js` })
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('foyer-link-contract')))
    await visitor.button('link.button').waitFor()
    await page.locator('foyer-invoices [part=row]').first().waitFor()
    await page.getByRole('button', { name: `${person.firstName} ${person.lastName}` }).waitFor()
    await guest.look()
    await visitor.leave()
  })
})
