import { profiles } from '@foyer/utilities'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeIn, textOf } from '../../scripts/documents.ts'
import { launch } from '../browser.ts'
import { sendLink } from '../company.ts'
import type { Customer } from '../customer.ts'
import type { Demo } from '../demo.ts'
import { activatedBefore, logIn as logInToEngie } from '../engie-journeys.ts'
import { logIn, toCode } from '../journeys.ts'
import { look } from '../operator.ts'
import { PastDevice } from '../past-customer.ts'
import { bringIn, type ImportOptions, invent, inventFor, type Person } from '../people.ts'
import { visit } from '../visit.ts'
import { say } from '../wording.ts'
import { type Hosts, startHosts } from './serve-hosts.ts'
import { leaveQuietly, pair, rows, seesOwnInvoices } from './walk.ts'

const blocks = codeIn('integrate.md')

/** The code that the document has under this heading, or in this file. */
function written(place: string, language: string): string {
  const found = blocks.find((block) => block.language === language && (block.section === place || block.file === place))
  if (!found) throw new Error(`docs/integrate.md has no ${language} for ${place}.`)
  return found.code
}

let browser: Browser
let hosts: Hosts
const files: Record<string, string> = {}

beforeAll(async () => {
  ;[browser, hosts] = await Promise.all([launch(), startHosts({ files, policy })])
})
afterAll(async () => {
  await browser.close()
  await hosts.close()
})

/** The invented names of the document, as they are here. */
const here = (code: string, { area, utility }: Demo = hosts.demo) =>
  code.replaceAll('https://area.utility.example', area).replaceAll('/utility/', `/${utility}/`)

/** The policy that the document asks for, and nothing more. */
function policy(path: string): string | undefined {
  const [, utility] = /^\/document\/(?:(\w+)\/)?\w+\.html$/.exec(path) ?? [path, null]
  if (utility === null) return undefined
  const [scripts = '', ...others] = here(written('Content-Security-Policy', ''), hosts.demo.of(utility ?? 'smeg'))
    .trim()
    .split('\n')
  // What a page needs for itself: its own script, its own style.
  return ["default-src 'none'", "style-src 'self'", 'img-src data:', `${scripts.replace(';', '')} 'self';`, ...others]
    .join('; ')
    .replace(/;;/g, ';')
}

interface PageParts {
  head?: string
  body: string
  style?: string
  script?: string
}

/** A page that does what the document says. @returns its address */
function page(name: string, { head = '', body, style = '', script = '' }: PageParts, demo: Demo = hosts.demo): string {
  const folder = demo.utility === 'smeg' ? '/document' : `/document/${demo.utility}`
  files[`${folder}/${name}.css`] = style
  files[`${folder}/${name}.js`] = script
  files[`${folder}/${name}.html`] =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${name}.css">${here(head, demo)}</head><body><main><h1>Page</h1>${here(body, demo)}</main><script type="module" src="${name}.js"></script></body></html>`
  return `${hosts.originOf(demo.utility)}${folder}/${name}.html`
}

const SCRIPT = written('One script, a few tags', 'html')

async function newCustomer(): Promise<Person> {
  const [person] = await pair(hosts.demo)
  return person
}

const english = (): Promise<Customer> => visit(browser, hosts.demo, { tongue: 'en' })

/** Who comes back to a utility whose last screen leads to an app, and whose help may be the page's own. */
async function atEngie(options?: ImportOptions): Promise<{ engie: Demo; person: Person }> {
  const [engie, person] = [hosts.demo.of('engie'), inventFor('engie')]
  await bringIn(engie, [person], options)
  await activatedBefore(engie, person)
  return { engie, person }
}

/** An address that the utility lists for the way back. */
const listed = (): string => {
  const { returns }: { returns: string[] } = JSON.parse(hosts.demo.env['SITES_ENGIE'] ?? '')
  return returns[0] ?? ''
}

