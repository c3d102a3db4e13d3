import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { acceptTerms, logIn } from './journeys.ts'
import { foyer, look } from './operator.ts'
import { signedUpBefore } from './past-customer.ts'
import { bringIn, invent, type Person } from './people.ts'
import { visit } from './visit.ts'

const DAY_MS = 86_400_000

let browser: Browser
let demo: NodeDemo

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo()])
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

/** A customer to whom the operator has just sent an activation link. */
async function invited(): Promise<Person> {
  const person = invent()
  await bringIn(demo, [person], { isReachable: true })
  expect(await foyer(demo, 'activate', 'smeg', '--customer', person.reference)).toContain('1 link on the way')
  await demo.everyMinute()
  return person
}

const usesOf = async ({ email }: Person) =>
  (await look(demo, 'SELECT uses FROM link WHERE email = ? ORDER BY created_at DESC LIMIT 1', email))[0]?.['uses']

describe('S-10 an activation link without an account', () => {
  it('leads to "connected" without references, with a symbol in the password, and a welcome e-mail', async () => {
    const person = await invited()
    const customer = await visit(browser, demo)
    const look = () => customer.guest.look({ widths: [280, 360] })
    await customer.open(await demo.mailbox.link(person.email))
    await customer.sees('enter.title.individual')
    await look()
    await customer.press('activate.button')
    await customer.sees('new.names')
    await look()
    await customer.fill('firstName.label', person.firstName)
    await customer.fill('lastName.label', person.lastName)
    await customer.fill('password.label', 'QuaiDesLauriers11')
    await customer.press('button.next')
    await customer.reads('field.needs-symbol')
    await look()
    await customer.fill('password.label', person.password)
    await customer.press('button.next')
    await customer.sees('code.verify')
    await customer.enterCode(person.email, 'button.confirm')
    await customer.sees('phone.title')
    await customer.press('phone.skip')
    await acceptTerms(customer, look)
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.reads('done.contract', { reference: person.contract })
    await demo.mailbox.subject(person.email, /bienvenue/i)
    await customer.leave()
  })
})

describe('S-11 an activation link to a customer who has an account', () => {
  it('asks for the password and a code, never for references', async () => {
    const person = await invited()
    await signedUpBefore(demo, person, { upTo: 'verified' })
    const customer = await visit(browser, demo)
    await customer.open(await demo.mailbox.link(person.email))
    await customer.press('activate.button')
    await customer.sees('password.title')
    await customer.fill('password.label', person.password)
    await customer.press('button.next')
    await customer.sees('code.sign-in')
    await customer.enterCode(person.email, 'button.log-in')
    await acceptTerms(customer)
    await customer.reads('done.contract', { reference: person.contract })
    await demo.mailbox.subject(person.email, /reli|bienvenue/i)
    await customer.leave()
  })
})

describe('R-10 a link', () => {
  it('is spent by the press of its button, not by opening it, and leaves the address bar at once', async () => {
    const person = await invited()
    const link = await demo.mailbox.link(person.email)
    for (const scanner of [await visit(browser, demo), await visit(browser, demo)]) {
      await scanner.open(link)
      await scanner.sees('enter.title.individual')
      expect(scanner.page.url()).not.toContain('#')
      expect(await usesOf(person)).toBe(0)
      await scanner.leave()
    }
    const customer = await visit(browser, demo)
    await customer.open(link)
    await customer.press('activate.button')
    await customer.sees('new.names')
    expect(await usesOf(person)).toBe(1)
    expect(customer.page.url()).not.toContain('#')
    expect(await customer.page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
    await customer.leave()
  })

  it('belongs to the pressing browser: a code goes to its own address, wherever it is followed (R-22)', async () => {
    const person = await invited()
    const stranger = await visit(browser, demo)
    await stranger.open(await demo.mailbox.link(person.email))
    await stranger.press('activate.button')
    await stranger.sees('new.names')
    await stranger.fill('firstName.label', 'Quelqu’un')
    await stranger.fill('lastName.label', 'D’autre')
    await stranger.fill('password.label', 'Une-autre-cle-9')
    await stranger.press('button.next')
    await stranger.sees('code.verify')
    await stranger.page.getByText(person.email).first().waitFor()
    await stranger.fill('code.label', '000000')
    await stranger.press('button.confirm')
    await stranger.reads('refusal.code-wrong', { triesLeft: 4 })
    expect(await look(demo, 'SELECT 1 FROM identifier WHERE value = ?', person.email)).toHaveLength(0)
    await stranger.leave()
  })

  it('that does not exist says so', async () => {
    const customer = await visit(browser, demo)
    await customer.open(`${demo.area}/#foyer=${'x'.repeat(32)}`)
    customer.guest.expectRefusal(404)
    await customer.press('activate.button')
    await customer.isTold('link-unknown')
    await customer.field('email.label').waitFor()
    await customer.guest.look()
    await customer.leave()
  })

  it('is taken up by a page that is open already, and by a signed-in customer', async () => {
    const [person, neighbour] = [await invited(), await invited()]
    await signedUpBefore(demo, neighbour)
    const customer = await visit(browser, demo)
    await customer.open(`${demo.area}/`)
    await logIn(customer, neighbour)
    await customer.open(await demo.mailbox.link(person.email))
    await customer.button('activate.button').waitFor()
    expect(customer.page.url()).not.toContain('#')
    await customer.press('activate.button')
    await customer.sees('new.names')
    await customer.leave()
  })

  it('that did its work leads to log-in', async () => {
    const person = await invited()
    const link = await demo.mailbox.link(person.email)
    const customer = await visit(browser, demo)
    await customer.open(link)
    await customer.press('activate.button')
    await customer.sees('new.names')
    await customer.fill('password.label', person.password)
    await customer.press('button.next')
    await customer.enterCode(person.email, 'button.confirm')
    await customer.press('phone.skip')
    await acceptTerms(customer)
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.leave()
    const again = await visit(browser, demo)
    await again.open(link)
    await again.press('activate.button')
    await again.sees('expired.used')
    await again.guest.look({ widths: [280, 360] })
    await again.leave()
  })

  // The operator's clock is not turned: no invitation is sent after this.
  it('that has expired offers a new one to the same address (R-9)', async () => {
    const person = await invited()
    const link = await demo.mailbox.link(person.email)
    demo.pass(31 * DAY_MS)
    const customer = await visit(browser, demo)
    await customer.open(link)
    await customer.press('activate.button')
    await customer.sees('expired.title')
    await customer.guest.look({ widths: [280, 360] })
    await customer.press('expired.button')
    await customer.page.getByText(/Un nouveau lien est parti/).waitFor()
    const tab = await customer.anotherTab()
    await tab.open(await demo.mailbox.link(person.email))
    await tab.press('activate.button')
    await tab.sees('new.names')
    tab.guest.farewell()
    await customer.leave()
  })
})
