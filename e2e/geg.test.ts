import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import type { Customer } from './customer.ts'
import { type Demo, type NodeDemo, startNodeDemo } from './demo.ts'
import { ANSWER, createdBefore, giveDetails, giveReferences, passwordOf, toCode, toReferences, typedDate } from './geg-journeys.ts'
import { foyer } from './operator.ts'
import { bringIn, inventFor, type Person } from './people.ts'
import { visit } from './visit.ts'

const HOUR_MS = 3_600_000

let browser: Browser
let node: NodeDemo
let demo: Demo

beforeAll(async () => {
  ;[browser, node] = await Promise.all([launch(), startNodeDemo()])
  demo = node.of('geg')
})
afterAll(async () => {
  await browser.close()
  await node.close()
})

async function newCustomer(): Promise<Person> {
  const person = inventFor('geg')
  await bringIn(demo, [person])
  return person
}

async function withAccount(): Promise<Person> {
  const person = await newCustomer()
  await createdBefore(demo, person)
  return person
}

const at360 = { context: { viewport: { width: 360, height: 780 } } }
const looking = (customer: Customer) => () => customer.guest.look({ within: 'foyer-login', widths: [280, 360] })

describe('G-1 what it costs', () => {
  it('is nothing, all day and every day, in under three minutes: the site says so before anything is asked', async () => {
    const customer = await visit(browser, demo)
    await customer.open('/')
    await customer.page.getByText('Gratuit, ouvert jour et nuit, tous les jours de l\u2019ann\u00e9e.').waitFor()
    await customer.page.getByRole('heading', { name: 'Votre compte en trois minutes' }).waitFor()
    await customer.open('/connexion.html')
    await customer.reads('credentials.lead')
    await customer.leave()
  })
})

describe('G-2 G-3 G-4 G-5 R-15 an account', () => {
  it('is created from the site\u2019s button in five steps, and is connected', async () => {
    const person = await newCustomer()
    const customer = await visit(browser, demo, at360)
    const screen = looking(customer)
    await customer.open('/')
    await customer.page.getByRole('link', { name: 'Je cr\u00e9e mon espace client' }).first().click()
    await toReferences(customer, person, screen)
    await customer.isAt(3, 5)
    await giveReferences(customer, person)
    await giveDetails(customer, person, screen)
    await customer.sees('done.welcome', { name: person.firstName })
    await screen()
    await customer.follow('done.invoices')
    await customer.page.locator('foyer-invoices [part=row]').nth(2).waitFor()
    await demo.mailbox.subject(person.email, /bienvenue/i)
    await customer.leave()
  })

  it('takes a password of 8 to 25 characters, and says so', async () => {
    const customer = await visit(browser, demo)
    await customer.open('/creer-un-compte.html')
    await customer.fill('email.label', inventFor('geg').email)
    await customer.press('button.next')
    await customer.page.getByText('De 8 \u00e0 25 caract\u00e8res').waitFor()
    await customer.fill('password.label', 'vingt-six-signes-de-long-1')
    await customer.press('button.next')
    await customer.reads('field.too-long')
    await customer.fill('password.label', 'sept-7!')
    await customer.press('button.next')
    await customer.reads('field.too-short')
    await customer.leave()
  })

  it('asks a birth date that goes with the contract, and keeps what was typed', async () => {
    const person = await newCustomer()
    const customer = await visit(browser, demo)
    await customer.open('/creer-un-compte.html')
    await toReferences(customer, person)
    await giveReferences(customer, person)
    await customer.sees('details.title')
    await customer.fill('firstName.label', 'L\u2019\u00c9lo\u00efse \u738b')
    await customer.fill('lastName.label', person.lastName)
    await customer.fill('birthDate.label', '31/02/1980')
    await customer.press('button.next')
    await customer.reads('birthDate.malformed')
    await customer.fill('birthDate.label', '01/02/1980')
    await customer.press('button.next')
    await customer.isTold('refusal.details-wrong', { triesLeft: 3 })
    expect(await customer.field('firstName.label').inputValue()).toBe('L\u2019\u00c9lo\u00efse \u738b')
    await customer.leave()
  })
})

describe('G-3 R-18 the latest invoice', () => {
  it('is refused in one notice that names none of the three; the amount is taken with a point or a comma', async () => {
    const person = await newCustomer()
    const customer = await visit(browser, demo, at360)
    await customer.open('/creer-un-compte.html')
    await toReferences(customer, person)
    await giveReferences(customer, { ...person, amount: '62,41' })
    await customer.reads('link.title')
    await customer.page.getByText('Aucun contrat trouv\u00e9').first().waitFor()
    await looking(customer)()
    expect(await customer.field('references.contract.label').inputValue()).toBe(person.contract)
    await customer.fill('references.amount.label', 'beaucoup')
    await customer.press('link.button')
    await customer.reads('amount.malformed')
    await giveReferences(customer, { ...person, amount: '62.40', invoice: person.invoice.toLowerCase().replaceAll('-', ' ') })
    await customer.sees('details.title')
    await customer.leave()
  })
})

