import type { Customer } from './customer.ts'
import type { Demo } from './demo.ts'
import { PastDevice } from './past-customer.ts'
import type { Person } from './people.ts'

type OnScreen = () => Promise<void>
const ignore: OnScreen = async () => undefined

export const ANSWER = 'Gribouille'

/** `14/04/1961`, as it is typed. */
export const typedDate = (date: string): string => date.split('-').reverse().join('/')

/** A password within this utility's 25 characters. */
export const passwordOf = (person: Person): string => person.password.slice(0, 25)

/** G-2 up to the proof of the address. */
export async function toReferences(customer: Customer, person: Person, onScreen = ignore): Promise<void> {
  await customer.sees('create.title')
  await onScreen()
  await customer.fill('email.label', person.email)
  await customer.press('button.next')
  await customer.sees('new.title')
  await onScreen()
  await customer.fill('password.label', passwordOf(person))
  await customer.press('button.next')
  await customer.sees('code.verify')
  await onScreen()
  await customer.enterCode(person.email, 'button.confirm')
  await customer.sees('link.title')
  await onScreen()
}

/** G-3: what stands on the latest invoice. */
export async function giveReferences(customer: Customer, { contract, invoice, amount }: Person): Promise<void> {
  await customer.fill('references.contract.label', contract)
  await customer.fill('references.invoice.label', invoice)
  await customer.fill('references.amount.label', amount)
  await customer.press('link.button')
}

/** G-4 and G-5, to "connected". */
export async function giveDetails(customer: Customer, person: Person, onScreen = ignore): Promise<void> {
  await customer.sees('details.title')
  await onScreen()
  await customer.fill('firstName.label', person.firstName)
  await customer.fill('lastName.label', person.lastName)
  await customer.fill('birthDate.label', typedDate(person.birthDate))
  await customer.press('button.next')
  await customer.sees('question.title')
  await onScreen()
  await customer.page.getByLabel(customer.say('question.label'), { exact: true }).selectOption({ index: 2 })
  await customer.fill('answer.label', ANSWER)
  await customer.press('question.button')
}

/** G-6 up to the code. */
export async function toCode(customer: Customer, email: string, password: string): Promise<void> {
  await customer.sees('credentials.title')
  await customer.fill('email.label', email)
  await customer.fill('password.label', password)
  await customer.press('button.log-in')
}

/** A customer who created an account on another day and device. */
export async function createdBefore(demo: Demo, person: Person): Promise<PastDevice> {
  const device = new PastDevice(demo)
  await device.begin('create', { input: { email: person.email } })
  await device.go({ password: passwordOf(person) })
  await device.go({ code: await demo.mailbox.code(person.email) })
  await device.go({ contract: person.contract, invoice: person.invoice, amount: person.amount })
  await device.go({ firstName: person.firstName, lastName: person.lastName, birthDate: person.birthDate })
  await device.go({ question: 'first-pet', answer: ANSWER })
  return device
}
