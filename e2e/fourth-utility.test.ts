import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyCheckout } from '../scripts/checkout.ts'
import { launch } from './browser.ts'
import { type Demo, freePort } from './demo.ts'
import { Mailbox } from './mailbox.ts'
import { bringIn, invent } from './people.ts'
import { visit } from './visit.ts'

const run = promisify(execFile)

let browser: Browser
let checkout: string
let server: ChildProcess
let demo: Demo

/** A checkout of its own, to which nothing is added but one folder; then what docs/contribute.md says. */
beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'foyer-fourth-'))
  await copyCheckout(checkout)
  await cp(join(import.meta.dirname, 'oldtown'), join(checkout, 'packages/utilities/oldtown'), { recursive: true })
  await run(process.execPath, ['scripts/generate.ts'], { cwd: checkout })
  const [apiPort, hostPort] = [await freePort(), await freePort()]
  server = spawn(process.execPath, ['scripts/start.ts', '--port', String(apiPort), '--host-port', String(hostPort)], { cwd: checkout })
  await said(server, /Ctrl\+C ends it/)
  const area = `http://area.oldtown.localhost:${apiPort}`
  demo = {
    utility: 'oldtown',
    area,
    site: area,
    folder: join(checkout, '.data'),
    apiPort,
    mailbox: new Mailbox(apiPort),
    env: {},
    portal: '',
    of: () => demo,
    close: async () => undefined,
  }
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  server?.kill()
  await rm(checkout, { recursive: true, force: true })
})

/** Waits for words on a process's output. */
function said(child: ChildProcess, words: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = ''
    const hear = (chunk: Buffer) => {
      text += chunk.toString()
      if (words.test(text)) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', (code) => reject(new Error(`It ended with ${code}.\n${text}`)))
  })
}

describe('a fourth utility, made of nothing but a folder', () => {
  it('opens accounts by its own mixture of steps, in its own looks and words, and lets them in again', async () => {
    const person = invent()
    await bringIn(demo, [person])
    const customer = await visit(browser, demo, { tongue: 'en' })
    const { page } = customer
    await customer.open('/?lang=en')
    await customer.sees('credentials.title')
    await customer.press('way.create')
    await customer.press('start.button')
    await customer.sees('terms.title')
    await page.getByText('House rules').first().waitFor()
    await page.getByLabel(customer.say('terms.accept')).check()
    await customer.press('terms.open')
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.fill('firstName.label', person.firstName)
    await customer.fill('lastName.label', person.lastName)
    await customer.fill('identifier.label', 'harbour.master')
    await customer.fill('password.label', person.password)
    await page.getByRole('button', { name: /^(Next|Save)$/ }).click()
    await customer.sees('details.title')
    await customer.fill('birthDate.label', person.birthDate.split('-').reverse().join('/'))
    await customer.press('button.next')
    await customer.sees('question.title')
    await page.getByLabel(customer.say('question.label'), { exact: true }).selectOption({ label: 'Which bridge do you like best?' })
    await customer.fill('answer.label', 'The old one')
    await customer.press('question.button')
    await customer.sees('code.verify')
    await customer.enterCode(person.email, 'button.confirm')
    await customer.press('phone.skip')
    await customer.sees('link.title')
    await page.getByLabel(/Delivery point/).fill(person.edl)
    await page.getByLabel(/Amount of the latest bill/).fill(person.amount)
    await customer.press('link.button')
    await customer.sees('done.welcome', { name: person.firstName })
    const accent = await page.locator('foyer-login').evaluate((host) => getComputedStyle(host).getPropertyValue('--foyer-accent'))
    expect(accent).toMatch(/1f4e79/i)
    await customer.leave()

    const again = await visit(browser, demo, { tongue: 'de' })
    await again.open('/?lang=de')
    await again.sees('credentials.title')
    await again.fill('identifier.label', 'harbour.master')
    await again.fill('password.label', person.password)
    await again.press('button.log-in')
    await again.field('code.label').waitFor()
    await again.enterCode(person.email, 'button.log-in')
    await again.sees('done.welcome', { name: person.firstName })
    await again.leave()
  })

  it('says of its second audience that it comes soon', async () => {
    const customer = await visit(browser, demo, { tongue: 'en' })
    await customer.open('/pro?lang=en')
    await customer.sees('soon.title')
    await customer.leave()
  })
})
