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
