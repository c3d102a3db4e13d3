import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { acceptTerms, addPhone, giveReferences, logIn, signUp, toCode, toVerified } from './journeys.ts'
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

async function newCustomer(invoices = 3): Promise<Person> {
  const person = invent()
  await bringIn(demo, [person], { invoices })
  return person
}

/** The customer of the demo, with years of invoices. */
const claire = (): Person => ({
  ...invent(),
  firstName: 'Claire',
  lastName: 'Martin',
  reference: '104 287 55',
  edl: '0644 1820 39',
  contract: 'C-2031-88',
})

describe('R-21 references that do not fit', () => {
  it('get one notice that names neither, and can be tried again, now or another day', async () => {
    const [person, other] = [await newCustomer(), await newCustomer()]
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await toVerified(customer, person)
    await addPhone(customer, null)
    await giveReferences(customer, { reference: person.reference, edl: other.edl })
    await customer.isTold('refusal.references-wrong', { triesLeft: 4 })
    expect(await customer.page.locator('foyer-login [aria-invalid]').count()).toBe(0)
    expect(await customer.field('references.customer.label').inputValue()).toBe(person.reference)
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await customer.leave()

    const later = await visit(browser, demo)
    await later.open('/connexion.html')
    await toCode(later, person)
    await later.enterCode(person.email, 'button.log-in')
    await giveReferences(later, { reference: person.reference.replaceAll(' ', ''), edl: person.edl.replaceAll(' ', '.') })
    await acceptTerms(later)
    await later.reads('done.contract', { reference: person.contract })
    await later.leave()
  })

  it('but belong to another account already, are looked into by a person', async () => {
    const owner = await newCustomer()
    await signedUpBefore(demo, owner)
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await toVerified(customer, invent())
    await addPhone(customer, null)
    await giveReferences(customer, owner)
    await customer.isTold('refusal.references-under-review')
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    expect(await look(demo, 'SELECT 1 FROM claim')).toHaveLength(1)
    await customer.leave()
  })
})

describe('R-12 the terms', () => {
  it('are accepted once, with version, locale and time', async () => {
    const person = await newCustomer()
    await signedUpBefore(demo, person, { upTo: 'linked' })
    const customer = await visit(browser, demo)
    await customer.open('/connexion.html')
    await toCode(customer, person)
    await customer.enterCode(person.email, 'button.log-in')
    await customer.sees('terms.title')
    await customer.press('terms.open')
    await customer.reads('refusal.terms-required')
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await acceptTerms(customer)
    await customer.sees('done.welcome', { name: person.firstName })
    const accepted = await look(
      demo,
      'SELECT a.version, a.locale, a.accepted_at FROM acceptance a JOIN identifier i ON i.account_id = a.account_id WHERE i.value = ?',
      person.email,
    )
    expect(accepted).toEqual([{ version: '2026-03-01', locale: 'fr', accepted_at: expect.any(Number) }])
    await customer.leave()
    const again = await visit(browser, demo)
    await again.open('/connexion.html')
    await logIn(again, person)
    await again.leave()
  })
})

describe('S-6 after the first login', () => {
  it('the personal details and the whole invoice history are there', async () => {
    const person = claire()
    const customer = await visit(browser, demo)
    const { page } = customer
    await customer.open('/')
    await signUp(customer, person)
    await customer.reads('done.contract', { reference: person.contract })
    await customer.follow('done.invoices')
    await page.waitForURL('**/mes-factures.html')
    await page.getByRole('button', { name: 'Claire Martin' }).waitFor()
    const rows = page.locator('foyer-invoices [part=row]')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(10)
    await customer.guest.look({ widths: [280, 360, 760] })

    await rows.first().getByRole('button').click()
    await rows.first().locator('[part=details]').getByText(customer.say('invoices.sum.total'), { exact: false }).first().waitFor()
    await customer.guest.look({ within: 'foyer-invoices', widths: [280, 360] })

    while (await customer.button('invoices.older').isVisible()) {
      const before = await rows.count()
      await customer.press('invoices.older')
      await rows.nth(before).waitFor()
    }
    const [{ n } = {}] = await look(
      demo,
      `SELECT count(*) AS n FROM invoice i JOIN customer c ON c.id = i.customer_id WHERE c.display_reference = '104 287 55'`,
    )
    expect(await rows.count()).toBe(n)

    await page.getByLabel(customer.say('invoices.filter'), { exact: true }).selectOption({ label: 'Box 12' })
    await page.waitForFunction(
      () =>
        ![...(document.querySelector('foyer-invoices')?.shadowRoot?.querySelectorAll('.contract') ?? [])].some((each) =>
          each.textContent?.includes('Appartement 4B'),
        ),
    )
    expect(await rows.count()).toBeGreaterThan(0)
    expect(await rows.count()).toBeLessThan(Number(n))
    await customer.leave()
  })

  it('are the customer’s alone: a visitor is asked to log in', async () => {
    const customer = await visit(browser, demo)
    customer.guest.expectRefusal(401, 401)
    await customer.open('/mes-factures.html')
    await customer.page.getByText(customer.say('invoices.visitor.title')).waitFor()
    await customer.guest.look({ widths: [280, 360] })
    await customer.leave()
  })
})

describe('linking a further contract', () => {
  it('is done on a page of its own', async () => {
    const [person, second] = [await newCustomer(), await newCustomer()]
    await signedUpBefore(demo, person)
    const customer = await visit(browser, demo)
    await customer.open('/relier.html')
    await customer.guest.look({ widths: [280, 360] })
    await customer.open('/connexion.html')
    await logIn(customer, person)
    await customer.open('/relier.html')
    await customer.press('link.button')
    await giveReferences(customer, second, () => customer.guest.look({ widths: [280, 360] }))
    await customer.sees('done.linked')
    await customer.reads('done.contract', { reference: second.contract })
    await demo.mailbox.subject(person.email, /reli/i)
    await customer.guest.look({ within: 'foyer-link-contract' })
    await customer.open('/mes-factures.html')
    await customer.page.locator('foyer-invoices [part=row]').nth(5).waitFor()
    await customer.leave()
  })
})
