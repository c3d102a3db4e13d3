import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import type { Customer } from './customer.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { invent } from './people.ts'
import { visit } from './visit.ts'

const PHONE = { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true }

let browser: Browser
let demo: NodeDemo

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo()])
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

/** The log-in of an audience is in sight and takes an address: the API answers what it answers strangers. */
async function isAtLogIn(customer: Customer, audience: 'individual' | 'professional' = 'individual'): Promise<void> {
  await customer.sees(`enter.title.${audience}`)
  const field = customer.field('email.label')
  expect(await field.evaluate((input) => input.getBoundingClientRect().top < innerHeight && input.getBoundingClientRect().bottom > 0)).toBe(
    true,
  )
  await customer.fill('email.label', invent().email)
  await customer.press('button.next')
  if (audience === 'individual') await customer.sees('no-account.title')
  else await customer.reads('no-account.stop', { name: 'SMEG' })
}

/** Opens a menu of the website's header and follows what stands in it. */
async function chooseInMenu({ page }: Customer, menu: string, entry: string): Promise<void> {
  const header = page.getByRole('navigation', { name: /Menu principal|Main menu|Menu principale/ })
  await header.getByRole('button', { name: menu }).click()
  await header.getByRole('link', { name: entry }).click()
}

describe('S-7 from the website one comes to the log-in', () => {
  it.each([
    ['/', 'Particuliers', 'Me connecter', 'individual'],
    ['/', 'Professionnels', 'Espace professionnel', 'professional'],
    ['/en/', 'Individuals', 'Log in', 'individual'],
    ['/it/', 'Professionisti', 'Area professionisti', 'professional'],
  ] as const)('of each audience by the menus: %s, %s, %s', async (page, menu, entry, audience) => {
    const customer = await visit(browser, demo, { tongue: page === '/' ? 'fr' : page === '/en/' ? 'en' : 'it' })
    await customer.open(page)
    await chooseInMenu(customer, menu, entry)
    await isAtLogIn(customer, audience)
    await customer.leave()
  })

  it.each([
    ['/', 'individual'],
    ['/relier.html', 'individual'],
    ['/professionnels.html', 'professional'],
  ] as const)('by “Service +” on %s', async (page, audience) => {
    const customer = await visit(browser, demo)
    await customer.open(page)
    await customer.page.mouse.wheel(0, 300)
    await customer.page.getByRole('link', { name: 'Service +' }).click()
    await isAtLogIn(customer, audience)
    await customer.leave()
  })

  it('by the header’s button: the field of a page that has the log-in, or the page that has it', async () => {
    const customer = await visit(browser, demo)
    await customer.open('/')
    await customer.sees('enter.title.individual')
    const button = customer.page.locator('foyer-account').getByRole('link', { name: customer.say('account.sign-in') })
    await button.click()
    expect(await customer.field('email.label').evaluate((input) => input.matches(':focus'))).toBe(true)
    expect(new URL(customer.page.url()).pathname).toBe('/')
    await customer.open('/relier.html')
    await button.click()
    await customer.page.waitForURL('**/connexion.html')
    await isAtLogIn(customer)
    await customer.leave()
  })
})

describe('S-7 without the website one comes to the log-in', () => {
  it('on the utility’s own pages, one for each audience', async () => {
    const customer = await visit(browser, demo)
    for (const [path, audience] of [
      ['/', 'individual'],
      ['/pro', 'professional'],
    ] as const) {
      await customer.open(`${demo.area}${path}`)
      await isAtLogIn(customer, audience)
      await customer.guest.look({ widths: [280, 360] })
    }
    await customer.leave()
  })

  it('in the mobile app’s web view, and in one that shows the utility’s own page', async () => {
    const customer = await visit(browser, demo, { context: PHONE })
    for (const address of ['/webview/', `${demo.area}/`]) {
      await customer.open(address)
      await isAtLogIn(customer)
      await customer.guest.look({ widths: [280] })
    }
    await customer.leave()
  })
})

describe('S-3 that it costs nothing', () => {
  it.each([
    ['fr', '/', 'dans votre nouvel espace client, gratuit.', '/professionnels.html', 'C’est gratuit.'],
    ['en', '/en/', 'in your new customer area, free of charge.', '/en/professionnels.html', 'It is free.'],
    ['it', '/it/', 'nella nuova area clienti, gratuita.', '/it/professionnels.html', 'È gratuito.'],
  ] as const)('is said by the website, and where an account is offered, in %s', async (tongue, home, said, professionals, saidThere) => {
    const customer = await visit(browser, demo, { tongue })
    await customer.open(professionals)
    await customer.page.getByText(saidThere).waitFor()
    await customer.open(home)
    await customer.page.getByText(said).waitFor()
    await customer.fill('email.label', invent().email)
    await customer.press('button.next')
    await customer.sees('no-account.title')
    const offer = await customer.page.getByText(customer.say('no-account.text')).textContent()
    expect(offer).toMatch(/gratuit|free/)
    await customer.leave()
  })

  it('is said to who puts it into a website', () => {
    const text = readFileSync(join(import.meta.dirname, '../docs/integrate.md'), 'utf8')
    expect(text).toMatch(/visitors pay nothing[^.]*: an account is free/)
  })
})
