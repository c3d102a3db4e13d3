import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../browser.ts'
import type { Customer } from '../customer.ts'
import { logIn } from '../journeys.ts'
import type { Person } from '../people.ts'
import { visit } from '../visit.ts'
import { type Hosts, startHosts } from './serve-hosts.ts'
import { go, leaveQuietly, pair, seesNothingOf, seesOwnInvoices, seesVisitor, signOut } from './walk.ts'

let browser: Browser
let hosts: Hosts

beforeAll(async () => {
  ;[browser, hosts] = await Promise.all([launch(), startHosts()])
})
afterAll(async () => {
  await browser.close()
  await hosts.close()
})

describe('on pages that keep what they do not show', () => {
  it('no widget that comes back shows the customer before', async () => {
    const [first, second] = await pair(hosts.demo)
    const customer = await visit(browser, hosts.demo)
    const { page } = customer
    await customer.open(hosts.page('vue', 'vivant'))
    await logIn(customer, first)
    for (const [tab, tag] of [
      ['factures', 'foyer-invoices'],
      ['securite', 'foyer-security'],
      ['acces', 'foyer-team'],
    ] as const) {
      await go(customer, tab)
      await page
        .locator(tag)
        .getByText(tag === 'foyer-invoices' ? first.invoice : first.firstName)
        .or(page.locator(tag).getByText(first.email))
        .first()
        .waitFor()
    }
    await signOut(customer, first)
    await go(customer, 'connexion')
    await logIn(customer, second)
    // Whatever is shown for one picture only is written down.
    await page.evaluate(
      (secrets) => {
        const seen: string[] = []
        const look = () => {
          for (const { shadowRoot, localName } of document.querySelectorAll('main *'))
            if (secrets.some((secret) => shadowRoot?.textContent?.includes(secret))) seen.push(localName)
          requestAnimationFrame(look)
        }
        look()
        Object.assign(globalThis, { seen })
      },
      [first.contract, first.email],
    )
    await go(customer, 'factures')
    await seesOwnInvoices(customer, second, first)
    await go(customer, 'securite')
    await page.locator('foyer-security').getByText(second.email).first().waitFor()
    await seesNothingOf(customer, first)
    await go(customer, 'acces')
    await page.locator('foyer-team').getByText(second.firstName).first().waitFor()
    await seesNothingOf(customer, first)
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([])
    await go(customer, 'connexion')
    await customer.press('button.sign-out')
    await customer.sees('enter.title.individual')
    await seesNothingOf(customer, second)
    await leaveQuietly(customer)
  })
})

describe('in dialogs, popovers, floats and flex rows', () => {
  it('widgets have a width, hide when the page says so, and do what they do', async () => {
    const [person] = await pair(hosts.demo)
    const customer = await visit(browser, hosts.demo)
    const { page } = customer
    await customer.open(hosts.page('fenetres', 'fenetres'))
    await seesVisitor(customer)
    await go(customer, 'Se connecter ici')
    await customer.sees('enter.title.individual')
    expect(await widthOf(customer, 'foyer-login')).toBeGreaterThanOrEqual(280)
    await logInUntilClosed(customer, person)
    await seesOwnInvoices(customer, person)
    for (const tag of ['foyer-invoices', 'foyer-link-contract']) {
      expect(await widthOf(customer, tag), tag).toBeGreaterThanOrEqual(280)
      const widget = page.locator(tag)
      await widget.evaluate((element) => element.classList.add('d-none'))
      expect(await widget.isVisible(), tag).toBe(false)
      await widget.evaluate((element) => element.classList.remove('d-none'))
      await widget.evaluate((element) => element.style.setProperty('display', 'none'))
      expect(await widget.isVisible(), tag).toBe(false)
      await widget.evaluate((element) => element.removeAttribute('style'))
      expect(await widget.isVisible(), tag).toBe(true)
    }
    await go(customer, 'Compte')
    await signOut(customer, person)
    await seesVisitor(customer)
    await seesNothingOf(customer, person)
    await leaveQuietly(customer)
  })
})

const widthOf = async ({ page }: Customer, tag: string) => (await page.locator(tag).boundingBox())?.width ?? 0

/** The page closes its dialog as soon as a customer is signed in. */
async function logInUntilClosed(customer: Customer, person: Person): Promise<void> {
  await customer.fill('email.label', person.email)
  await customer.press('button.next')
  await customer.sees('password.title')
  await customer.fill('password.label', person.password)
  await customer.press('button.next')
  await customer.sees('code.sign-in')
  await customer.enterCode(person.email, 'button.log-in')
  await customer.page.locator('dialog:not([open])').waitFor({ state: 'attached' })
}
describe('under a service worker that keeps everything', () => {
  it.each(['cache-first', 'revalidating'])('nothing of a customer is kept, nor shown to the next one (%s)', async (make) => {
    const [first, second] = await pair(hosts.demo)
    const customer = await visit(browser, hosts.demo)
    const { page } = customer
    await customer.open(hosts.page(make, 'connexion'))
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('worker.js')
      await navigator.serviceWorker.ready
    })
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.reload()
    await logIn(customer, first)
    await go(customer, 'Factures')
    await seesOwnInvoices(customer, first)
    await page.reload()
    await seesOwnInvoices(customer, first)
    await signOut(customer, first)
    await seesVisitor(customer)
    await page.reload()
    await seesVisitor(customer)
    await go(customer, 'Connexion')
    await logIn(customer, second)
    await go(customer, 'Factures')
    await seesOwnInvoices(customer, second, first)
    const kept = await page.evaluate(async () => {
      const cache = await caches.open('everything')
      return (await cache.keys()).map(({ url }) => new URL(url).pathname)
    })
    expect(kept.some((path) => path.startsWith('/foyer/'))).toBe(true)
    expect(kept.filter((path) => /^\/v1\/smeg\/(?!profile)/.test(path))).toEqual([])
    await signOut(customer, second)
    await seesVisitor(customer)
    await leaveQuietly(customer)
  })
})
describe('in shadow roots of a page’s own components', () => {
  it('tags are found, in roots of scripts and of the markup, and again when they come back', async () => {
    const [person] = await pair(hosts.demo)
    const customer = await visit(browser, hosts.demo)
    const { page } = customer
    await customer.open(hosts.page('ombres', 'ombres'))
    await seesVisitor(customer)
    await logIn(customer, person)
    await seesOwnInvoices(customer, person)
    await page.evaluate(() => {
      const shell = document.querySelector('site-invoices')
      shell?.remove()
      if (shell) document.querySelector('main')?.append(shell)
    })
    await seesOwnInvoices(customer, person)
    await signOut(customer, person)
    await customer.sees('enter.title.individual')
    await seesVisitor(customer)
    await seesNothingOf(customer, person)
    await leaveQuietly(customer)
  })
})
