import type { Customer } from './customer.ts'
import type { Demo } from './demo.ts'
import { PastDevice } from './past-customer.ts'
import type { Person } from './people.ts'

/** Called on every screen, once it is there. */
type OnScreen = () => Promise<void>
const ignore: OnScreen = async () => undefined

/** Opens a page of the site, and answers its cookie banner. */
export async function openRefusing(customer: Customer, path: string): Promise<void> {
  await customer.open(path)
  await refuseCookies(customer)
}

export const refuseCookies = (customer: Customer): Promise<void> => customer.page.locator('[data-cookies=refuse]').click()

/** E-1 and E-4: terms, then an address, to which the link goes. */
export async function askForLink(customer: Customer, person: Person, onScreen = ignore): Promise<void> {
  await customer.sees('create.title')
  await onScreen()
  await customer.press('start.button')
  await acceptTerms(customer, onScreen)
  await customer.field('email.label').waitFor()
  await onScreen()
  await customer.fill('email.label', person.email)
  await customer.press('button.next')
  await customer.page.getByText(person.email).first().waitFor()
  await customer
    .button('mail.again')
    .or(customer.page.getByText(/0:\d\d/))
    .first()
    .waitFor()
  await onScreen()
}

async function acceptTerms(customer: Customer, onScreen: OnScreen): Promise<void> {
  await customer.sees('terms.title')
  await onScreen()
  await customer.page.getByLabel(customer.say('terms.accept')).check()
  await customer.press('terms.open')
}

/**
 * E-6: from the page that the link leads to, to the choice of a login name.
 * @param isElsewhere another browser than the one that accepted the terms: they are asked there
 */
export async function giveNumbers(customer: Customer, person: Person, onScreen = ignore, isElsewhere = false): Promise<void> {
  await customer.sees('landing.activate')
  await onScreen()
  await customer.press('activate.button')
  if (isElsewhere) await acceptTerms(customer, onScreen)
  await confirmAddress(customer, person, onScreen)
  await onScreen()
  await customer.fill('references.customer.label', person.reference)
  await customer.fill('references.activation.label', person.activationCode)
  await customer.press('link.button')
  await customer.field('identifier.label').waitFor()
  await onScreen()
}

/** the code to the address that the link was sent to; from the button on every screen says whose it is. */
export async function confirmAddress(customer: Customer, person: Person, onScreen = ignore): Promise<void> {
  await customer.sees('code.verify')
  await customer.reads('head.account', { email: person.email })
  await onScreen()
  await customer.enterCode(person.email, 'button.confirm')
  await customer.sees('link.title')
  await customer.reads('head.account', { email: person.email })
}

/** E-10, with the e-mail address or another name. */
export async function chooseLogin(customer: Customer, person: Person, loginName?: string): Promise<void> {
  if (loginName) await customer.fill('identifier.label', loginName)
  await customer.fill('password.label', person.password)
  await customer.fill('confirmation.label', person.password)
  await customer.press('new.save')
}

/** E-11 with the code that follows, to its end. */
export async function logIn(customer: Customer, identifier: string, person: Person): Promise<void> {
  await customer.sees('credentials.title')
  await customer.fill('identifier.label', identifier)
  await customer.fill('password.label', person.password)
  await customer.press('button.log-in')
  await customer.field('code.label').waitFor()
  await customer.enterCode(person.email, 'button.log-in')
}

/** A customer who activated an account on another day and device. */
export async function activatedBefore(demo: Demo, person: Person, loginName = person.email): Promise<void> {
  const device = new PastDevice(demo)
  await device.begin('create')
  await device.go({ accepted: true })
  await device.go({ email: person.email })
  const link = (await demo.mailbox.link(person.email)).split('#foyer=')[1] ?? ''
  await device.begin('activate', { link })
  await device.go({ code: await demo.mailbox.code(person.email) })
  await device.go({ customer: person.reference, activation: person.activationCode })
  await device.go({ loginName, password: person.password, confirmation: person.password })
}
