import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { launch, launchWhole } from './browser.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { logIn, toCode, toVerified } from './journeys.ts'
import { signedUpBefore } from './past-customer.ts'
import { bringIn, invent, type Person } from './people.ts'
import { visit } from './visit.ts'

const MINUTE_MS = 60_000
/** A port without a listener. */
const DEAD_MAIL = { MAIL_SMEG: 'smtp://127.0.0.1:9?tls=none' }

let browser: Browser
let demo: NodeDemo

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo()])
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

afterEach(async () => {
  await demo.stopApi()
  await demo.startApi()
})

async function customer(): Promise<Person> {
  const person = invent()
  await bringIn(demo, [person])
  await signedUpBefore(demo, person)
  return person
}

describe('the API goes away in the middle', () => {
  it('the widget says so, keeps what was typed, and goes on when it is back', async () => {
    const person = invent()
    const visitor = await visit(browser, demo)
    await visitor.open('/')
    await visitor.fill('email.label', person.email)
    await visitor.press('button.next')
    await visitor.press('no-account.create')
    await visitor.sees('new.names')
    await visitor.fill('firstName.label', person.firstName)
    await visitor.fill('lastName.label', person.lastName)
    await visitor.fill('password.label', person.password)
    await demo.stopApi()
    visitor.guest.expectFailures(true)
    await visitor.press('button.next')
    await visitor.isTold('unavailable')
    await visitor.guest.look({ within: 'foyer-login', widths: [280, 360] })
    expect(await visitor.field('firstName.label').inputValue()).toBe(person.firstName)
    expect(await visitor.field('password.label').inputValue()).toBe(person.password)
    await demo.startApi()
    // A repeat that is still under way and the press are one turn: the second to come is told to wait (409), and waits.
    await visitor.press('button.again')
    await visitor.sees('code.verify')
    visitor.guest.expectFailures(false)
    await visitor.enterCode(person.email, 'button.confirm')
    await visitor.sees('phone.title')
    await visitor.leave()
  })

  it('before the first answer, the first screen is there all the same', async () => {
    const person = invent()
    const visitor = await visit(browser, demo)
    await visitor.open('/')
    await demo.stopApi()
    visitor.guest.expectFailures(true)
    await visitor.fill('email.label', person.email)
    await visitor.press('button.next')
    await visitor.isTold('unavailable')
    await demo.startApi()
    await visitor.press('button.again')
    await visitor.sees('no-account.title')
    visitor.guest.expectFailures(false)
    await visitor.leave()
  })
})

describe('offline', () => {
  it('is said, and what was typed leaves by itself once the connection is back', async () => {
    const person = await customer()
    const visitor = await visit(browser, demo)
    await visitor.open('/connexion.html')
    await visitor.fill('email.label', person.email)
    await visitor.press('button.next')
    await visitor.sees('password.title')
    await visitor.fill('password.label', person.password)
    await visitor.context.setOffline(true)
    visitor.guest.expectFailures(true)
    await visitor.press('button.next')
    await visitor.isTold('offline')
    await visitor.guest.look({ within: 'foyer-login', widths: [280, 360] })
    expect(await visitor.field('password.label').inputValue()).toBe(person.password)
    await visitor.context.setOffline(false)
    visitor.guest.expectFailures(false)
    await visitor.sees('code.sign-in')
    await visitor.enterCode(person.email, 'button.log-in')
    await visitor.sees('done.welcome', { name: person.firstName })
    await visitor.leave()
  })
})

describe('the mail server is away', () => {
  it('the message waits, the screen says so after a while, and it leaves once the server is back', async () => {
    const person = invent()
    await demo.stopApi()
    await demo.startApi(DEAD_MAIL)
    const visitor = await visit(browser, demo)
    await visitor.open('/')
    await visitor.fill('email.label', person.email)
    await visitor.press('button.next')
    await visitor.press('no-account.create')
    await visitor.sees('new.names')
    await visitor.fill('firstName.label', person.firstName)
    await visitor.fill('lastName.label', person.lastName)
    await visitor.fill('password.label', person.password)
    await visitor.press('button.next')
    await visitor.sees('code.verify')
    demo.pass(10_000)
    await visitor.page.reload()
    await visitor.sees('code.verify')
    await visitor.isTold('delivery.queued')
    await visitor.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await demo.stopApi()
    await demo.startApi()
    demo.pass(MINUTE_MS)
    await demo.everyMinute()
    await visitor.enterCode(person.email, 'button.confirm')
    await visitor.sees('phone.title')
    await visitor.leave()
  })
})

