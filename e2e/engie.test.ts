import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { type Demo, type NodeDemo, startNodeDemo } from './demo.ts'
import {
  activatedBefore,
  askForLink,
  chooseLogin,
  confirmAddress,
  giveNumbers,
  logIn,
  openRefusing,
  refuseCookies,
} from './engie-journeys.ts'
import { look } from './operator.ts'
import { bringIn, type ImportOptions, inventFor, type Person } from './people.ts'
import { visit } from './visit.ts'

let browser: Browser
let node: NodeDemo
let demo: Demo

beforeAll(async () => {
  ;[browser, node] = await Promise.all([launch(), startNodeDemo()])
  demo = node.of('engie')
})
afterAll(async () => {
  await browser.close()
  await node.close()
})

async function newCustomer(options?: ImportOptions): Promise<Person> {
  const person = inventFor('engie')
  await bringIn(demo, [person], options)
  return person
}

const at360 = { context: { viewport: { width: 360, height: 780 } } }

describe('E-1 E-2 E-4 E-6 E-9 E-10 an account for the app', () => {
  it('is created from the app\u2019s web view: terms, address, link, two numbers (R-11), login name, and back to the app (R-23)', async () => {
    const person = await newCustomer()
    const customer = await visit(browser, demo, at360)
    const screen = () => customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await customer.open('/app.html')
    await customer.page
      .getByRole('link', { name: /compte/i })
      .first()
      .click()
    await refuseCookies(customer)
    await askForLink(customer, person, screen)
    expect((await customer.context.cookies()).some(({ name }) => name.includes('session'))).toBe(false)
    await customer.leave()

    const elsewhere = await visit(browser, demo, at360)
    const screenThere = () => elsewhere.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await elsewhere.open(await demo.mailbox.link(person.email))
    const spaced = {
      ...person,
      reference: person.reference.replaceAll(' ', '.'),
      activationCode: person.activationCode.replaceAll(' ', ''),
    }
    await giveNumbers(elsewhere, spaced, screenThere, true)
    const loginName = `an.peeters.${person.reference.slice(5, 8)}`
    await chooseLogin(elsewhere, person, loginName)
    await elsewhere.sees('ended.opened')
    await elsewhere.reads('ended.opened-name', { name: loginName })
    await screenThere()
    expect((await elsewhere.context.cookies()).some(({ name }) => name.endsWith('-session'))).toBe(false)
    await elsewhere.follow('ended.return')
    await elsewhere.page.waitForURL(`${demo.site}/app.html?back`)
    await elsewhere.leave()

    expect(await look(demo, 'SELECT x.role FROM access x JOIN identifier USING (account_id) WHERE value = ?', loginName)).toEqual([
      { role: 'owner' },
    ])
    expect(await look(demo, 'SELECT text_id FROM acceptance JOIN identifier USING (account_id) WHERE value = ?', loginName)).toHaveLength(2)
  })
})

describe('E-3 R-13 the site\u2019s cookie banner', () => {
  it('comes first, and who refuses every cookie logs in all the same', async () => {
    const person = await newCustomer()
    await activatedBefore(demo, person)
    const customer = await visit(browser, demo)
    await customer.open('/')
    await customer.page.getByRole('dialog').waitFor()
    await customer.guest.look({ within: 'foyer-login', widths: [] })
    await refuseCookies(customer)
    expect(await customer.context.cookies()).toEqual([])
    await logIn(customer, person.email, person)
    await customer.sees('done.welcome', { name: person.firstName })
    const names = (await customer.context.cookies()).map(({ name }) => name)
    expect(names.every((name) => name.startsWith('__Host-foyer-engie-'))).toBe(true)
    await customer.leave()
  })
})