describe('G-6 log-in', () => {
  it('is e-mail and password on one screen, then a code', async () => {
    const person = await withAccount()
    const customer = await visit(browser, demo, at360)
    await customer.open('/connexion.html')
    await looking(customer)()
    await toCode(customer, person.email, passwordOf(person))
    await customer.field('code.label').waitFor()
    await customer.enterCode(person.email, 'button.log-in')
    await customer.sees('done.welcome', { name: person.firstName })
    await customer.leave()
  })
})

describe('G-9 R-17 three failed log-ins', () => {
  async function blocked(person: Person): Promise<Customer> {
    const customer = await visit(browser, demo, at360)
    await customer.open('/connexion.html')
    for (let n = 0; n < 3; n++) {
      await toCode(customer, person.email, `Pas-le-bon-${n}`)
      if (n < 2) await customer.reads('refusal.credentials-wrong')
    }
    await customer.page
      .getByText(/en pause jusqu/)
      .first()
      .waitFor()
    return customer
  }

  it('block the account for three hours, and no longer', async () => {
    const person = await withAccount()
    const customer = await blocked(person)
    await looking(customer)()
    node.pass(3 * HOUR_MS - 60_000)
    await toCode(customer, person.email, passwordOf(person))
    await customer.page
      .getByText(/en pause jusqu/)
      .first()
      .waitFor()
    node.pass(60_000)
    await toCode(customer, person.email, passwordOf(person))
    await customer.field('code.label').waitFor()
    await customer.leave()
  })

  it('are ended by an operator whom the contact form reaches; the customer hears by e-mail', async () => {
    const person = await withAccount()
    const customer = await blocked(person)
    await customer.press('way.request')
    await customer.sees('request.title')
    await looking(customer)()
    expect(await customer.field('email.label').inputValue()).toBe(person.email)
    await customer.press('button.next')
    await customer.field('code.label').waitFor()
    await customer.enterCode(person.email, 'button.confirm')
    await customer.sees('contact.title')
    await customer.page.getByLabel(customer.say('topic.label'), { exact: true }).selectOption('unlock')
    await customer.fill('name.label', `${person.firstName} ${person.lastName}`)
    await customer.fill('text.label', 'Bonjour, mon compte est bloqu\u00e9.\nPouvez-vous l\u2019ouvrir ?')
    await looking(customer)()
    await customer.press('contact.button')
    await customer.sees('ended.received')
    await looking(customer)()
    await demo.mailbox.read('service-client@geg.example', /Pouvez-vous l\u2019ouvrir/)
    const lines = (await foyer(demo, 'claims', 'geg')).split('\n').filter((line) => line.includes('\tunlock\t'))
    const id = lines.at(-1)?.split('\t')[2] ?? ''
    expect(await foyer(demo, 'claims', 'geg', '--show', id)).toContain('mon compte est bloqu\u00e9')
    await foyer(demo, 'claims', 'geg', '--decide', id, '--grant')
    await node.everyMinute()
    await demo.mailbox.read(person.email, /de nouveau|d\u00e9bloqu|rouvert|ouvert/i)
    await customer.press('way.back')
    await toCode(customer, person.email, passwordOf(person))
    await customer.field('code.label').waitFor()
    await customer.leave()
  })
})

describe('G-10 R-16 R-19 a forgotten password', () => {
  it('is replaced by the link that date of birth and answer bring, at once', async () => {
    const person = await withAccount()
    const customer = await visit(browser, demo, at360)
    await customer.open('/connexion.html')
    await customer.fill('email.label', person.email)
    await customer.press('password.forgot')
    await customer.press('button.next')
    await customer.sees('answer.title')
    const answer = customer.page.getByLabel(/Comment s\u2019appelait votre premier animal/)
    await looking(customer)()
    await customer.fill('birthDate.label', typedDate(person.birthDate))
    await answer.fill('Minou')
    await customer.press('button.next')
    await customer.isTold('refusal.answers-wrong', { triesLeft: 4 })
    await answer.fill(ANSWER.toUpperCase())
    await customer.press('button.next')
    await customer.page.getByText(person.email).first().waitFor()
    await customer.reads('mail.spam')
    await looking(customer)()
    expect((await customer.context.cookies()).some(({ name }) => name.endsWith('-session'))).toBe(false)
    await customer.open(await demo.mailbox.link(person.email))
    await customer.press('landing.choose')
    await customer.sees('new.reset')
    await customer.fill('new.reset', 'Nouvelle-crete-42')
    await customer.press('new.save')
    await customer.sees('done.changed')
    await customer.press('button.log-in')
    await toCode(customer, person.email, 'Nouvelle-crete-42')
    await customer.field('code.label').waitFor()
    await customer.leave()
  })

  it('whose question is forgotten too leads to the contact form', async () => {
    const person = await withAccount()
    const customer = await visit(browser, demo)
    await customer.open('/mot-de-passe-oublie.html')
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.sees('answer.title')
    await customer.press('answer.forgot')
    await customer.sees('request.title')
    await customer.leave()
  })
})
