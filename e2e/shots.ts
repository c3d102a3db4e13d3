import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { launch } from './browser.ts'
import { Customer } from './customer.ts'
import { type NodeDemo, startNodeDemo } from './demo.ts'
import { logIn, signUp, toCode } from './journeys.ts'
import { foyer } from './operator.ts'
import { signedUpBefore } from './past-customer.ts'
import { bringIn, invent, type Person } from './people.ts'
import type { Tongue } from './wording.ts'

/** Pictures of every screen and page: `node e2e/shots.ts [FOLDER] [fr en it]`. */
const [folder = '.shots', ...chosen] = process.argv.slice(2)
const tongues = (chosen.length > 0 ? chosen : ['fr', 'en', 'it']) as Tongue[]
const WIDTHS = [280, 360, 1280]
const SCHEMES = ['light', 'dark'] as const

/** Takes what is shown now, at every width, in the light and in the dark. */
async function take(customer: Customer, name: string): Promise<void> {
  const {
    page,
    voice: { tongue },
  } = customer
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 500 ? 740 : 900 })
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.screenshot({ path: join(folder, `${name}-${tongue}-${width}-${colorScheme}.png`), fullPage: true, caret: 'initial' })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Names pictures of a walk in their order. */
function numbered(customer: Customer, walk: string): (name?: string) => Promise<void> {
  let number = 0
  return (name = '') => take(customer, `${walk}-${String(++number).padStart(2, '0')}${name && '-'}${name}`)
}

const prefix: Record<Tongue, string> = { fr: '', en: '/en', it: '/it', nl: '/nl', de: '/de' }

async function sit(browser: Browser, demo: NodeDemo, tongue: Tongue): Promise<Customer> {
  const customer = await Customer.at(browser, demo, { tongue })
  await customer.context.addCookies([{ name: 'consent', value: 'no', url: demo.site }])
  return customer
}

async function shootSignUp(customer: Customer, person: Person): Promise<void> {
  const shoot = numbered(customer, 's12')
  await customer.open(`${prefix[customer.voice.tongue]}/connexion.html`)
  await signUp(customer, person, { withPhone: true, onScreen: () => shoot() })
}

async function shootReferencesRefused(customer: Customer, demo: NodeDemo): Promise<void> {
  const person = invent()
  await signedUpBefore(demo, person, { upTo: 'verified' })
  await customer.open(`${prefix[customer.voice.tongue]}/connexion.html`)
  await toCode(customer, person)
  await customer.enterCode(person.email, 'button.log-in')
  await customer.sees('link.title')
  await customer.press('link.button')
  await take(customer, 'r21-01-missing')
  await customer.fill('references.customer.label', '104 000 00')
  await customer.fill('references.edl.label', '0644 0000 00')
  await customer.press('link.button')
  await customer.isTold('refusal.references-wrong', { triesLeft: 4 })
  await take(customer, 'r21-02-refused')
}

async function shootLogIn(customer: Customer, person: Person): Promise<void> {
  const shoot = numbered(customer, 's15')
  await customer.open(`${prefix[customer.voice.tongue]}/connexion.html`)
  await customer.press('button.next')
  await customer.reads('email.missing')
  await shoot('email-missing')
  await customer.fill('email.label', person.email)
  await customer.press('button.next')
  await customer.sees('password.title')
  await shoot('password')
  await customer.fill('password.label', 'Faux-mot-1')
  await customer.press('button.next')
  await customer.reads('refusal.password-wrong')
  await shoot('password-wrong')
  await customer.fill('password.label', person.password)
  await customer.press('button.next')
  await customer.sees('code.sign-in')
  await shoot('code')
  await customer.fill('code.label', '000000')
  await customer.press('button.log-in')
  await customer.reads('refusal.code-wrong', { triesLeft: 4 })
  await shoot('code-wrong')
  await customer.enterCode(person.email, 'button.log-in')
  await customer.sees('done.welcome', { name: person.firstName })
  await shoot('done')
}

async function shootRecovery(customer: Customer, person: Person): Promise<void> {
  const shoot = numbered(customer, 's14')
  await customer.open(`${prefix[customer.voice.tongue]}/connexion.html`)
  await customer.fill('email.label', person.email)
  await customer.press('button.next')
  await customer.sees('password.title')
  for (let failure = 1; failure <= 5; failure++) {
    await customer.fill('password.label', `Faux-mot-${failure}`)
    await customer.press('button.next')
    if (failure < 5) await customer.reads('refusal.password-wrong')
  }
  await customer.sees('refusal.paused')
  await shoot('paused')
  await customer.press('paused.button')
  await customer.field('code.label').waitFor()
  await shoot('code')
  await customer.enterCode(person.email, 'button.confirm')
  await customer.sees('new.reset')
  await customer.fill('new.reset', 'abc')
  await customer.press('new.save')
  await shoot('refused')
  await customer.fill('new.reset', 'Grand-large-2029')
  await shoot('new')
  await customer.press('new.save')
  await customer.sees('done.changed')
  await shoot('done')
}