describe('E-5 the letter', () => {
  it('has the document\u2019s words, a version on the web that spends nothing, and a link of three presses', async () => {
    const person = await newCustomer()
    const customer = await visit(browser, demo)
    await openRefusing(customer, '/create.html')
    await askForLink(customer, person)
    const letter = await demo.mailbox.subject(person.email, /^Activer votre Espace Client$/m)
    const text = letter.text.replace(/\s+/g, ' ')
    expect(text).toContain('Ch\u00e8re cliente')
    expect(text).toContain('Continuer mon activation')
    expect(text).toContain('ce lien ne peut \u00eatre utilis\u00e9 que 3 fois durant une p\u00e9riode de 3 jours')
    const online = /href="([^"]+\/letter[^"]*)"/.exec(letter.html ?? '')?.[1]?.replaceAll('&amp;', '&') ?? ''
    await customer.page.goto(online)
    await customer.page.getByRole('link', { name: 'Continuer mon activation' }).waitFor()
    expect(await look(demo, 'SELECT uses FROM link WHERE email = ?', person.email)).toEqual([{ uses: 0 }])
    await customer.leave()
  })

  it('R-10: pressed three times its button works, and then a new link is offered; R-9: so it is after three days', async () => {
    const person = await newCustomer()
    const customer = await visit(browser, demo)
    await openRefusing(customer, '/create.html')
    await askForLink(customer, person)
    const link = await demo.mailbox.link(person.email)
    for (let press = 0; press < 3; press++) {
      const again = await visit(browser, demo)
      await again.open(link)
      await again.sees('landing.activate')
      await again.press('activate.button')
      await again.sees('terms.title')
      await again.leave()
    }
    const late = await visit(browser, demo)
    await late.open(link)
    await late.press('activate.button')
    await late.sees('expired.used')
    node.pass(25 * 3_600_000)
    await late.open('about:blank')
    await late.open(link)
    await late.press('activate.button')
    await late.press('expired.button')
    await late.reads('expired.resent')
    const fresh = await demo.mailbox.link(person.email)
    node.pass(3 * 24 * 3_600_000)
    await late.open('about:blank')
    await late.open(fresh)
    await late.press('activate.button')
    await late.sees('expired.title')
    await late.leave()
    await customer.leave()
  })
})

describe('E-7 E-8 the two numbers', () => {
  it('are shown where they stand, with help at each; who sees a login name there is led to log-in', async () => {
    const person = await newCustomer()
    const customer = await visit(browser, demo, at360)
    await openRefusing(customer, '/create.html')
    await askForLink(customer, person)
    await customer.open(await demo.mailbox.link(person.email))
    await customer.press('activate.button')
    await confirmAddress(customer, person)
    const helps = customer.page.locator('foyer-login summary', { hasText: customer.say('help.summary') })
    expect(await helps.count()).toBe(2)
    await helps.first().click()
    await customer.reads('references.customer.help')
    await helps.nth(1).click()
    await customer.reads('references.activation.help')
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await customer.press('link.log-in')
    await customer.sees('credentials.title')
    await customer.leave()
  })
})

describe('E-11 log-in', () => {
  it('takes the address or the login name, and says the same of a wrong password and of an unknown name', async () => {
    const person = await newCustomer()
    const loginName = `nom.${person.reference.slice(5, 8)}`
    await activatedBefore(demo, person, loginName)
    const customer = await visit(browser, demo)
    await openRefusing(customer, '/')
    for (const identifier of ['personne.ici', loginName]) {
      await customer.fill('identifier.label', identifier)
      await customer.fill('password.label', 'Pas-le-bon-mot-1')
      await customer.press('button.log-in')
      await customer.reads('refusal.credentials-wrong')
      expect(await customer.field('identifier.label').inputValue()).toBe(identifier)
    }
    await logIn(customer, loginName.toUpperCase(), person)
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.follow('done.invoices')
    await customer.page.locator('foyer-invoices [part=row]').first().waitFor()
    await customer.leave()
  })

  it('recovers a forgotten login name by the address, and a forgotten password by the login name', async () => {
    const person = await newCustomer()
    const loginName = `oubli.${person.reference.slice(5, 8)}`
    await activatedBefore(demo, person, loginName)
    const customer = await visit(browser, demo)
    await openRefusing(customer, '/')
    await customer.press('recover.either')
    await customer.fill('identifier.label', person.email)
    await customer.press('button.next')
    await customer.field('code.label').waitFor()
    await demo.mailbox.read(person.email, new RegExp(loginName.replace('.', '\\.')))
    const code = /\b(\d{6})\b/.exec((await demo.mailbox.list(person.email))[0]?.text ?? '')?.[1] ?? ''
    await customer.fill('code.label', code)
    await customer.press('button.confirm')
    expect(await customer.field('loginName.label').inputValue()).toBe(loginName)
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await customer.press('new.keep')
    await customer.sees('ended.kept')

    await customer.press('button.log-in')
    await customer.press('recover.either')
    await customer.fill('identifier.label', loginName)
    await customer.press('button.next')
    await customer.field('code.label').waitFor()
    expect(await customer.page.getByText(person.email).count()).toBe(0)
    await customer.enterCode(person.email, 'button.confirm')
    await customer.sees('new.reset')
    await customer.fill('new.reset', 'Un-tout-autre-quai-7')
    await customer.fill('confirmation.label', 'Un-tout-autre-quai-7')
    await customer.press('new.save')
    await customer.sees('done.changed')
    await customer.leave()
  })
})

