import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { activate, administrator, EMPLOYEE_PASSWORD, HOTEL, invite, sendLink } from './company.ts'
import { Customer } from './customer.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { acceptTerms, toCode } from './journeys.ts'
import { look } from './operator.ts'
import { signedUpBefore } from './past-customer.ts'
import { bringIn, invent, type Person } from './people.ts'
import { visit } from './visit.ts'

const WIDTHS = { within: 'foyer-login', widths: [280, 360] }

let browser: Browser
let demo: NodeDemo
let admin: Customer

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo()])
  admin = await administrator(await Customer.at(browser, demo), demo, HOTEL, { firstName: 'Inès', lastName: 'Rossi' })
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

/** Who sends the link to a professional, and what they find in the area. */
const SENDERS = {
  'the operator': async (person: Person) => {
    await bringIn(demo, [person], { isReachable: true, audience: 'professional' })
    await sendLink(demo, person)
    return person.contract
  },
  'the administrator': async ({ email }: Person) => {
    await invite(admin, email, 'viewer', ['Annexe'])
    return 'P-0344-02'
  },
}
const senders = Object.keys(SENDERS) as (keyof typeof SENDERS)[]

/** A customer with a professional area of their own, who comes back another day. */
async function professional(mobile?: Person): Promise<Person> {
  const person = { ...(mobile ?? invent()), password: EMPLOYEE_PASSWORD }
  await SENDERS['the operator'](person)
  const customer = await activate(await visit(browser, demo), person, mobile ?? null)
  await customer.leave()
  return person
}

describe('S-17 R-6 a professional with a link and no account', () => {
  it.each(senders)('sent by %s: names and a password with a symbol, code, mobile number, terms, welcome', async (sender) => {
    const person = invent()
    const contract = await SENDERS[sender](person)
    const customer = await visit(browser, demo)
    await customer.open(await demo.mailbox.link(person.email))
    await customer.sees('enter.title.professional')
    await customer.guest.look(WIDTHS)
    await customer.press('activate.button')
    await customer.sees('new.names')
    await customer.isAt(1, 4)
    await customer.reads('rule.symbol')
    await customer.fill('firstName.label', person.firstName)
    await customer.fill('lastName.label', person.lastName)
    await customer.fill('password.label', 'QuaiDesLauriers11')
    await customer.press('button.next')
    await customer.reads('field.needs-symbol')
    await customer.guest.look(WIDTHS)
    await customer.fill('password.label', person.password)
    await customer.press('button.next')
    await customer.sees('code.verify')
    await customer.isAt(2, 4)
    await customer.enterCode(person.email, 'button.confirm')
    await customer.sees('phone.title')
    await customer.isAt(3, 4)
    await customer.press('phone.skip')
    await acceptTerms(customer, () => customer.isAt(4, 4))
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.reads('done.contract', { reference: contract })
    const letter = await demo.mailbox.subject(person.email, /bienvenue/i)
    expect(letter.subject).toBe('Bienvenue dans votre espace professionnel SMEG')
    expect(letter.text).toContain(`${demo.area}/pro`)
    await customer.leave()
  })
})

describe('S-18 R-6 a professional with a link and an account', () => {
  it.each([
    ['the operator', 'email'],
    ['the administrator', 'sms'],
  ] as const)('sent by %s: password, code by %s, terms, welcome; never a new password nor a reference', async (sender, channel) => {
    // Opened as an individual, whose rules ask for no symbol: it is the same account.
    const person = { ...invent(), password: 'QuaiDesLauriers11' }
    await bringIn(demo, [person])
    await signedUpBefore(demo, person, channel === 'sms' ? { upTo: 'linked', withPhone: true } : { upTo: 'verified' })
    const contract = await SENDERS[sender]({ ...invent(), email: person.email })
    const customer = await visit(browser, demo)
    await customer.open(await demo.mailbox.link(person.email))
    await customer.sees('enter.title.professional')
    await customer.press('activate.button')
    await customer.sees('password.title')
    await customer.fill('password.label', person.password)
    await customer.press('button.next')
    await customer.sees('code.sign-in')
    await customer.isAt(2, 3)
    if (await customer.button(`code.${channel}`).isVisible()) await customer.press(`code.${channel}`)
    await customer.enterCode(channel === 'sms' ? person.phoneE164 : person.email, 'button.log-in')
    await acceptTerms(customer, () => customer.isAt(3, 3))
    await customer.reads('done.contract', { reference: contract })
    const letter = await demo.mailbox.subject(person.email, /relié/i)
    expect(letter.subject).toBe('Votre espace professionnel SMEG est relié à votre contrat')
    await customer.leave()
  })
})

