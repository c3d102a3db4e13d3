import { Browser, codeFor, PASSWORD } from './browser.ts'
import { type Customer, referencesOf } from './customers.ts'
import { tokenFor } from './links.ts'
import type { World } from './world.ts'

/** E-1 and E-4: terms, address, a link; the journey waits. */
export async function askForLink(world: World, email: string, browser = new Browser(world), returnTo?: string): Promise<Browser> {
  await browser.begin({ kind: 'create', ...(returnTo ? { returnTo } : {}) })
  await browser.go('submit', { accepted: true })
  await browser.go('submit', { email })
  return browser
}

/** The link's button pressed in the browser that asked for it, where the terms are accepted already; then the code. */
export async function press(world: World, email: string, browser: Browser): Promise<Browser> {
  await browser.begin({ kind: 'activate', link: tokenFor(world, email) })
  await browser.go('submit', { code: codeFor(world, email) })
  return browser
}

/** E-6, to its screen. */
export async function atNumbers(world: World, email: string): Promise<Browser> {
  return press(world, email, await askForLink(world, email))
}

/** E-6 to E-10, from the press on the link's button. */
export async function activate(world: World, email: string, customer: Customer, more: Record<string, string> = {}): Promise<Browser> {
  const browser = await atNumbers(world, email)
  await browser.go('submit', referencesOf(world.deployment.profile, customer))
  await browser.go('submit', { loginName: email, password: PASSWORD, confirmation: PASSWORD, ...more })
  return browser
}

export async function logInAs(world: World, identifier: string, email: string, browser = new Browser(world)): Promise<Browser> {
  await browser.begin({ input: { identifier, password: PASSWORD } })
  await browser.go('submit', { code: codeFor(world, email) })
  return browser
}
