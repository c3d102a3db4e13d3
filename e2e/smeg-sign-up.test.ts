import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { signUp } from './journeys.ts'
import { bringIn, invent } from './people.ts'
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

/** What the screens of a sign-up say of how far it is, in order; null where one says nothing. */
async function counted(withPhone: boolean): Promise<(string | null)[]> {
  const person = invent()
  await bringIn(demo, [person])
  const customer = await visit(browser, demo)
  await customer.open('/connexion.html')
  const said: (string | null)[] = []
  await signUp(customer, person, {
    withPhone,
    onScreen: async () => {
      const head = customer.page.locator('foyer-login .head b')
      said.push((await head.count()) === 0 ? null : await head.textContent())
    },
  })
  await customer.leave()
  return said
}

describe('R-6 steps', () => {
  it('are counted once the way is known, each real one once, with and without a mobile number', async () => {
    const step = (at: number) => `Étape ${at} sur 6`
    // The address, and that it is free, stand before the count; the code of a number is part of its step.
    expect(await counted(false)).toEqual([null, 'Retour', step(2), step(3), step(4), step(5), step(6), null])
    expect(await counted(true)).toEqual([null, 'Retour', step(2), step(3), step(4), step(4), step(5), step(6), null])
  })
})

describe('S-12 an individual without an account', () => {
  it('creates one on the marketing site, with a phone, and is connected', async () => {
    const person = invent()
    await bringIn(demo, [person])
    const customer = await visit(browser, demo)
    await customer.open('/')
    let isFirst = true
    await signUp(customer, person, {
      withPhone: true,
      onScreen: async () => {
        await customer.guest.look({ within: isFirst ? 'html' : 'foyer-login', widths: [280, 360] })
        isFirst = false
      },
    })
    expect((await demo.mailbox.subject(person.email, /bienvenue/i)).text).toContain(person.firstName)
    await customer.leave()
  })
})