describe('a reload in the middle', () => {
  it('keeps the place', async () => {
    const person = invent()
    await bringIn(demo, [person])
    const visitor = await visit(browser, demo)
    await visitor.open('/')
    await toVerified(visitor, person)
    await visitor.page.reload()
    await visitor.sees('phone.title')
    await visitor.isAt(4, 6)
    await visitor.press('phone.skip')
    await visitor.sees('link.title')
    // A screen that is taller than the first one takes its room when it comes back.
    visitor.guest.press()
    await visitor.page.reload()
    await visitor.sees('link.title')
    await visitor.guest.look()
    await visitor.leave()
  })
})

describe('two tabs', () => {
  it('do not meet in one challenge', async () => {
    const person = await customer()
    const first = await visit(browser, demo)
    const second = await first.anotherTab()
    await first.open('/connexion.html')
    await toCode(first, person)
    const firstCode = await demo.mailbox.code(person.email)
    await second.open('/connexion.html')
    await toCode(second, person)
    const secondCode = await demo.mailbox.code(person.email)
    if (firstCode !== secondCode) {
      await first.fill('code.label', secondCode)
      await first.press('button.log-in')
      await first.reads('refusal.code-wrong', { triesLeft: 4 })
    }
    await second.fill('code.label', secondCode)
    await second.press('button.log-in')
    await second.sees('done.welcome', { name: person.firstName })
    second.guest.farewell()
    await first.leave()
  })

  it('both know at once of a log-in and a sign-out in one of them', async () => {
    const person = await customer()
    const first = await visit(browser, demo)
    const second = await first.anotherTab()
    second.guest.expectRefusal(401, 401)
    await second.open('/mes-factures.html')
    await second.page.getByText(second.say('invoices.visitor.title')).waitFor()
    second.guest.press()
    await first.open('/connexion.html')
    await logIn(first, person)
    await second.page.locator('foyer-invoices [part=row]').first().waitFor()
    await first.page.getByRole('button', { name: `${person.firstName} ${person.lastName}` }).click()
    await first.press('account.sign-out')
    await first.sees('enter.title.individual')
    await second.page
      .locator('foyer-invoices')
      .getByRole('link', { name: second.say('invoices.sign-in') })
      .waitFor()
    expect(await second.page.locator('foyer-invoices [part=row]').count()).toBe(0)
    second.guest.farewell()
    await first.leave()
  })
})

describe('the way back', () => {
  it('to a page that the browser kept shows nothing of a customer whose session has ended', async () => {
    const person = await customer()
    const whole = await launchWhole()
    onTestFinished(() => whole.close())
    const visitor = await visit(whole, demo)
    await visitor.open('/connexion.html')
    await logIn(visitor, person)
    await visitor.open('/mes-factures.html')
    const rows = visitor.page.locator('foyer-invoices [part=row]')
    await rows.first().waitFor()
    await visitor.page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => document.documentElement.toggleAttribute('data-was-kept', persisted)),
    )
    await visitor.open('/demo/')
    demo.pass(31 * MINUTE_MS)
    visitor.guest.press()
    await visitor.page.goBack({ waitUntil: 'commit' })
    await visitor.page
      .locator('foyer-invoices')
      .getByRole('link', { name: visitor.say('invoices.sign-in') })
      .waitFor()
    expect(await visitor.page.evaluate(() => document.documentElement.hasAttribute('data-was-kept'))).toBe(true)
    expect(await rows.count()).toBe(0)
    await visitor.page
      .getByRole('link', { name: visitor.say('account.sign-in') })
      .first()
      .waitFor()
    await visitor.leave()
  })

  it('after a sign-out shows nothing of the customer', async () => {
    const person = await customer()
    const whole = await launchWhole()
    onTestFinished(() => whole.close())
    const visitor = await visit(whole, demo)
    await visitor.open('/connexion.html')
    await logIn(visitor, person)
    await visitor.open('/mes-factures.html')
    const rows = visitor.page.locator('foyer-invoices [part=row]')
    await rows.first().waitFor()
    await visitor.open('/connexion.html')
    await visitor.sees('done.welcome', { name: person.firstName })
    await visitor.press('button.sign-out')
    await visitor.sees('enter.title.individual')
    visitor.guest.expectRefusal(401, 401)
    await visitor.page.goBack({ waitUntil: 'commit' })
    await visitor.page
      .locator('foyer-invoices')
      .getByRole('link', { name: visitor.say('invoices.sign-in') })
      .waitFor()
    expect(await rows.count()).toBe(0)
    await visitor.leave()
  })
})

