import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { sendLink } from './company.ts'
import type { Customer } from './customer.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { toCode } from './journeys.ts'
import { look } from './operator.ts'
import { signedUpBefore } from './past-customer.ts'
import { bringIn, invent, type Person } from './people.ts'
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

const codesTo = async (to: string) => (await demo.mailbox.list(to)).filter(({ text }) => /\b\d{6}\b/.test(text)).length

const hasAccount = async ({ email }: Person) => (await look(demo, 'SELECT 1 FROM identifier WHERE value = ?', email)).length === 1

/** From the first screen of a new account to its end, by which the address is proved. */
async function openAccount(customer: Customer, person: Person): Promise<void> {
  await customer.sees('new.names')
  await customer.fill('firstName.label', person.firstName)
  await customer.fill('lastName.label', person.lastName)
  await customer.fill('password.label', person.password)
  await customer.press('button.next')
  await customer.sees('code.verify')
  await customer.page.reload()
  await customer.sees('code.verify')
  await customer.page.getByText(person.email).first().waitFor()
  expect(await customer.button('code.sms').count()).toBe(0)
  expect(await codesTo(person.email)).toBe(1)
  expect(await hasAccount(person)).toBe(false)
  await customer.enterCode(person.email, 'button.confirm')
  await customer.sees('phone.title')
  expect(await hasAccount(person)).toBe(true)
}

describe('R-5 at creation', () => {
  it('a code by e-mail stands before the account of who comes alone', async () => {
    const person = invent()
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.press('no-account.create')
    await openAccount(customer, person)
    await customer.leave()
  })

  it('it stands there too for who followed a link to that very address', async () => {
    const person = invent()
    await bringIn(demo, [person], { isReachable: true })
    await sendLink(demo, person)
    const customer = await visit(browser, demo)
    await customer.open(await demo.mailbox.link(person.email))
    await customer.press('activate.button')
    await openAccount(customer, person)
    await customer.leave()
  })
})

describe('R-5 at log-in', () => {
  it.each(['email', 'sms'] as const)('one code is asked for, by the channel chosen among those proved: %s', async (channel) => {
    const person = invent()
    await bringIn(demo, [person])
    await signedUpBefore(demo, person, { withPhone: true })
    const before = { email: await codesTo(person.email), sms: await codesTo(person.phoneE164) }
    const target = { email: person.email, sms: person.phoneE164 }
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await toCode(customer, person)
    const offered = (await customer.button('code.sms').isVisible()) ? 'email' : 'sms'
    if (channel !== offered) {
      expect(await codesTo(target[channel])).toBe(before[channel])
      await customer.press(`code.${channel}`)
      await customer.button(`code.${offered}`).waitFor()
    }
    await customer.enterCode(target[channel], 'button.log-in')
    await customer.sees('done.welcome', { name: person.firstName })
    expect(await codesTo(target[channel])).toBe(before[channel] + 1)
    await customer.page.reload()
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.leave()
  })

  it('no other channel is offered to who has proved none', async () => {
    const person = invent()
    await bringIn(demo, [person])
    await signedUpBefore(demo, person)
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await toCode(customer, person)
    expect(await customer.button('code.sms').count()).toBe(0)
    await customer.enterCode(person.email, 'button.log-in')
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.leave()
  })
})
