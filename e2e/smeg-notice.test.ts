import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ASSETS, build } from '../scripts/build.ts'
import { launch } from './browser.ts'
import type { Customer } from './customer.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { PastDevice } from './past-customer.ts'
import { invent } from './people.ts'
import { visit } from './visit.ts'
import type { Tongue } from './wording.ts'

const LAST_MINUTE = Date.parse('2025-06-01T23:59:10+02:00')
const NEXT_DAY = Date.parse('2025-06-02T00:00:10+02:00')

const SAID: Partial<Record<Tongue, { page: string; title: string; text: string }>> = {
  fr: {
    page: '/connexion.html',
    title: 'MyNexio et NexioPro restent ouverts',
    text: 'Jusqu’au 1er juin 2025, votre ancien espace reste accessible.',
  },
  en: {
    page: '/en/connexion.html',
    title: 'MyNexio and NexioPro stay open',
    text: 'Until 1 June 2025 you can still use your former area.',
  },
  it: {
    page: '/it/connexion.html',
    title: 'MyNexio e NexioPro restano aperti',
    text: 'Fino al 1º giugno 2025 la precedente area resta accessibile.',
  },
}

let browser: Browser
let folder: string
/** Serves the scripts that were built on the notice's last day: it goes without another build. */
let demo: NodeDemo

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-assets-'))
  await build('2025-06-01', folder)
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo({ assets: folder, at: LAST_MINUTE })])
})
afterAll(async () => {
  await browser.close()
  await demo.close()
  await rm(folder, { recursive: true })
})

/** A visitor whose device has this time, wherever it is. */
async function visitAt(time: number, tongue: Tongue = 'fr', context: BrowserContextOptions = {}): Promise<Customer> {
  const customer = await visit(browser, demo, { tongue, context })
  await customer.page.clock.install({ time })
  return customer
}

const noticeOf = ({ page }: Customer) => page.locator('foyer-login [part=notice]')

describe('S-1 R-25 the notice about the former areas', () => {
  it.each(Object.keys(SAID) as Tongue[])('stands above the log-in on 1 June 2025, with its links, in %s', async (tongue) => {
    const { page = '', title = '', text = '' } = SAID[tongue] ?? {}
    const customer = await visitAt(LAST_MINUTE, tongue)
    await customer.open(page)
    const notice = noticeOf(customer)
    await notice.getByText(title).waitFor()
    await notice.getByText(text).waitFor()
    expect(
      await notice.getByRole('link').evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('href')])),
    ).toEqual([
      ['MyNexio', 'https://mynexio.smeg.example/'],
      ['NexioPro', 'https://nexiopro.smeg.example/'],
    ])
    await customer.guest.look({ within: 'foyer-login', widths: [280, 360] })
    await customer.press('other.professional')
    await customer.sees('enter.title.professional')
    await notice.getByText(title).waitFor()
    await customer.leave()
  })

  it.each([
    ['Asia/Tokyo', 'is on 2 June already'],
    ['America/New_York', 'is on 1 June for hours to come'],
  ])('goes by Monaco’s midnight for a device in %s, which %s', async (timezoneId) => {
    const before = await visitAt(LAST_MINUTE, 'fr', { timezoneId })
    await before.open('/connexion.html')
    await noticeOf(before).waitFor()
    await before.leave()
    const after = await visitAt(NEXT_DAY, 'fr', { timezoneId })
    await after.open('/connexion.html')
    await after.field('email.label').waitFor()
    expect(await noticeOf(after).count()).toBe(0)
    await after.leave()
  })

  it('goes from a page that is open at that moment, and leaves what was typed', async () => {
    const { email } = invent()
    const customer = await visitAt(LAST_MINUTE)
    await customer.open('/connexion.html')
    await noticeOf(customer).waitFor()
    await customer.fill('email.label', email)
    await customer.page.clock.runFor(40_000)
    expect(await noticeOf(customer).count()).toBe(1)
    // What goes makes room.
    const settle = customer.guest.press()
    await customer.page.clock.runFor(10_000)
    await noticeOf(customer).waitFor({ state: 'detached' })
    settle()
    expect(await customer.field('email.label').inputValue()).toBe(email)
    await customer.press('button.next')
    await customer.sees('no-account.title')
    await customer.leave()
  })

  it('is in the public profile until then, cached for no longer, and not after', async () => {
    const device = new PastDevice(demo)
    const before = await device.send('GET', '/profile?lang=it')
    expect(before.body).toMatchObject({ notices: [{ id: 'former-areas', until: '2025-06-01', title: SAID.it?.title }] })
    expect(Number(/max-age=(\d+)/.exec(before.headers['cache-control'] ?? '')?.[1])).toBeLessThan(60)
    demo.pass(NEXT_DAY - LAST_MINUTE)
    expect((await device.send('GET', '/profile')).body).toMatchObject({ id: 'smeg', notices: [] })
  })

  it('is in no script that was built since, nor the code that shows it', async () => {
    const script = (assets: string) => readFile(join(assets, 'foyer/v1/smeg/fr.js'), 'utf8')
    const [then, now] = await Promise.all([script(folder), script(ASSETS)])
    expect(then).toContain('https://mynexio.smeg.example/')
    expect(now).not.toContain('mynexio')
    expect(now.length).toBeLessThan(then.length - 400)
  })
})
