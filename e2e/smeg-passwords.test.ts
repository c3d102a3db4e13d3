import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { sendLink } from './company.ts'
import type { Customer } from './customer.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { toCode } from './journeys.ts'
import { signedUpBefore } from './past-customer.ts'
import { bringIn, type ImportOptions, invent, type Person } from './people.ts'
import { visit } from './visit.ts'

/** Eight characters and more, an upper and a lower case letter, digits, and no symbol. */
const WITHOUT_SYMBOL = 'QuaiDesLauriers11'

let browser: Browser
let demo: NodeDemo

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo()])
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

/** On the screen of a new account, with the names given: who comes alone. */
async function alone(person: Person): Promise<Customer> {
  const customer = await visit(browser, demo)
  await customer.open('/connexion.html')
  await customer.fill('email.label', person.email)
  await customer.press('button.next')
  await customer.press('no-account.create')
  return named(customer, person)
}

/** The same by the utility's link. */
async function byLink(person: Person, audience: ImportOptions['audience'] = 'individual'): Promise<Customer> {
  await bringIn(demo, [person], { isReachable: true, audience })
  await sendLink(demo, person)
  const customer = await visit(browser, demo)
  await customer.open(await demo.mailbox.link(person.email))
  await customer.press('activate.button')
  return named(customer, person)
}

async function named(customer: Customer, person: Person): Promise<Customer> {
  await customer.sees('new.names')
  await customer.fill('firstName.label', person.firstName)
  await customer.fill('lastName.label', person.lastName)
  return customer
}

const ruleOf = (customer: Customer, rule: string) => customer.page.locator('foyer-login .rules li', { hasText: customer.say(rule) })

/** Presses on with this password, and reads why it is refused. */
async function refuses(customer: Customer, password: string, why: string): Promise<void> {
  await customer.fill('password.label', password)
  await customer.press('button.next')
  await customer.reads(why)
}

async function accepts(customer: Customer, password: string): Promise<void> {
  await customer.fill('password.label', password)
  await customer.press('button.next')
  await customer.sees('code.verify')
}

describe('R-1 the rules of a password', () => {
  it('ask for a symbol where the utility’s link opens the account, for individuals and for professionals', async () => {
    for (const audience of ['individual', 'professional'] as const) {
      const customer = await byLink(invent(), audience)
      await ruleOf(customer, 'rule.symbol').waitFor()
      await refuses(customer, WITHOUT_SYMBOL, 'field.needs-symbol')
      await accepts(customer, `${WITHOUT_SYMBOL}!`)
      await customer.leave()
    }
  })

  it('ask an individual who comes alone for none, but for everything else', async () => {
    const customer = await alone(invent())
    await ruleOf(customer, 'rule.digit').waitFor()
    expect(await ruleOf(customer, 'rule.symbol').count()).toBe(0)
    await refuses(customer, 'Quai11a', 'field.too-short')
    await refuses(customer, 'quaideslauriers11', 'field.needs-upper')
    await refuses(customer, 'QUAIDESLAURIERS11', 'field.needs-lower')
    await refuses(customer, 'QuaiDesLauriers', 'field.needs-digit')
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await accepts(customer, WITHOUT_SYMBOL)
    await customer.leave()
  })

  it('refuse a common password that meets them all, also with a symbol behind it, and a common word with a digit', async () => {
    const customer = await alone(invent())
    await refuses(customer, 'Password1', 'field.too-common')
    await refuses(customer, 'Motdepasse1', 'field.too-common')
    expect(await customer.field('password.label').getAttribute('aria-invalid')).toBe('true')
    await customer.leave()
    const other = await byLink(invent())
    await refuses(other, 'Password1!', 'field.too-common')
    await accepts(other, 'Quai-des-Lauriers-7')
    await other.leave()
  })

  it('are not asked at log-in: what was good when it was set stays good, and a wrong one is only wrong', async () => {
    const person = { ...invent(), password: WITHOUT_SYMBOL }
    await bringIn(demo, [person])
    await signedUpBefore(demo, person)
    const customer = await visit(browser, demo)
    await customer.open('/professionnels.html')
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.sees('password.title')
    expect(await customer.page.locator('foyer-login .rules').count()).toBe(0)
    await refuses(customer, 'court', 'refusal.password-wrong')
    await customer.open('/professionnels.html')
    await customer.fill('password.label', person.password)
    await customer.press('button.next')
    await customer.sees('code.sign-in')
    await customer.leave()
  })
})

describe('R-2 a password', () => {
  it('holds neither the address’s local part nor a token of three characters or more, in any case and accent', async () => {
    const n = Date.now()
    const person = { ...invent(), email: `claire.martin-du_bois+eau${n}@exemple.test` }
    const customer = await alone(person)
    const rule = ruleOf(customer, 'rule.email')
    for (const password of ['Martin-2026', 'xCLÀIREx-77', 'Bois-De-Rose-7', 'Eau-Claire-77', 'L-Eau-Vive-77', 'mÄrtïn-Mer-9']) {
      await customer.fill('password.label', password)
      expect(await rule.getAttribute('class'), password).not.toBe('success')
      await refuses(customer, password, 'field.contains-email')
      expect(await rule.getAttribute('class'), password).toBe('danger')
    }
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    // "du" has two characters, and the domain is no name.
    await customer.fill('password.label', 'Verdure-Exemple-77')
    expect(await rule.getAttribute('class')).toBe('success')
    await accepts(customer, 'Verdure-Exemple-77')
    await customer.leave()
  })

  it('that is set anew holds none of them either', async () => {
    const person = { ...invent(), email: `paul.etienne${Date.now()}@exemple.test` }
    await bringIn(demo, [person])
    await signedUpBefore(demo, person)
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.press('password.forgot')
    await customer.enterCode(person.email, 'button.confirm')
    await customer.sees('new.reset')
    await customer.fill('new.reset', 'Étienne-2026')
    await customer.press('new.save')
    await customer.reads('field.contains-email')
    await customer.fill('new.reset', 'Grand-large-2027')
    await customer.press('new.save')
    await customer.sees('done.changed')
    await customer.leave()
    const again = await visit(browser, demo)
    await again.open('/connexion.html')
    await toCode(again, { email: person.email, password: 'Grand-large-2027' })
    await again.leave()
  })
})
