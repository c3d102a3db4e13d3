import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { type Demo, type ScheduledDemo, startWorkersDemo } from './demo.ts'
import * as engie from './engie-journeys.ts'
import * as geg from './geg-journeys.ts'
import { acceptTerms, giveReferences, logIn, signUp, toCode } from './journeys.ts'
import { foyer } from './operator.ts'
import { signedUpBefore } from './past-customer.ts'
import { bringIn, type ImportOptions, invent, inventFor, type Person } from './people.ts'
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

/** A customer of another utility, whose journeys run beside ours. */
async function elsewhere(utility: string): Promise<{ there: Demo; person: Person }> {
  const [there, person] = [demo.of(utility), inventFor(utility)]
  await bringIn(there, [person])
  return { there, person }
}

async function newCustomer(options?: ImportOptions): Promise<Person> {
  const person = invent()
  await bringIn(demo, [person], options)
  return person
}

describe('on workerd', () => {
  it('S-12 leads to the invoices', async () => {
    const person = await newCustomer()
    const customer = await visit(browser, demo)
    await customer.open('/')
    await signUp(customer, person, { withPhone: true })
    await customer.follow('done.invoices')
    await customer.page.locator('foyer-invoices [part=row]').nth(2).waitFor()
    await customer.leave()
  })

  it('files are served as they are on Node', async () => {
    const customer = await visit(browser, demo)
    await customer.page.goto(demo.area)
    const kept = (path: string) => customer.page.evaluate(async (file) => (await fetch(file)).headers.get('Cache-Control'), path)
    expect(await kept('/first-party.css')).toBe('public, max-age=3600')
    expect(await kept('/foyer/v1/smeg/fr.js')).toBe('public, max-age=300, stale-while-revalidate=86400')
    expect(await kept('/foyer/1.0.0/integrity.json')).toBe('public, max-age=31536000, immutable')
    await customer.leave()
  })

  it('S-15 and a further contract', async () => {
    const [person, second] = [await newCustomer(), await newCustomer()]
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

  it('a client’s portal gets its own edition of the script, and shows invoices once it is allowed to', async () => {
    const person = await newCustomer()
    await signedUpBefore(demo, person)
    const customer = await visit(browser, demo)
    await customer.open(`${demo.portal}/vue/`)
    const window = await customer.window(() => customer.press('connect.button', { utility: 'SMEG' }))
    await toCode(window, person)
    await window.enterCode(person.email, 'button.log-in')
    await window.sees('consent.title.invoices', { client: 'Domus' })
    const closed = window.page.waitForEvent('close')
    await window.press('consent.allow')
    await closed
    await customer.page.locator('foyer-invoices [part=row]').nth(2).waitFor()
    await customer.leave()
  })

  it('S-14 a forgotten password', async () => {
    const person = await newCustomer()
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
    const person = await newCustomer({ isReachable: true })
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

describe('ENGIE on workerd', () => {
  it('E-4 E-6 E-10 E-11 create, activate and log in', async () => {
    const { there, person } = await elsewhere('engie')
    const customer = await visit(browser, there)
    await engie.openRefusing(customer, '/create.html')
    await engie.askForLink(customer, person)
    await customer.open(await there.mailbox.link(person.email))
    await engie.giveNumbers(customer, person)
    await engie.chooseLogin(customer, person)
    await customer.sees('ended.opened')
    await engie.openRefusing(customer, '/')
    await engie.logIn(customer, person.email, person)
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.leave()
  })

  it('E-11 E-9 recover, and link a further contract', async () => {
    const [{ there, person }, { person: second }] = [await elsewhere('engie'), await elsewhere('engie')]
    await engie.activatedBefore(there, person)
    const customer = await visit(browser, there)
    await engie.openRefusing(customer, '/recover.html')
    await customer.fill('identifier.label', person.email)
    await customer.press('button.next')
    await customer.field('code.label').waitFor()
    await customer.enterCode(person.email, 'button.confirm')
    await customer.press('new.keep')
    await customer.sees('ended.kept')
    await engie.openRefusing(customer, '/')
    await engie.logIn(customer, person.email, person)
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.open(`${there.area}/area?lang=fr`)
    await customer.press('link.button')
    await customer.sees('link.title')
    await customer.fill('references.customer.label', second.reference)
    await customer.fill('references.activation.label', second.activationCode)
    await customer.press('link.button')
    await customer.sees('done.linked')
    await customer.leave()
  })
})

describe('GEG on workerd', () => {
  it('G-2 G-3 G-6 create, log in, and link a further contract', async () => {
    const [{ there, person }, { person: second }] = [await elsewhere('geg'), await elsewhere('geg')]
    const customer = await visit(browser, there)
    await customer.open('/creer-un-compte.html')
    await geg.toReferences(customer, person)
    await geg.giveReferences(customer, person)
    await geg.giveDetails(customer, person)
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.leave()
    const again = await visit(browser, there)
    await again.open('/connexion.html')
    await geg.toCode(again, person.email, geg.passwordOf(person))
    await again.field('code.label').waitFor()
    await again.enterCode(person.email, 'button.log-in')
    await again.sees('done.welcome', { name: person.firstName })
    await again.open('/relier.html')
    await again.press('link.button')
    await again.sees('link.title')
    await geg.giveReferences(again, second)
    await again.sees('done.linked')
    await again.leave()
  })

  it('G-9 G-10 recover, and write through the contact form', async () => {
    const { there, person } = await elsewhere('geg')
    await geg.createdBefore(there, person)
    const customer = await visit(browser, there)
    await customer.open('/mot-de-passe-oublie.html')
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.sees('answer.title')
    await customer.fill('birthDate.label', geg.typedDate(person.birthDate))
    await customer.page.getByLabel(/Comment s\u2019appelait votre premier animal/).fill(geg.ANSWER)
    await customer.press('button.next')
    await customer.reads('mail.spam')
    await customer.open(await there.mailbox.link(person.email))
    await customer.press('landing.choose')
    await customer.fill('new.reset', 'Nouvelle-crete-42')
    await customer.press('new.save')
    await customer.sees('done.changed')
    await customer.open('/contact.html')
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.enterCode(person.email, 'button.confirm')
    await customer.sees('contact.title')
    await customer.page.getByLabel(customer.say('topic.label'), { exact: true }).selectOption('other')
    await customer.fill('name.label', person.firstName)
    await customer.fill('text.label', 'Bonjour, une question sur mon contrat.')
    await customer.press('contact.button')
    await customer.sees('ended.received')
    await customer.leave()
  })
})
