import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { foyer } from './operator.ts'
import { bringIn, invent } from './people.ts'

let browser: Browser
let demo: NodeDemo

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launch(), startNodeDemo()])
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

/** A page, and what its browser complained of. */
async function visit(address: string, options: { javaScriptEnabled?: boolean } = {}) {
  const context = await browser.newContext({ locale: 'fr', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address)
  return { page, complaints, leave: () => context.close() }
}

/** The link "online version" of an activation letter that has just been sent. */
async function onlineVersion(): Promise<{ person: ReturnType<typeof invent>; link: string }> {
  const person = invent()
  await bringIn(demo, [person], { isReachable: true })
  await foyer(demo, 'activate', 'smeg', '--customer', person.reference)
  await demo.everyMinute()
  const { html } = await demo.mailbox.subject(person.email, /attend/)
  const link = /href="([^"]+\/letter\?lang=\w+#[\w-]+)"/.exec(html ?? '')?.[1]
  if (!link) throw new Error('The letter offers no online version.')
  return { person, link }
}

describe('E-5 "voir la version en ligne"', () => {
  it('shows the letter in a browser, its token out of the address bar, and its button leads on', async () => {
    const { person, link } = await onlineVersion()
    const { page, complaints, leave } = await visit(link)
    await page.getByRole('heading', { name: 'Votre espace particulier vous attend' }).waitFor()
    expect(await page.getByText(person.firstName).first().isVisible()).toBe(true)
    expect(page.url()).toBe(`${demo.area}/letter/open?lang=fr`)
    expect(await page.title()).toBe('Votre espace particulier SMEG vous attend')
    const opened = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Activer mon compte' }).click()
    const next = await opened
    await next.getByRole('button', { name: 'Activer mon compte' }).waitFor()
    await page.goto(`${demo.area}/letter?lang=fr#incomplete`)
    await page.getByText('Ce message n’est plus en ligne').waitFor()
    await page.evaluate((hash) => location.assign(hash), new URL(link).hash)
    await page.getByRole('heading', { name: 'Votre espace particulier vous attend' }).waitFor()
    expect(complaints).toEqual([])
    await leave()
  })

  it('says what is wrong where the address is incomplete, or scripts are not allowed', async () => {
    const broken = await visit(`${demo.area}/letter?lang=it`)
    await broken.page.getByText('Questo messaggio non è più online').waitFor()
    expect(broken.complaints).toEqual([])
    await broken.leave()
    const still = await visit(`${demo.area}/letter?lang=en`, { javaScriptEnabled: false })
    const advice = still.page.locator('noscript p')
    await advice.waitFor()
    expect(await advice.textContent()).toContain('allow JavaScript in your browser')
    expect(await still.page.getByText('The message is opening').isVisible()).toBe(false)
    await still.leave()
  })
})
