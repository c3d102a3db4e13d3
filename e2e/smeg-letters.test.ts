import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { activate, sendLink } from './company.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { acceptTerms, giveReferences, signUp, toCode } from './journeys.ts'
import type { Message } from './mailbox.ts'
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

const WELCOME = /^(Bienvenue dans|Votre espace .+ est relié)/m

/** The letter that ends a journey: there is one. */
async function welcomed({ email }: Person): Promise<Message> {
  await demo.mailbox.subject(email, WELCOME)
  const letters = (await demo.mailbox.list(email)).filter(({ subject }) => WELCOME.test(subject))
  expect(letters).toHaveLength(1)
  return letters[0] as Message
}

/** Each journey that ends with a welcome, walked by a new customer. */
const WALKS: Record<string, (person: Person) => Promise<void>> = {
  'an individual opens an account': async (person) => {
    await bringIn(demo, [person])
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await signUp(customer, person)
    await customer.leave()
  },
  'an individual with an account links a contract': async (person) => {
    await bringIn(demo, [person])
    await signedUpBefore(demo, person, { upTo: 'verified' })
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await toCode(customer, person)
    await customer.enterCode(person.email, 'button.log-in')
    await giveReferences(customer, person)
    await acceptTerms(customer)
    await customer.reads('done.contract', { reference: person.contract })
    await customer.leave()
  },
  'a professional opens an account': async (person) => {
    await bringIn(demo, [person], { isReachable: true, audience: 'professional' })
    await sendLink(demo, person)
    const customer = await activate(await visit(browser, demo), person)
    await customer.leave()
  },
  'a professional with an account gets a company': async (person) => {
    await bringIn(demo, [person], { isReachable: true, audience: 'professional' })
    await signedUpBefore(demo, person, { upTo: 'verified' })
    await sendLink(demo, person)
    const customer = await visit(browser, demo)
    await customer.open(await demo.mailbox.link(person.email))
    await customer.press('activate.button')
    await customer.fill('password.label', person.password)
    await customer.press('button.next')
    await customer.sees('code.sign-in')
    await customer.enterCode(person.email, 'button.log-in')
    await acceptTerms(customer)
    await customer.reads('done.contract', { reference: person.contract })
    await customer.leave()
  },
}

describe('R-7 the welcome letter', () => {
  it('differs by audience, and by whether an account was opened or a contract linked; the mailbox shows each', async () => {
    const found: { subject: string; lead: string; leadsTo: string | undefined }[] = []
    for (const walk of Object.values(WALKS)) {
      const person = invent()
      await walk(person)
      const { subject, text } = await welcomed(person)
      expect(text).toContain(person.firstName)
      expect(text).toContain(person.contract)
      const lead = text.split('\n').find((line) => /^Votre compte est/.test(line)) ?? ''
      found.push({ subject, lead, leadsTo: /http:\S+/.exec(text)?.[0] })
    }
    const area = `${demo.area}/`
    expect(found).toEqual([
      { subject: 'Bienvenue dans votre espace particulier SMEG', lead: expect.stringMatching(/ouvert.*vos contrats/), leadsTo: area },
      {
        subject: 'Votre espace particulier SMEG est relié à votre contrat',
        lead: expect.stringMatching(/relié à votre contrat/),
        leadsTo: area,
      },
      {
        subject: 'Bienvenue dans votre espace professionnel SMEG',
        lead: expect.stringMatching(/ouvert.*votre entreprise/),
        leadsTo: `${area}pro`,
      },
      {
        subject: 'Votre espace professionnel SMEG est relié à votre contrat',
        lead: expect.stringMatching(/relié au contrat de votre entreprise/),
        leadsTo: `${area}pro`,
      },
    ])
    const reader = await visit(browser, demo)
    for (const { subject } of found) {
      await reader.open(`${demo.area}/mailbox`)
      await reader.page.getByRole('link', { name: subject }).first().click()
      await reader.page.getByRole('heading', { name: subject }).waitFor()
      await reader.page.frameLocator('iframe').getByText('Bonjour').first().waitFor()
    }
    await reader.leave()
  })
})