describe('E-12 R-14 an active contract', () => {
  it('is needed: without one a screen blocks, no session begins, and the site\u2019s chat opens', async () => {
    const person = await newCustomer()
    await activatedBefore(demo, person)
    await look(demo, 'DELETE FROM access WHERE account_id = (SELECT account_id FROM identifier WHERE value = ?)', person.email)
    const customer = await visit(browser, demo, at360)
    await openRefusing(customer, '/')
    await logIn(customer, person.email, person)
    await customer.sees('no-contract.none')
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    expect((await customer.context.cookies()).some(({ name }) => name.endsWith('-session'))).toBe(false)
    await customer.follow('no-contract.help')
    await customer.page.locator('.chat').waitFor()
    await customer.leave()
  })

  it('that has ended leaves the way to the last invoices', async () => {
    const person = await newCustomer({ isFormer: true })
    await activatedBefore(demo, person)
    const customer = await visit(browser, demo)
    await openRefusing(customer, '/')
    await logIn(customer, person.email, person)
    await customer.sees('no-contract.ended')
    await customer.press('no-contract.invoices')
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.leave()
  })
})

describe('E-13 three languages', () => {
  it.each(['nl', 'de'] as const)('every screen of an activation in %s, chosen before log-in', async (tongue) => {
    const person = await newCustomer()
    const customer = await visit(browser, demo, { tongue })
    await openRefusing(customer, `/${tongue}/create.html`)
    await askForLink(customer, person, () => customer.guest.look({ within: 'foyer-login', widths: [280] }))
    await customer.open(await demo.mailbox.link(person.email))
    await giveNumbers(customer, person, () => customer.guest.look({ within: 'foyer-login', widths: [280] }))
    await chooseLogin(customer, person)
    await customer.sees('ended.opened')
    await customer.leave()
    const again = await visit(browser, demo, { tongue })
    await openRefusing(again, '/')
    await again.page.locator('details.tongues summary').click()
    await again.page.locator(`details.tongues a[lang=${tongue}]`).click()
    await logIn(again, person.email, person)
    await again.sees('done.welcome', { name: person.firstName })
    await again.leave()
  })
})

describe('R-12 newer terms', () => {
  it('are asked after the identifier, once', async () => {
    const person = await newCustomer()
    await activatedBefore(demo, person)
    await look(
      demo,
      "UPDATE acceptance SET version = '2020-01-01' WHERE account_id = (SELECT account_id FROM identifier WHERE value = ?)",
      person.email,
    )
    const customer = await visit(browser, demo)
    await openRefusing(customer, '/')
    await logIn(customer, person.email, person)
    await customer.sees('terms.title')
    await customer.page.getByLabel(customer.say('terms.accept')).check()
    await customer.press('terms.open')
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.leave()
  })
})

describe('R-22 R-21 whose the link and the contract are', () => {
  it('a link opens an account for its own address alone; a contract that is another\u2019s is looked into', async () => {
    const [first, second] = [await newCustomer(), inventFor('engie')]
    await activatedBefore(demo, first)
    const customer = await visit(browser, demo)
    await openRefusing(customer, '/create.html')
    await askForLink(customer, second)
    await customer.open(await demo.mailbox.link(second.email))
    await giveNumbers(customer, { ...second, reference: first.reference, activationCode: first.activationCode })
    expect(await customer.field('identifier.label').inputValue()).toBe(second.email)
    await chooseLogin(customer, second)
    await customer.sees('ended.opened')
    await customer.isTold('ended.review')
    await customer.leave()
  })
})