describe('S-19 a professional’s forgotten password', () => {
  it.each(['email', 'sms'] as const)('is replaced after a code by %s, by one with a symbol; then one logs in afresh', async (channel) => {
    const person = await professional(channel === 'sms' ? invent() : undefined)
    const target = channel === 'sms' ? person.phoneE164 : person.email
    const customer = await visit(browser, demo)
    await customer.open('/professionnels.html')
    await customer.sees('enter.title.professional')
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.sees('password.title')
    await customer.press('password.forgot')
    await customer.page.getByLabel(customer.say('code.label')).waitFor()
    if (await customer.button(`code.${channel}`).isVisible()) await customer.press(`code.${channel}`)
    await customer.enterCode(target, 'button.confirm')
    await customer.sees('new.reset')
    await customer.reads('rule.symbol')
    await customer.fill('new.reset', 'GrandLarge2027')
    await customer.press('new.save')
    await customer.reads('field.needs-symbol')
    await customer.guest.look(WIDTHS)
    const renewed = { ...person, password: 'Grand-large-2027' }
    await customer.fill('new.reset', renewed.password)
    await customer.press('new.save')
    await customer.sees('done.changed')
    await demo.mailbox.subject(person.email, /mot de passe SMEG a changé/)
    await customer.press('button.log-in')
    await customer.sees('password.title')
    await customer.fill('password.label', person.password)
    await customer.press('button.next')
    await customer.reads('refusal.password-wrong')
    await customer.fill('password.label', renewed.password)
    await customer.press('button.next')
    await customer.sees('code.sign-in')
    await customer.enterCode(target, 'button.log-in')
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.leave()
  })
})

describe('S-20 a professional', () => {
  it.each(['email', 'sms'] as const)(
    'logs in with address, password and a code by %s, and sees the company’s invoices',
    async (channel) => {
      const person = await professional(channel === 'sms' ? invent() : undefined)
      const customer = await visit(browser, demo)
      await customer.open('/professionnels.html')
      await toCode(customer, person, 'professional')
      if (await customer.button(`code.${channel}`).isVisible()) await customer.press(`code.${channel}`)
      await customer.enterCode(channel === 'sms' ? person.phoneE164 : person.email, 'button.log-in')
      await customer.sees('done.welcome', { name: person.firstName })
      await customer.follow('done.invoices')
      await customer.page.locator('foyer-invoices [part=row]').first().waitFor()
      await customer.leave()
    },
  )

  it('without an account is told who sends the link, and can open none', async () => {
    const { email } = invent()
    const customer = await visit(browser, demo)
    await customer.open('/professionnels.html')
    await customer.sees('enter.title.professional')
    await customer.fill('email.label', email)
    await customer.press('button.next')
    await customer.sees('no-account.title')
    await customer.reads('no-account.stop', { name: 'SMEG' })
    expect(await customer.button('no-account.create').count()).toBe(0)
    await customer.guest.look(WIDTHS)
    expect(await demo.mailbox.list(email)).toEqual([])
    await customer.leave()
  })

  it('whose account belongs to no company is logged in to none, and told the same', async () => {
    const person = invent()
    await bringIn(demo, [person])
    await signedUpBefore(demo, person)
    const customer = await visit(browser, demo)
    await customer.open('/professionnels.html')
    await toCode(customer, person, 'professional')
    await customer.enterCode(person.email, 'button.log-in')
    await customer.sees('no-account.no-access')
    await customer.reads('no-account.stop', { name: 'SMEG' })
    await customer.guest.look(WIDTHS)
    expect(
      await look(
        demo,
        "SELECT 1 FROM access x JOIN customer c ON c.id = x.customer_id JOIN identifier i ON i.account_id = x.account_id WHERE i.value = ? AND c.audience = 'professional'",
        person.email,
      ),
    ).toEqual([])
    await customer.leave()
  })
})
