import type { FactorOffer, PasskeyOffer, TotpOffer } from '@foyer/contract/security'
import { Secret, TOTP } from 'otpauth'
import { Authenticator } from './authenticator.ts'
import { Browser, newKey, PASSWORD, signUp } from './browser.ts'
import { write } from './people.ts'
import { someone, type World } from './world.ts'

/** What an authenticator app shows, `steps` thirty seconds from now. */
export const appCode = (world: World, secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.now() + steps * 30_000 })

/** The newest code to somebody, whatever was written to them since. */
export function newestCode(world: World, to: string): string {
  for (const { text } of world.messages(to)) {
    const code = /\b(\d{3})[ \u00a0]?(\d{3})\b/.exec(text)
    if (code) return `${code[1]}${code[2]}`
  }
  throw new Error(`No code came to ${to}.`)
}

/** Subjects of what somebody got, newest first. */
export const subjects = (world: World, to: string): string[] => world.messages(to).map(({ subject }) => subject ?? '')

export interface Holder {
  email: string
  browser: Browser
}

/** Somebody with an account, signed in. */
export async function holder(world: World): Promise<Holder> {
  const email = someone()
  return { email, browser: await signUp(world, email, await world.customer()) }
}

/** Signs in up to what follows the password. */
export async function toProof(world: World, email: string, browser = new Browser(world)) {
  await browser.begin({ input: { email } })
  return { browser, step: await browser.go('submit', { password: PASSWORD }) }
}

/** Raises the session by a code that came by e-mail. */
export async function raise(world: World, browser: Browser, email: string, purpose = 'security'): Promise<void> {
  await browser.begin({ kind: 'step-up', purpose: purpose as 'security' })
  const step = await browser.go('submit', { code: newestCode(world, email) })
  if (step.name !== 'done') throw new Error(JSON.stringify(step))
}

export async function offer(browser: Browser, kind: FactorOffer['kind']): Promise<FactorOffer> {
  const response = await browser.send('POST', '/factor-offers', { kind })
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}

/** An app of a session that is raised. The code that proved it is used up: half a minute passes. */
export async function addApp(world: World, browser: Browser, name = 'Téléphone'): Promise<{ id: string; secret: string }> {
  const { offer: sealed, secret } = (await offer(browser, 'totp')) as TotpOffer
  const { status, body } = await write(browser, 'POST', '/factors', { offer: sealed, name, code: appCode(world, secret) })
  if (status !== 201) throw new Error(JSON.stringify(body))
  world.pass(30_000)
  return { id: body.id, secret }
}

export async function addPasskey(world: World, browser: Browser, name = 'Clé'): Promise<{ id: string; key: Authenticator }> {
  const { offer: sealed, options } = (await offer(browser, 'passkey')) as PasskeyOffer
  const key = new Authenticator(world.site)
  const { status, body } = await write(browser, 'POST', '/factors', { offer: sealed, name, passkey: await key.create(options) })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return { id: body.id, key }
}

export async function makeCodes(browser: Browser, key = newKey()): Promise<string[]> {
  const { status, body } = await write(browser, 'POST', '/recovery-codes', {}, key)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.codes
}

/** Somebody with an app, whose session was raised for it. */
export async function withApp(world: World) {
  const who = await holder(world)
  await raise(world, who.browser, who.email)
  return { ...who, ...(await addApp(world, who.browser)) }
}
