import type { Browser, BrowserContext } from 'playwright-core'
import { Customer } from '../../e2e/customer.ts'
import type { NodeDemo } from '../../e2e/demo.ts'
import { signUp } from '../../e2e/journeys.ts'
import { bringIn, invent } from '../../e2e/people.ts'
import { say, type Tongue } from '../../e2e/wording.ts'
import { FetchedFiles } from '../fetched-files.ts'
import { filesUntilUsable } from '../first-field.ts'
import { GUEST_PATH, servePage } from '../guest-page.ts'

/** Files of ours that a page fetched. `servedBytes` is null where they were held back on purpose. */
export interface Loaded {
  paths: readonly string[]
  servedBytes: number | null
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>

const login = (tongue: Tongue) => ({ html: '<foyer-login></foyer-login>', script: `v1/smeg/${tongue}.js`, tongue })

/** The log-in alone on a page: what it takes until the first field can be used. */
export async function filesUntilField(browser: Browser, demo: NodeDemo, tongue: Tongue): Promise<Loaded> {
  const context = await browser.newContext({ locale: tongue })
  await servePage(context, demo, login(tongue))
  const page = await context.newPage()
  const field = page.getByLabel(say({ utility: 'smeg', tongue }, 'email.label')).and(page.locator('input'))
  const paths = await filesUntilUsable(page, demo.site + GUEST_PATH, demo.area, field)
  await context.close()
  return { paths, servedBytes: null }
}

/** Everything the log-in fetches while an account is created, up to where it is linked; and the cookies. */
export async function filesOfSignUp(browser: Browser, demo: NodeDemo, tongue: Tongue): Promise<Loaded & { state: State }> {
  const person = invent()
  await bringIn(demo, [person])
  const customer = await Customer.at(browser, demo, { tongue })
  await servePage(customer.context, demo, login(tongue))
  const files = await FetchedFiles.watch(customer.page, demo.area)
  await customer.open(GUEST_PATH)
  await signUp(customer, person)
  // What "connected" itself makes the widget fetch belongs to it.
  await customer.page.waitForLoadState('networkidle')
  const state = await customer.context.storageState()
  await customer.context.close()
  return { paths: files.paths, servedBytes: files.servedBytes, state }
}

/** Each widget alone on a page, for a signed-in customer. */
export async function filesOfWidgets(browser: Browser, demo: NodeDemo, state: State): Promise<Record<string, Loaded>> {
  const loaded: Record<string, Loaded> = {}
  for (const widget of ['foyer-account', 'foyer-invoices', 'foyer-link-contract', 'foyer-otp']) {
    const context = await browser.newContext({ locale: 'fr', storageState: state })
    const script = widget === 'foyer-otp' ? 'v1/otp.js' : 'v1/smeg/fr.js'
    await servePage(context, demo, { html: `<${widget}></${widget}>`, script, tongue: 'fr' })
    const page = await context.newPage()
    const files = await FetchedFiles.watch(page, demo.area)
    await page.goto(demo.site + GUEST_PATH, { waitUntil: 'networkidle' })
    if (!(await page.locator(widget).evaluate((element) => element.matches(':defined')))) throw new Error(`${widget} was not defined.`)
    loaded[widget] = { paths: files.paths, servedBytes: files.servedBytes }
    await context.close()
  }
  return loaded
}
