import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Customer } from '../customer.ts'
import type { NodeDemo } from '../demo.ts'
import { signedUpBefore } from '../past-customer.ts'
import { bringIn, invent, type Person } from '../people.ts'

/** Two customers with an account and three invoices each. */
export async function pair(demo: NodeDemo): Promise<[Person, Person]> {
  const people: [Person, Person] = [invent(), invent()]
  for (const person of people) {
    await bringIn(demo, [person])
    await signedUpBefore(demo, person)
  }
  return people
}

export const rows = ({ page }: Customer): Locator => page.locator('foyer-invoices [part=row]')

/** Their invoices, and nothing of another customer's. */
export async function seesOwnInvoices(customer: Customer, person: Person, ...others: Person[]): Promise<void> {
  await rows(customer).filter({ hasText: person.invoice }).first().waitFor()
  for (const other of others) await seesNothingOf(customer, other)
}

export async function seesNothingOf({ page }: Customer, { contract, email, firstName, lastName }: Person): Promise<void> {
  for (const text of [contract, email, `${firstName} ${lastName}`])
    expect(await page.getByText(text).filter({ visible: true }).count(), text).toBe(0)
}

/** What stands in the invoices' place for who is not signed in. */
export const seesVisitor = (customer: Customer): Promise<void> =>
  customer.page.locator('foyer-invoices').getByText(customer.say('invoices.visitor.title')).waitFor()

/** In the account's menu. */
export async function signOut(customer: Customer, { firstName, lastName }: Person): Promise<void> {
  await customer.page.getByRole('button', { name: `${firstName} ${lastName}` }).click()
  await customer.press('account.sign-out')
}

/** A link or button of the page itself. */
export const go = ({ page }: Customer, name: string): Promise<void> =>
  page
    .getByRole('link', { name, exact: true })
    .or(page.getByRole('button', { name, exact: true }))
    .first()
    .click()

/**
 * The page's own libraries may move things, and a browser writes down that a visitor has no invoices to read; what is ours to keep quiet is
 * the console and the page's policy.
 */
export async function leaveQuietly(customer: Customer): Promise<void> {
  await customer.context.close()
  expect(customer.guest.found.filter((found) => !/^layout shift|status of 401 \(Unauthorized\)/.test(found))).toEqual([])
}
