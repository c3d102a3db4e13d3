import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rows } from '../packages/host-demo/demo/rows.ts'
import { type Demo, startDemo } from '../scripts/demo.ts'
import { launch } from './browser.ts'
import { freePort } from './demo.ts'
import { Guest } from './guest.ts'
import { Mailbox } from './mailbox.ts'

/** What a visitor's browser says on pages that ask for a customer's own: there is no session. */
const UNAUTHORISED = /status of 401/

let browser: Browser
let demo: Demo
let mailbox: Mailbox
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-start-'))
  const [apiPort, hostPort] = [await freePort(), await freePort()]
  mailbox = new Mailbox(apiPort)
  ;[browser, demo] = await Promise.all([launch(), startDemo({ folder, apiPort, hostPort, onWorkers: false, isQuiet: true })])
})
afterAll(async () => {
  await browser.close()
  await demo.close()
  await rm(folder, { recursive: true })
})

/** The start page, with the people it lists. */
async function start(): Promise<{ page: Page; guest: Guest; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'fr',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  const guest = await Guest.watch(page)
  await page.goto(demo.start)
  await page.locator('#smeg .people li').first().waitFor()
  return { page, guest, context }
}

const said = (page: Page) => page.getByRole('status')

describe('the demo’s start page', () => {
  it('lists every row of every utility, what it says and how to walk through it', async () => {
    const { page, guest, context } = await start()
    for (const utility of ['smeg', 'engie', 'geg']) {
      const shown = await page
        .locator(`#${utility} .rows > li`)
        .evaluateAll((items) => items.map(({ id, textContent }) => ({ id, text: textContent })))
      const own = rows.filter((row) => row.utility === utility)
      expect(shown.map(({ id }) => id)).toEqual(own.map(({ id }) => id))
      for (const [index, { id, says, how }] of own.entries())
        for (const words of [id, says, how]) expect(shown[index]?.text).toContain(words)
    }
    await guest.look({ widths: [280, 360] })
    await context.close()
    guest.farewell()
  })

  it('leads nowhere where nothing is: every link opens a page that loads in peace', async () => {
    const { page, context } = await start()
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    const anchors = links.filter((link) => link.startsWith(`${demo.start}#`))
    for (const anchor of anchors) expect(await page.locator(new URL(anchor).hash).count(), anchor).toBe(1)
    const elsewhere = [...new Set(links.filter((link) => !anchors.includes(link)))]
    expect(elsewhere.length).toBeGreaterThan(25)
    const found: string[] = []
    for (const link of elsewhere) {
      const opened = await context.newPage()
      opened.on('console', (message) => {
        const text = message.text()
        if (['error', 'warning'].includes(message.type()) && !UNAUTHORISED.test(text)) found.push(`${link}: ${text}`)
      })
      opened.on('pageerror', (error) => found.push(`${link}: ${error.message}`))
      const answer = await opened.goto(link, { waitUntil: 'networkidle' })
      if (answer?.status() !== 200) found.push(`${link}: ${answer?.status()}`)
      if (!(await opened.locator('body').textContent())?.trim()) found.push(`${link}: nothing on it`)
      // Frameworks have tags of their own.
      const tags = await opened.locator(':not(:defined)').evaluateAll((all) => all.map(({ localName }) => localName))
      for (const tag of tags) if (tag.startsWith('foyer-')) found.push(`${link}: ${tag} is not defined`)
      await opened.close()
    }
    expect(found).toEqual([])
    await context.close()
  })

  it('copies each reference that one presses', async () => {
    const { page, guest, context } = await start()
    const copies = page.getByRole('button', { name: /^Copy / })
    expect(await copies.count()).toBeGreaterThan(40)
    for (const copy of await copies.all()) {
      await copy.click()
      const name = (await copy.getAttribute('aria-label'))?.replace(/^Copy /, '')
      await said(page).getByText(`${name} is copied.`, { exact: true }).waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await copy.textContent())
    }
    await guest.look()
    await context.close()
    guest.farewell()
  })

  it('sends each customer the link that one presses for; the letter’s button leads to the area', async () => {
    const { page, guest, context } = await start()
    const sends = page.getByRole('button', { name: /^Send a link to / })
    expect(await sends.count()).toBeGreaterThan(8)
    for (const send of await sends.all()) {
      // Each says it itself.
      await page.evaluate(() => document.querySelector('.said')?.replaceChildren())
      const answer = page.waitForResponse('**/demo/desk/links')
      await send.click()
      expect((await answer).status()).toBe(200)
      await said(page).getByText('The link is in the mailbox.', { exact: true }).waitFor()
    }
    const area = demo.utilities.find(({ id }) => id === 'smeg')?.area
    for (const [to, title, path] of [
      ['claire.martin@exemple.mc', 'Bienvenue dans votre espace particulier', '/'],
      ['gerance@boulangerie-rocher-bleu.exemple.mc', 'Bienvenue dans votre espace professionnel', '/pro'],
    ] as const) {
      await page.goto(await mailbox.link(to))
      await page.getByRole('heading', { name: title }).waitFor()
      expect(page.url()).toBe(`${area}${path}?lang=fr`)
      await page.getByRole('button', { name: 'Activer mon compte' }).click()
      await page.getByRole('heading', { name: 'Votre nom et un mot de passe' }).waitFor()
    }
    await context.close()
    expect(guest.found.filter((found) => !found.startsWith('layout shift'))).toEqual([])
  })

  it('sends a second link in place of the first, which says so', async () => {
    const { page, context } = await start()
    const to = 'lucas.ferrero@exemple.mc'
    const links = async () => (await mailbox.list(to)).map(({ text }) => /https?:\S+#foyer=\S+/.exec(text)?.[0] ?? '')
    const send = page.getByRole('button', { name: 'Send a link to Lucas Ferrero' })
    const before = (await links()).length
    for (const n of [1, 2]) {
      const answer = page.waitForResponse('**/demo/desk/links')
      await send.click()
      await (await answer).finished()
      expect(await links()).toHaveLength(before + n)
    }
    const [second = '', first = ''] = await links()
    for (const [link, title] of [
      [first, 'Ce lien n’est plus valable'],
      [second, 'Votre nom et un mot de passe'],
    ] as const) {
      const opened = await context.newPage()
      await opened.goto(link)
      await opened.getByRole('button', { name: 'Activer mon compte' }).click()
      await opened.getByRole('heading', { name: title }).waitFor()
    }
    await context.close()
  })
})
