import type { Customer, Walker } from './customer.ts'
import type { Person } from './people.ts'

export interface SignUpOptions {
  /** Adds the mobile number on the way. */
  withPhone?: boolean
  /** Called on every screen, once it is there. */
  onScreen?: () => Promise<void>
}

/** S-12 from the first screen to "connected". */
export async function signUp(
  customer: Customer,
  person: Person,
  { withPhone = false, onScreen = async () => undefined }: SignUpOptions = {},
): Promise<void> {
  await toVerified(customer, person, onScreen)
  await addPhone(customer, withPhone ? person : null, onScreen)
  await giveReferences(customer, person, onScreen)
  await acceptTerms(customer, onScreen)
  await customer.sees('done.welcome', { name: person.firstName })
  await onScreen()
}

/** S-12 up to the account: e-mail, name and password, code. */
export async function toVerified(customer: Walker, person: Person, onScreen: () => Promise<void> = async () => undefined): Promise<void> {
  await customer.sees('enter.title.individual')
  await onScreen()
  await customer.fill('email.label', person.email)
  await customer.press('button.next')
  await customer.sees('no-account.title')
  await onScreen()
  await customer.press('no-account.create')
  await customer.sees('new.names')
  await onScreen()
  await customer.fill('firstName.label', person.firstName)
  await customer.fill('lastName.label', person.lastName)
  await customer.fill('password.label', person.password)
  await customer.press('button.next')
  await customer.sees('code.verify')
  await onScreen()
  await customer.enterCode(person.email, 'button.confirm')
  await customer.sees('phone.title')
}

export async function addPhone(
  customer: Customer,
  person: Person | null,
  onScreen: () => Promise<void> = async () => undefined,
): Promise<void> {
  await customer.sees('phone.title')
  await onScreen()
  if (!person) return customer.press('phone.skip')
  await customer.page.getByLabel(customer.say('phone.country')).selectOption('FR')
  await customer.fill('phone.label', person.phone)
  await customer.press('phone.send')
  await customer.sees('phone.code')
  await onScreen()
  await customer.enterCode(person.phoneE164, 'button.confirm')
}

export async function giveReferences(
  customer: Walker,
  { reference, edl }: { reference: string; edl: string },
  onScreen: () => Promise<void> = async () => undefined,
): Promise<void> {
  await customer.sees('link.title')
  await onScreen()
  await customer.fill('references.customer.label', reference)
  await customer.fill('references.edl.label', edl)
  await customer.press('link.button')
}

export async function acceptTerms(customer: Walker, onScreen: () => Promise<void> = async () => undefined): Promise<void> {
  await customer.sees('terms.title')
  await onScreen()
  await customer.tick('terms.accept')
  await customer.press('terms.open')
}

/** S-15 and S-20 up to the code. */
export async function toCode(
  customer: Walker,
  { email, password }: { email: string; password: string },
  audience: 'individual' | 'professional' = 'individual',
): Promise<void> {
  await customer.sees(`enter.title.${audience}`)
  await customer.fill('email.label', email)
  await customer.press('button.next')
  await customer.sees('password.title')
  await customer.fill('password.label', password)
  await customer.press('button.next')
  await customer.sees('code.sign-in')
}

/** S-15 with the code by e-mail, to its end. */
export async function logIn(customer: Walker, person: Person): Promise<void> {
  await toCode(customer, person)
  await customer.enterCode(person.email, 'button.log-in')
  await customer.sees('done.welcome', { name: person.firstName })
}