async function shootArea(customer: Customer, demo: NodeDemo, person: Person): Promise<void> {
  const {
    page,
    voice: { tongue },
  } = customer
  const shoot = numbered(customer, 'area')
  await customer.open(`${prefix[tongue]}/mes-factures.html`)
  await page.getByText(customer.say('invoices.visitor.title')).waitFor()
  await shoot('visitor')
  await customer.open(`${prefix[tongue]}/connexion.html`)
  await logIn(customer, person)
  await customer.open(`${prefix[tongue]}/mes-factures.html`)
  const rows = page.locator('foyer-invoices [part=row]')
  await rows.first().waitFor()
  await shoot('invoices')
  await rows.nth(1).getByRole('button').click()
  await page.getByText(customer.say('invoices.sum.total')).first().waitFor()
  await shoot('invoice-open')
  await page.getByRole('button', { name: `${person.firstName} ${person.lastName}` }).click()
  await shoot('account-menu')
  await customer.open(`${prefix[tongue]}/relier.html`)
  await customer.button('link.button').waitFor()
  await shoot('link')
  await customer.open(`${demo.area}/area?lang=${tongue}`)
  await rows.first().waitFor()
  await shoot('first-party')
}

async function shootLinks(customer: Customer, demo: NodeDemo): Promise<void> {
  const person = invent()
  await bringIn(demo, [person], { isReachable: true })
  await foyer(demo, 'activate', 'smeg', '--customer', person.reference)
  await demo.everyMinute()
  const link = (await demo.mailbox.link(person.email)).replace(/lang=\w+/, `lang=${customer.voice.tongue}`)
  const shoot = numbered(customer, 's10')
  await customer.open(link)
  await customer.button('activate.button').waitFor()
  await shoot('landing')
  await customer.press('activate.button')
  await customer.sees('new.names')
  await customer.fill('firstName.label', '')
  await customer.fill('lastName.label', '')
  await customer.press('button.next')
  await customer.page.locator('[data-summary]').waitFor()
  await shoot('names-missing')
}

async function shootPages(customer: Customer, demo: NodeDemo): Promise<void> {
  const {
    voice: { tongue },
  } = customer
  const pages: Record<string, string> = {
    home: `${prefix[tongue]}/`,
    professionals: `${prefix[tongue]}/professionnels.html`,
    'first-party': `${demo.area}/?lang=${tongue}`,
  }
  const frenchPages: Record<string, string> = {
    strict: '/strict/',
    webview: '/webview/',
    hostile: '/hostile/',
    demo: '/demo/',
    mailbox: `${demo.area}/mailbox`,
  }
  for (const [name, address] of Object.entries({ ...pages, ...(tongue === 'fr' && frenchPages) })) {
    await customer.open(address)
    await customer.page.waitForLoadState('networkidle')
    await take(customer, `page-${name}`)
  }
}

mkdirSync(resolve(folder), { recursive: true })
const browser = await launch()
const demo = await startNodeDemo()
try {
  for (const tongue of tongues) {
    const walks: [(customer: Customer, demo: NodeDemo, person: Person) => Promise<void>, 'stranger' | 'customer'][] = [
      [(customer, _, person) => shootSignUp(customer, person), 'stranger'],
      [(customer) => shootReferencesRefused(customer, demo), 'stranger'],
      [(customer, _, person) => shootLogIn(customer, person), 'customer'],
      [(customer, _, person) => shootRecovery(customer, person), 'customer'],
      [shootArea, 'customer'],
      [shootLinks, 'stranger'],
      [shootPages, 'stranger'],
    ]
    for (const [walk, who] of walks) {
      const person = invent()
      await bringIn(demo, [person], { invoices: 14 })
      if (who === 'customer') await signedUpBefore(demo, person, { withPhone: walk !== shootArea })
      const customer = await sit(browser, demo, tongue)
      await walk(customer, demo, person).catch((error: unknown) =>
        console.error(`${tongue}: ${error instanceof Error ? error.message : error}`),
      )
      await customer.context.close()
    }
  }
} finally {
  await browser.close()
  await demo.close()
}
console.log(`Pictures are in ${resolve(folder)}.`)
