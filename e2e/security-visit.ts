import type { Browser } from 'playwright-core'
import type { Customer } from './customer.ts'
import type { NodeDemo } from './demo.ts'
import { signUp } from './journeys.ts'
import { bringIn, invent, type Person } from './people.ts'
import { visit } from './visit.ts'

/** A customer who has just signed up, on the page for security. */
export async function atSecurity(browser: Browser, demo: NodeDemo): Promise<{ customer: Customer; person: Person }> {
  const person = invent()
  await bringIn(demo, [person])
  const customer = await visit(browser, demo)
  await customer.open('/connexion.html')
  await signUp(customer, person)
  await customer.open('/securite.html')
  await customer.reads('security.kind.email')
  return { customer, person }
}

/** The proof that is asked for before something changes, by the code that comes by e-mail. */
export async function confirm(customer: Customer, person: Person): Promise<void> {
  await customer.field('code.label').waitFor()
  await customer.guest.look({ within: 'foyer-security' })
  await customer.enterCode(person.email, 'button.confirm')
}

/** After the password, in front of the proof with this title. */
export async function toProof(customer: Customer, { email, password }: Person, title: string): Promise<void> {
  await customer.page.context().clearCookies()
  await customer.open('/connexion.html')
  await customer.sees('enter.title.individual')
  await customer.fill('email.label', email)
  await customer.press('button.next')
  await customer.sees('password.title')
  await customer.fill('password.label', password)
  await customer.press('button.next')
  await customer.sees(title)
}
