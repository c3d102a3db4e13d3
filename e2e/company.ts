import type { Customer } from './customer.ts'
import type { ScheduledDemo } from './demo.ts'
import { acceptTerms, addPhone } from './journeys.ts'
import { foyer } from './operator.ts'
import type { Person } from './people.ts'

/** A company of the billing data, whose e-mail address is its designated administrator's. */
export interface Company {
  reference: string
  email: string
  name: string
}

/** Two companies of the invented export: three contracts, and one. */
export const HOTEL: Company = { reference: '204 133 50', email: 'comptabilite@deux-phares.exemple.mc', name: 'Hôtel des Deux Phares SAM' }
export const BAKERY: Company = {
  reference: '204 118 06',
  email: 'gerance@boulangerie-rocher-bleu.exemple.mc',
  name: 'Boulangerie du Rocher Bleu SARL',
}

export interface Employee {
  email: string
  firstName: string
  lastName: string
}

export const EMPLOYEE_PASSWORD = 'Quai-des-Lauriers-7'

/** The operator's link to a company's administrator (S-16). */
export async function sendLink(demo: ScheduledDemo, { reference }: Pick<Company, 'reference'>): Promise<void> {
  const said = await foyer(demo, 'activate', 'smeg', '--customer', reference)
  if (!said.includes('1 link on the way')) throw new Error(said)
  await demo.everyMinute()
}

/** S-17: from the e-mail to "connected", without references; with this mobile number, if any. */
export async function activate(customer: Customer, employee: Employee, mobile: Person | null = null): Promise<Customer> {
  await customer.open(await customer.mailbox.link(employee.email))
  await customer.press('activate.button')
  await customer.sees('new.names')
  await customer.fill('firstName.label', employee.firstName)
  await customer.fill('lastName.label', employee.lastName)
  await customer.fill('password.label', EMPLOYEE_PASSWORD)
  await customer.press('button.next')
  await customer.sees('code.verify')
  await customer.enterCode(employee.email, 'button.confirm')
  await addPhone(customer, mobile)
  await acceptTerms(customer)
  await customer.sees('done.welcome', { name: employee.firstName })
  return customer
}

/** The administrator whom the operator's link made one, on the page of their company's people. */
export async function administrator(
  customer: Customer,
  demo: ScheduledDemo,
  company: Company,
  name: Omit<Employee, 'email'>,
): Promise<Customer> {
  await sendLink(demo, company)
  await activate(customer, { ...name, email: company.email })
  await customer.open('/equipe.html')
  await customer.sees('team.members')
  return customer
}

/** A member's line in the list of people, or an invitation's. */
export const row = ({ page }: Customer, who: string) => page.locator('foyer-team li.row', { hasText: who })

export async function openRow(customer: Customer, who: string): Promise<void> {
  await row(customer, who).getByRole('button').first().click()
}

/** Presses the verb of the question that is asked. */
export const answer = (customer: Customer, verb: string) =>
  customer.page
    .getByRole('dialog')
    .getByRole('button', { name: customer.say(verb), exact: true })
    .click()

export const choose = ({ page }: Customer, word: string) => page.getByLabel(word).first().check()

type Role = 'admin' | 'billing' | 'viewer'

/** A log-in is a proof for five minutes; after them one is asked for before a member is added or removed. */
export const PROVED_MS = 300_000

/** Gives it, by the code that comes by e-mail, on the screen over the widget. */
export async function prove(customer: Customer, email: string, look: { widths?: readonly number[] } = {}): Promise<void> {
  const dialog = customer.page.getByRole('dialog')
  await dialog.getByText(customer.say('step-up.why.access')).waitFor()
  await customer.field('code.label').waitFor()
  await customer.guest.look(look)
  await customer.enterCode(email, 'button.confirm')
  await dialog.waitFor({ state: 'detached' })
}

/** Sends an invitation; what is said about it afterwards is the caller's. */
export async function sendInvitation(customer: Customer, email: string, role: Role, contracts: readonly string[] = []): Promise<void> {
  await customer.press('team.invite')
  await customer.fill('team.email', email)
  await choose(customer, customer.say(`team.role.${role}`))
  if (contracts.length > 0) await choose(customer, customer.say('team.scope.chosen'))
  for (const contract of contracts) await choose(customer, contract)
  await customer.press('team.invite.send')
}

export async function invite(customer: Customer, email: string, role: Role, contracts: readonly string[] = []): Promise<void> {
  await sendInvitation(customer, email, role, contracts)
  await customer.reads('team.done.invited', { name: email })
}
