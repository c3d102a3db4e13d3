import { Browser, codeFor, PASSWORD } from './browser.ts'
import { type Customer, referencesOf } from './customers.ts'
import type { World } from './world.ts'

export const SECRET = { question: 'first-pet', answer: 'Gribouille' }

/** G-2 up to the proof of the address. */
export async function toReferences(world: World, email: string, browser = new Browser(world)): Promise<Browser> {
  await browser.begin({ kind: 'create', input: { email } })
  await browser.go('submit', { password: PASSWORD })
  await browser.go('submit', { code: codeFor(world, email) })
  return browser
}

/** G-2 to G-5, to "connected". */
export async function create(world: World, email: string, customer: Customer, secret = SECRET): Promise<Browser> {
  const browser = await toReferences(world, email)
  await browser.go('submit', referencesOf(world.deployment.profile, customer))
  await browser.go('submit', { firstName: 'Jeanne', lastName: 'Exemple', birthDate: customer.birthDate, phone: '04 76 00 00 00' })
  await browser.go('submit', secret)
  return browser
}

export async function logIn(world: World, email: string, browser = new Browser(world)): Promise<Browser> {
  await browser.begin({ input: { identifier: email, password: PASSWORD } })
  await browser.go('submit', { code: codeFor(world, email) })
  return browser
}
