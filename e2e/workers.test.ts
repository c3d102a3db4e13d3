import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { launch } from './browser.ts'
import { type ScheduledDemo, startWorkersDemo } from './demo.ts'
import { acceptTerms, giveReferences, logIn, signUp } from './journeys.ts'
import { foyer } from './operator.ts'
import { signedUpBefore } from './past-customer.ts'
import { bringIn, type ImportOptions, invent, type Person } from './people.ts'
import { visit } from './visit.ts'

let browser: Browser
let demo: ScheduledDemo

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startWorkersDemo()])
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

async function somebody(options?: ImportOptions): Promise<Person> {
  const person = invent()
  await bringIn(demo, [person], options)
  return person
}

describe('on workerd', () => {
  it('S-12 leads to the invoices', async () => {
    const person = await somebody()
    const customer = await visit(browser, demo)
    await customer.open('/')
    await signUp(customer, person, { withPhone: true })
    await customer.follow('done.invoices')
    await customer.page.locator('foyer-invoices [part=row]').nth(2).waitFor()
    await customer.leave()
  })

  it('S-15 and a further contract', async () => {
    const [person, second] = [await somebody(), await somebody()]
    await signedUpBefore(demo, person)
    const customer = await visit(browser, demo)
    await customer.open('/strict/')
    await logIn(customer, person)
    await customer.open('/relier.html')
    await customer.press('link.button')
    await giveReferences(customer, second)
    await customer.sees('done.linked')
    await customer.leave()
  })

  it('S-14 a forgotten password', async () => {
    const person = await somebody()
    await signedUpBefore(demo, person)
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.sees('password.title')
    await customer.press('password.forgot')
    await customer.field('code.label').waitFor()
    await customer.enterCode(person.email, 'button.confirm')
    await customer.sees('new.reset')
    await customer.fill('new.reset', 'Grand-large-2028')
    await customer.press('new.save')
    await customer.sees('done.changed')
    await customer.leave()
  })

  it('S-10 an activation link, on the utility’s own page', async () => {
    const person = await somebody({ isReachable: true })
    await foyer(demo, 'activate', 'smeg', '--customer', person.reference)
    await demo.everyMinute()
    const customer = await visit(browser, demo)
    await customer.open(await demo.mailbox.link(person.email))
    await customer.press('activate.button')
    await customer.sees('new.names')
    await customer.fill('firstName.label', person.firstName)
    await customer.fill('lastName.label', person.lastName)
    await customer.fill('password.label', person.password)
    await customer.press('button.next')
    await customer.sees('code.verify')
    await customer.enterCode(person.email, 'button.confirm')
    await customer.press('phone.skip')
    await acceptTerms(customer)
    await customer.reads('done.contract', { reference: person.contract })
    await customer.leave()
  })
})