describe('a session', () => {
  it('that ended after 30 minutes without activity is said to have ended, and the log-in is where it was left', async () => {
    const person = await customer()
    const visitor = await visit(browser, demo)
    await visitor.open('/connexion.html')
    await logIn(visitor, person)
    await visitor.open('/mes-factures.html')
    await visitor.page.locator('foyer-invoices [part=row]').first().waitFor()
    demo.pass(31 * MINUTE_MS)
    visitor.guest.expectRefusal(401)
    visitor.guest.press()
    await visitor.page.locator('foyer-invoices [part=row]').first().getByRole('button').click()
    await visitor.page.getByText(visitor.say('invoices.ended.title')).waitFor()
    await visitor.guest.look({ within: 'foyer-invoices', widths: [280, 360] })
    await visitor.follow('invoices.sign-in')
    await logIn(visitor, person)
    await visitor.leave()
  })
})

describe('R-9 a code', () => {
  it('can be sent again after 60 seconds, not before; the tries stay', async () => {
    const person = await customer()
    const visitor = await visit(browser, demo)
    await visitor.page.clock.install({ time: demo.now() })
    await visitor.open('/connexion.html')
    await toCode(visitor, person)
    const stale = await demo.mailbox.code(person.email)
    await visitor.fill('code.label', stale === '000000' ? '111111' : '000000')
    await visitor.press('button.log-in')
    await visitor.reads('refusal.code-wrong', { triesLeft: 4 })
    expect(await visitor.button('code.again').count()).toBe(0)
    demo.pass(MINUTE_MS + 1_000)
    await visitor.page.clock.fastForward(MINUTE_MS + 1_000)
    await visitor.press('code.again')
    const fresh = await demo.mailbox.code(person.email)
    await visitor.fill('code.label', fresh === '000000' ? '111111' : '000000')
    await visitor.press('button.log-in')
    await visitor.reads('refusal.code-wrong', { triesLeft: 3 })
    await visitor.fill('code.label', fresh)
    await visitor.press('button.log-in')
    await visitor.sees('done.welcome', { name: person.firstName })
    await visitor.leave()
  })

  it('can be sent again after a minute by a browser whose clock is late', async () => {
    const person = await customer()
    const visitor = await visit(browser, demo)
    await visitor.page.clock.install({ time: demo.now() - 10 * MINUTE_MS })
    await visitor.open('/connexion.html')
    await toCode(visitor, person)
    await demo.mailbox.code(person.email)
    await visitor.page.clock.runFor(20_000)
    demo.pass(MINUTE_MS + 1_000)
    const rechecked = visitor.page.waitForResponse((answer) => answer.request().method() === 'GET' && answer.url().includes('/journeys/'))
    await visitor.page.clock.runFor(42_000)
    await rechecked
    await visitor.press('code.again')
    await visitor.enterCode(person.email, 'button.log-in')
    await visitor.sees('done.welcome', { name: person.firstName })
    await visitor.leave()
  })

  it('is over after ten minutes, and another can be asked for', async () => {
    const person = await customer()
    const visitor = await visit(browser, demo)
    await visitor.page.clock.install({ time: demo.now() })
    await visitor.open('/connexion.html')
    await toCode(visitor, person)
    const stale = await demo.mailbox.code(person.email)
    demo.pass(10 * MINUTE_MS + 1_000)
    await visitor.page.clock.fastForward(10 * MINUTE_MS + 1_000)
    await visitor.fill('code.label', stale)
    await visitor.press('button.log-in')
    await visitor.reads('refusal.code-expired')
    await visitor.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await visitor.press('code.again')
    await visitor.enterCode(person.email, 'button.log-in')
    await visitor.sees('done.welcome', { name: person.firstName })
    await visitor.leave()
  })
})