/** As far as the widget that the page then replaces or closes. */
async function logInUntilIn(customer: Customer, person: Person): Promise<void> {
  await toCode(customer, person)
  await customer.enterCode(person.email, 'button.log-in')
}

describe('docs/integrate.md', () => {
  it('has a script and tags that work under its policy, without a jump, with the tokens it names', async () => {
    const person = await newCustomer()
    const customer = await english()
    const style = `${written('No jump when the script arrives', 'css')}\n${written('Your looks', 'css')}`
    await customer.open(
      page('tags', {
        head: SCRIPT,
        style,
        body: '<foyer-account></foyer-account><foyer-otp label="Digits"></foyer-otp><foyer-login></foyer-login>',
      }),
    )
    await customer.sees('enter.title.individual')
    const accent = await customer.button('button.next').evaluate((button) => getComputedStyle(button).backgroundColor)
    expect(accent).toBe('rgb(10, 92, 138)')
    await logIn(customer, person)
    await customer.leave()
  })

  it('keeps the space of every tag until its code has come', async () => {
    const customer = await english()
    await customer.page.route('**/foyer/v1/**', () => undefined)
    const tags = ['foyer-login', 'foyer-link-contract', 'foyer-invoices', 'foyer-team', 'foyer-security', 'foyer-account', 'foyer-otp']
    const style = written('No jump when the script arrives', 'css')
    await customer.page.goto(page('space', { head: SCRIPT, style, body: tags.map((tag) => `<${tag}></${tag}>`).join('') }), {
      waitUntil: 'commit',
    })
    for (const tag of tags) {
      await customer.page.locator(tag).waitFor({ state: 'attached' })
      expect((await customer.page.locator(tag).boundingBox())?.height, tag).toBeGreaterThanOrEqual(40)
    }
    await customer.context.close()
  })

  it('pins a release by its hash', async () => {
    const customer = await english()
    const pinned = blocks.find(({ code }) => code.includes('integrity='))?.code ?? ''
    const path = '/foyer/1.0.0/smeg/en.js'
    await customer.page.goto(hosts.demo.area)
    const hashes = await customer.page.evaluate(
      async () => (await (await fetch('/foyer/1.0.0/integrity.json')).json()) as Record<string, string>,
    )
    const head = pinned.replace('…', 'https://area.utility.example').replace('sha384-…', hashes[path] ?? '')
    await customer.open(page('pinned', { head, body: '<foyer-login></foyer-login>' }))
    await customer.sees('enter.title.individual')
    await leaveQuietly(customer)
  })

  it('listens to events as it says, and stores under the keys that it lists', async () => {
    const person = await newCustomer()
    const customer = await english()
    files['/my-invoices'] = '<!doctype html><title>Invoices</title>'
    await customer.open(
      page('events', {
        head: SCRIPT,
        body: '<foyer-login></foyer-login>',
        script: written('One script, a few tags', 'js').replace('openChat', 'console.info'),
      }),
    )
    await customer.sees('enter.title.individual')
    await customer.fill('email.label', person.email)
    await customer.press('button.next')
    await customer.sees('password.title')
    const stored = await customer.page.evaluate(async () => ({
      session: Object.keys(sessionStorage),
      local: Object.keys(localStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }))
    expect(stored).toEqual({ session: ['foyer-smeg'], local: [], databases: [] })
    await customer.fill('password.label', person.password)
    await customer.press('button.next')
    await customer.sees('code.sign-in')
    await customer.enterCode(person.email, 'button.log-in')
    await customer.page.waitForURL('**/my-invoices')
    const names = (await customer.context.cookies(hosts.demo.area)).map(({ name }) => name.replace(/(?<=journey-).*/, '{id}')).sort()
    const listed = [...textOf('integrate.md').matchAll(/`(__Host-[^`]+)`/g)].map(([, name = '']) => name.replace('{utility}', 'smeg'))
    expect(names.filter((name) => !listed.includes(name))).toEqual([])
    expect(names).toContain('__Host-foyer-smeg-session')
    await customer.context.close()
  })

  it('opens a dialog for the log-in, beside widgets that follow', async () => {
    const person = await newCustomer()
    const customer = await english()
    await customer.open(page('dialog', { head: SCRIPT, body: written('dialog.html', 'html'), script: written('dialog.js', 'js') }))
    await customer.page
      .locator('foyer-invoices')
      .getByRole('button', { name: customer.say('invoices.sign-in') })
      .or(customer.page.locator('foyer-invoices').getByRole('link', { name: customer.say('invoices.sign-in') }))
      .click()
    await customer.sees('enter.title.individual')
    expect((await customer.page.locator('foyer-login').boundingBox())?.width).toBeGreaterThanOrEqual(280)
    await logInUntilIn(customer, person)
    await customer.page.locator('dialog:not([open])').waitFor({ state: 'attached' })
    await seesOwnInvoices(customer, person)
    expect(await rows(customer).count()).toBe(3)
    await leaveQuietly(customer)
  })

  it('gives what it names at every address', async () => {
    const customer = await english()
    await customer.page.goto(hosts.demo.area)
    const text = textOf('integrate.md')
    const paths = [
      ...new Set(
        [...text.matchAll(/`(\/(?:foyer|\.well-known)\/[\w./-]+\w)`/g)].map(([, path = '']) => path.replace('/utility/', '/smeg/')),
      ),
    ]
    const files = ['vue.d.ts', 'preact.d.ts', 'angular.ts', 'dom.d.ts']
      .filter((name) => text.includes(`\`${name}\``))
      .map((name) => `/foyer/v1/types/${name}`)
    expect(files).toHaveLength(4)
    expect(paths.length).toBeGreaterThan(6)
    for (const path of [...paths, ...files]) {
      const status = await customer.page.evaluate(async (asked) => (await fetch(asked)).status, path)
      expect(status, path).toBe(200)
    }
    await customer.context.close()
  })

  it('shows what stands in the slot to those who are logged in, and leads on where success-url says', async () => {
    const person = await newCustomer()
    const customer = await english()
    const [, slot = ''] = /`(<p slot="signed-in">.*<\/p>)`/.exec(textOf('integrate.md')) ?? []
    await customer.open(page('slot', { head: SCRIPT, body: `<foyer-login>${slot}</foyer-login>` }))
    await logInUntilIn(customer, person)
    await customer.page.locator('[slot=signed-in]').waitFor()
    await customer.open(page('leads', { head: SCRIPT, body: '<foyer-login success-url="/my-invoices"></foyer-login>' }))
    const link = customer.page.locator('foyer-login a[href$="/my-invoices"]')
    await link.waitFor()
    await leaveQuietly(customer)
  })

  it('begins with what kind names, in the language and the colours of the provider around it', async () => {
    const customer = await english()
    const body = '<foyer-provider lang="fr" theme="dark"><foyer-login kind="recover"></foyer-login></foyer-provider>'
    await customer.open(page('provided', { head: SCRIPT, body }))
    const login = customer.page.locator('foyer-login')
    const french = (id: string) => say({ utility: 'smeg', tongue: 'fr' }, id)
    await login.getByRole('heading', { name: french('password.forgot') }).waitFor()
    const card = login.locator('.card')
    expect(await card.evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark')
    await leaveQuietly(customer)
  })

  it('lets password managers reach the fields with light', async () => {
    const customer = await english()
    await customer.open(page('light', { head: SCRIPT, body: '<foyer-login light></foyer-login>' }))
    await customer.sees('enter.title.individual')
    expect(await customer.page.evaluate(() => document.querySelector('input') !== null)).toBe(true)
    await leaveQuietly(customer)
  })

  it('names parts and tokens that there are', async () => {
    const text = textOf('integrate.md')
    const [, list = ''] = /`(surface sunken [^`]*)`/.exec(text) ?? []
    const tokens = list.split(/\s+/).map((name) => `--foyer-${name}`)
    expect(tokens.length).toBeGreaterThan(20)
    const customer = await english()
    await customer.open(page('parts', { head: SCRIPT, body: '<foyer-login></foyer-login>' }))
    await customer.sees('enter.title.individual')
    const heeded = await customer.page.evaluate(() => {
      const sheets = [document, document.querySelector('foyer-login')?.shadowRoot].flatMap((root) => [...(root?.adoptedStyleSheets ?? [])])
      return sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join()
    })
    for (const name of tokens) expect(heeded).toContain(name)
    for (const part of ['card', 'field', 'input', 'button'])
      expect(await customer.page.locator(`foyer-login [part~=${part}]`).count(), part).toBeGreaterThan(0)
    await customer.context.close()
  })

  it('is right that a copied script has no API, and that the code field has no need of one', async () => {
    const customer = await english()
    const copies = await Promise.all(
      ['smeg/en', 'otp'].map(async (name) => [
        name,
        await (
          await fetch(`http://127.0.0.1:${hosts.demo.apiPort}/foyer/v1/${name}.js`, { headers: { Host: new URL(hosts.demo.area).host } })
        ).text(),
      ]),
    )
    for (const [name, code = ''] of copies) files[`/document/copy/${name}.js`] = code
    const asked: string[] = []
    customer.page.on('request', (request) => asked.push(request.url()))
    customer.guest.expectFailures(true)
    await customer.open(
      page('copied', { head: '<script type="module" src="copy/otp.js"></script>', body: '<foyer-otp label="Code"></foyer-otp>' }),
    )
    await customer.page.locator('foyer-otp:defined').waitFor()
    await customer.open(
      page('copied-too', { head: '<script type="module" src="copy/smeg/en.js"></script>', body: '<foyer-login></foyer-login>' }),
    )
    await customer.fill('email.label', 'jeanne@example.test')
    await customer.press('button.next')
    await expect
      .poll(() =>
        asked.some((address) => address.startsWith(`${hosts.origin}/v1/smeg/`) || address.startsWith(`${hosts.origin}/document/1.0.0/`)),
      )
      .toBe(true)
    expect(asked.filter((address) => address.startsWith(hosts.demo.area))).toEqual([])
    await customer.context.close()
  })

  it('is right that a page on a name of no site is refused, and one below the utility’s is not', async () => {
    const customer = await english()
    customer.guest.expectWords(/./)
    const said: string[] = []
    customer.page.on('console', (message) => said.push(message.text()))
    const address = page('local', { head: SCRIPT, body: '<foyer-login></foyer-login>' })
    await customer.open(address.replace('hosts.smeg.localhost', 'localhost'))
    await customer.fill('email.label', 'jeanne@example.test')
    await customer.press('button.next')
    await expect.poll(() => said.join('\n'), { timeout: 15_000 }).toMatch(/foyer: this page is refused by/)
    await customer.context.close()
  })

  it.each([
    { reason: 'no-contract', title: 'no-contract.none', isFormer: false },
    { reason: 'contract-ended', title: 'no-contract.ended', isFormer: true },
  ])('fires foyer-help for want of a contract ($reason): the page opens its chat, or the contact page opens', async (want) => {
    const { engie, person } = await atEngie({ isFormer: want.isFormer })
    if (!want.isFormer)
      await look(engie, 'DELETE FROM access WHERE account_id = (SELECT account_id FROM identifier WHERE value = ?)', person.email)
    const customer = await visit(browser, engie)
    const body = '<foyer-login></foyer-login>'
    const chat = `const openChat = (reason) => { document.title = reason }\n${written('One script, a few tags', 'js')}`
    const address = page('help', { head: SCRIPT, body, script: chat }, engie)
    await customer.open(address)
    await logInToEngie(customer, person.email, person)
    await customer.sees(want.title)
    await customer.follow('no-contract.help')
    await expect.poll(() => customer.page.title()).toBe(want.reason)
    expect(customer.page.url()).toBe(address)

    const contact = profiles['engie']?.contact.url.fr ?? ''
    await customer.context.route(contact, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Contact</title>' }))
    // In this tab the journey is open where it was.
    await customer.open(page('contact', { head: SCRIPT, body }, engie))
    await customer.sees(want.title)
    await customer.follow('no-contract.help')
    await customer.page.waitForURL(contact)
    await leaveQuietly(customer)
  })

  it('leads back where return-url says if the utility lists it, and reports and leaves out any other', async () => {
    const { engie, person } = await atEngie()
    const customer = await visit(browser, engie)
    const withReturn = (name: string, address: string) =>
      page(
        name,
        {
          head: SCRIPT,
          body: `<foyer-login return-url="${address}"></foyer-login>`,
          script: "document.addEventListener('foyer-error', ({ detail }) => { document.title = detail.code })",
        },
        engie,
      )
    await customer.open(withReturn('unlisted', `${listed()}&more`))
    await logInToEngie(customer, person.email, person)
    await customer.sees('done.welcome', { name: person.firstName })
    expect(await customer.page.title()).toBe('return-refused')
    expect(await customer.page.getByRole('link', { name: customer.say('ended.return') }).count()).toBe(0)
    await customer.press('button.sign-out')
    await customer.open(withReturn('listed', listed()))
    await logInToEngie(customer, person.email, person)
    await customer.follow('ended.return')
    await customer.page.waitForURL(listed())
    await customer.context.close()
  })

  it('carries links of e-mails: they lead to the first-party page, and a foyer-login elsewhere takes them as well', async () => {
    const [engie, professional] = [hosts.demo.of('engie'), invent()]
    await bringIn(hosts.demo, [professional], { isReachable: true, audience: 'professional' })
    await sendLink(hosts.demo, professional)
    expect(new URL(await hosts.demo.mailbox.link(professional.email)).pathname).toBe('/pro')
    const person = inventFor('engie')
    await bringIn(engie, [person])
    const device = new PastDevice(engie)
    await device.begin('create')
    await device.go({ accepted: true })
    await device.go({ email: person.email })
    const link = new URL(await engie.mailbox.link(person.email))
    expect([link.origin, link.pathname]).toEqual([engie.area, '/'])
    const customer = await visit(browser, engie)
    const own = page('links', { head: SCRIPT, body: '<foyer-login></foyer-login>' }, engie)
    for (const address of [link.href, own + link.hash]) {
      await customer.open(address)
      await customer.sees('landing.activate')
      expect(customer.page.url()).not.toContain('foyer=')
    }
    await customer.press('activate.button')
    await customer.sees('terms.title')
    await leaveQuietly(customer)
  })

  it('opens the first-party page in an app’s web view, without a website around it, and leads back to the app', async () => {
    const person = await newCustomer()
    const phone = { viewport: { width: 360, height: 720 }, hasTouch: true, isMobile: true }
    const [, first = '', parameter = ''] =
      /first-party page \(`([^`]+)`\) in the app's web view[\s\S]*?With `(\?return=)`/.exec(textOf('integrate.md')) ?? []
    expect([first, parameter]).toEqual(['https://area.utility.example/', '?return='])
    const customer = await visit(browser, hosts.demo, { tongue: 'en', context: phone })
    await customer.open(`${here(first)}?lang=en`)
    await logIn(customer, person)
    await customer.follow('done.invoices')
    await seesOwnInvoices(customer, person)
    await leaveQuietly(customer)
    const back = await atEngie()
    const atApp = await visit(browser, back.engie, { context: phone })
    await atApp.open(`${here(first, back.engie)}${parameter}${encodeURIComponent(listed())}`)
    await logInToEngie(atApp, back.person.email, back.person)
    await atApp.follow('ended.return')
    await atApp.page.waitForURL(listed())
    await atApp.context.close()
  })

  it.each(['example.domus:/connected', 'http://127.0.0.1:53117/connected'])(
    'lets another company’s app be a client, in the system’s browser, whose customers come back to %s',
    async (redirect) => {
      const person = await newCustomer()
      const customer = await english()
      const request = new URLSearchParams({
        response_type: 'code',
        client_id: 'domus-app',
        redirect_uri: redirect,
        scope: 'invoices:read',
        state: 'their own',
        // RFC 7636, appendix B.
        code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        code_challenge_method: 'S256',
        lang: 'en',
      })
      // What the app listens to answers nothing, so that the page stays.
      await customer.context.route('http://127.0.0.1:53117/**', (route) => route.fulfill({ status: 204 }))
      await customer.open(`${hosts.demo.area}/authorize?${request}`)
      await logInUntilIn(customer, person)
      await customer.sees('consent.title.invoices', { client: 'Domus' })
      const decided = customer.page.waitForResponse(
        (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/authorization'),
      )
      await customer.press('consent.allow')
      const { redirect: back }: { redirect: string } = await (await decided).json()
      expect(back.startsWith(`${redirect}?`)).toBe(true)
      const answer = new URL(back).searchParams
      expect([answer.get('state'), answer.get('iss'), answer.has('code')]).toEqual(['their own', hosts.demo.area, true])
      await customer.context.close()
    },
  )

  it('takes any BCP 47 tag in a script’s address and in lang, and begins with the address that the page knows', async () => {
    const customer = await visit(browser, hosts.demo)
    const [, tags = ''] = /here and in `lang` \(([^)]+)\)/.exec(textOf('integrate.md').replaceAll('\n', ' ')) ?? []
    const listedTags = [...tags.matchAll(/`([\w-]+)`/g)].map(([, tag = '']) => tag)
    expect(listedTags).toEqual(['fr-FR', 'FR', 'fr_FR'])
    const known = '<foyer-login email="jeanne@example.test"></foyer-login>'
    const heading = customer.say('enter.title.individual')
    for (const tag of listedTags) {
      const pages = [
        page('address', { head: SCRIPT.replace('/en.js', `/${tag}.js`), body: known }),
        page('attribute', { head: SCRIPT, body: known.replace(' email', ` lang="${tag}" email`) }),
      ]
      for (const address of pages) {
        await customer.open(address)
        await customer.page.locator('foyer-login').getByRole('heading', { name: heading }).waitFor()
        expect(await customer.field('email.label').inputValue(), tag).toBe('jeanne@example.test')
      }
    }
    await customer.open(page('none', { head: SCRIPT, body: known.replace('jeanne@example.test', 'no address') }))
    await customer.page.locator('foyer-login input').waitFor()
    expect(await customer.page.locator('foyer-login input').inputValue()).toBe('')
    await leaveQuietly(customer)
  })

  it('finds tags in a component’s open shadow root, and in a closed one where the page asks for their code', async () => {
    const person = await newCustomer()
    const customer = await english()
    const asks = /`(foyer1\.first\.load\('invoices'\))`/.exec(textOf('integrate.md'))?.[1] ?? ''
    const component = (mode: string) =>
      `const component = document.createElement('div')
component.attachShadow({ mode: '${mode}' }).append(document.createElement('foyer-invoices'))
document.querySelector('main').append(component)`
    const body = '<foyer-login></foyer-login>'
    const open = page('open', { head: SCRIPT, body, script: component('open') })
    await customer.open(page('closed', { head: SCRIPT, body, script: `${component('closed')}\n${asks}` }))
    await logIn(customer, person)
    await customer.page.waitForFunction(() => customElements.get('foyer-invoices'))
    await customer.open(open)
    await seesOwnInvoices(customer, person)
    await leaveQuietly(customer)
  })
})
