import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { acceptTerms, giveReferences, logIn, toCode } from './journeys.ts'
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

/** A customer with a contract in the billing data. */
async function newCustomer(): Promise<Person> {
  const person = invent()
  await bringIn(demo, [person])
  return person
}

describe('S-2 two audiences', () => {
  it('have an area each; professionals do not sign up alone', async () => {
    const customer = await visit(browser, demo)
    await customer.open('/professionnels.html')
    await customer.sees('enter.title.professional')
    await customer.guest.look({ widths: [280, 360] })
    await customer.press('other.individual')
    await customer.sees('enter.title.individual')
    await customer.press('other.professional')
    await customer.sees('enter.title.professional')
    await customer.fill('email.label', invent().email)
    await customer.press('button.next')
    await customer.page.getByText(customer.say('no-account.stop', { name: 'SMEG' })).waitFor()
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await customer.leave()
  })
})

describe('S-8 R-4 R-3 whether an account exists', () => {
  it('is said once the address is known', async () => {
    const person = await newCustomer()
    await signedUpBefore(demo, person)
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await customer.fill('email.label', invent().email)
    await customer.press('button.next')
    await customer.sees('no-account.title')
    await customer.press('given.change')
    await customer.sees('enter.title.individual')
    await customer.fill('email.label', person.email.toUpperCase())
    await customer.press('button.next')
    await customer.sees('password.title')
    await customer.reads('password.lead')
    expect(await customer.field('email.label').inputValue()).toBe(person.email)
    await customer.leave()
  })
})

describe('S-15 S-4 an individual logs in', () => {
  it('with a code by e-mail, with the consent banner untouched (R-13), and by the e-mail address (S-9)', async () => {
    const person = await newCustomer()
    await signedUpBefore(demo, person)
    const customer = await visit(browser, demo)
    await customer.open('/')
    await toCode(customer, person)
    await customer.isAt(2, 2)
    await customer.page.getByText(person.email).first().waitFor()
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await customer.enterCode(person.email, 'button.log-in')
    await customer.sees('done.welcome', { name: person.firstName })
    expect(await customer.page.locator('.consent').isVisible()).toBe(true)
    await customer.page.reload()
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.guest.look()
    await customer.leave()
  })

  it('with a code by SMS, with every cookie refused (R-13)', async () => {
    const person = await newCustomer()
    await signedUpBefore(demo, person, { withPhone: true })
    const customer = await visit(browser, demo)
    await customer.open('/')
    await customer.page.getByRole('button', { name: 'Refuser' }).click()
    await toCode(customer, person)
    const used = customer.page.getByText(person.phone.slice(-5))
    if (!(await used.first().isVisible())) throw new Error('The number is not shown.')
    if (await customer.button('code.sms').isVisible()) await customer.press('code.sms')
    await customer.enterCode(person.phoneE164, 'button.log-in')
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.leave()
  })

  it('is told of a wrong code with the tries that are left, and loses nothing', async () => {
    const person = await newCustomer()
    await signedUpBefore(demo, person)
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await toCode(customer, person)
    const code = await demo.mailbox.code(person.email)
    await customer.fill('code.label', code === '000000' ? '111111' : '000000')
    await customer.press('button.log-in')
    await customer.reads('refusal.code-wrong', { triesLeft: 4 })
    await customer.guest.look({ within: 'foyer-login' })
    await customer.fill('code.label', `${code.slice(0, 3)} ${code.slice(3)}`)
    await customer.press('button.log-in')
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.leave()
  })
})

describe('S-13 R-6 an account that is linked to nothing', () => {
  it('goes on where it stopped: password, code, references, terms', async () => {
    const person = await newCustomer()
    await signedUpBefore(demo, person, { upTo: 'verified' })
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await toCode(customer, person)
    await customer.enterCode(person.email, 'button.log-in')
    await giveReferences(customer, person, () => customer.isAt(3, 4))
    await acceptTerms(customer, () => customer.isAt(4, 4))
    await customer.reads('done.contract', { reference: person.contract })
    await demo.mailbox.subject(person.email, /reli|bienvenue/i)
    await customer.leave()
  })
})

describe('S-14 R-8 a forgotten password', () => {
  it.each(['email', 'sms'] as const)('is replaced after a code by %s; sessions elsewhere end, an e-mail confirms', async (channel) => {
    const person = await newCustomer()
    const elsewhere = await signedUpBefore(demo, person, { withPhone: channel === 'sms' })
    expect(await elsewhere.isSignedIn()).toBe(true)
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.sees('password.title')
    await customer.press('password.forgot')
    await customer.page.getByLabel(customer.say('code.label')).waitFor()
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    if (await customer.button(`code.${channel}`).isVisible()) await customer.press(`code.${channel}`)
    await customer.enterCode(channel === 'sms' ? person.phoneE164 : person.email, 'button.confirm')
    await customer.sees('new.reset')
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    const renewed = { ...person, password: 'Grand-large-2027' }
    await customer.fill('new.reset', renewed.password)
    await customer.press('new.save')
    await customer.sees('done.changed')
    await demo.mailbox.subject(person.email, /mot de passe/i)
    expect(await elsewhere.isSignedIn()).toBe(false)
    await customer.guest.look({ within: 'foyer-login' })
    await customer.press('button.log-in')
    await customer.sees('password.title')
    await customer.fill('password.label', renewed.password)
    await customer.press('button.next')
    await customer.sees('code.sign-in')
    await customer.enterCode(channel === 'sms' ? person.phoneE164 : person.email, 'button.log-in')
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.leave()
  })
})

describe('R-17 a pause after failures', () => {
  it('comes after five wrong passwords, says until when, ends, and leaves recovery open', async () => {
    const person = await newCustomer()
    await signedUpBefore(demo, person)
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.sees('password.title')
    for (let failure = 1; failure <= 5; failure++) {
      await customer.fill('password.label', `Faux-mot-${failure}`)
      await customer.press('button.next')
      if (failure < 5) await customer.reads('refusal.password-wrong')
    }
    await customer.sees('refusal.paused')
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await customer.press('paused.button')
    await customer.page.getByLabel(customer.say('code.label')).waitFor()
    demo.pass(15 * 60_000 + 1_000)
    // Who comes back finds the recovery where it was left, and the way from it to log-in.
    await customer.open('/connexion.html')
    await customer.page.getByLabel(customer.say('code.label')).waitFor()
    await customer.press('button.log-in')
    await logIn(customer, person)
    await customer.leave()
  })
})
