import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Demo } from './demo.ts'
import { Guest } from './guest.ts'
import type { Mailbox } from './mailbox.ts'
import { say, saying, type Tongue, type Values, type Voice } from './wording.ts'

const PATIENCE_MS = 60_000

export interface CustomerOptions {
  tongue?: Tongue
  context?: BrowserContextOptions
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What a journey takes of a customer, at a browser of any make. */
export type Walker = Pick<Customer, 'sees' | 'fill' | 'tick' | 'press' | 'enterCode'>

/** A person at a browser: reads what is on the screen, types into fields by their labels, presses what is named. */
export class Customer {
  readonly context: BrowserContext
  readonly page: Page
  readonly guest: Guest
  readonly voice: Voice
  readonly #demo: Demo
  #settle: () => void = () => undefined

  private constructor(demo: Demo, context: BrowserContext, page: Page, guest: Guest, tongue: Tongue) {
    this.#demo = demo
    this.context = context
    this.page = page
    this.guest = guest
    this.voice = { utility: demo.utility, tongue }
  }

  /** Sits down at a browser of their own. */
  static async at(browser: Browser, demo: Demo, { tongue = 'fr', context: options = {} }: CustomerOptions = {}): Promise<Customer> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: tongue, ...options })
    context.setDefaultTimeout(PATIENCE_MS)
    return Customer.#tab(demo, context, tongue)
  }

  static async #tab(demo: Demo, context: BrowserContext, tongue: Tongue): Promise<Customer> {
    const page = await context.newPage()
    return new Customer(demo, context, page, await Guest.watch(page), tongue)
  }

  /** The same person and browser, another tab. */
  anotherTab(tongue: Tongue = this.voice.tongue): Promise<Customer> {
    return Customer.#tab(this.#demo, this.context, tongue)
  }

  /** The window that a press opens, and the same person in it. */
  async window(press: () => Promise<void>): Promise<Customer> {
    const opened = this.page.waitForEvent('popup')
    await press()
    return this.inside(await opened)
  }

  /** The same person at a page that the browser does not tell apart from one they opened themselves. */
  async inside(page: Page): Promise<Customer> {
    return new Customer(this.#demo, this.context, page, await Guest.watch(page), this.voice.tongue)
  }

  get mailbox(): Mailbox {
    return this.#demo.mailbox
  }

  /** Opens an address of the utility's site, e.g. `/connexion.html`, or any other. */
  async open(address: string): Promise<void> {
    await this.page.goto(address.startsWith('/') ? this.#demo.site + address : address)
  }

  say(id: string, values?: Values): string {
    return say(this.voice, id, values)
  }

  /** A field by its label, before which the number of a picture's mark may stand. */
  field(id: string): Locator {
    return this.page.getByLabel(new RegExp(`^\\s*\\d?\\s*${literal(this.say(id))}\\s*$`)).and(this.page.locator('input,select,textarea'))
  }

  async fill(id: string, text: string): Promise<void> {
    await this.field(id).fill(text)
  }

  async tick(id: string): Promise<void> {
    await this.page.getByLabel(this.say(id)).check()
  }

  button(id: string, values?: Values): Locator {
    return this.page.getByRole('button', { name: values ? this.say(id, values) : saying(this.voice, id), exact: true }).first()
  }

  /** Presses a button by what stands on it. */
  async press(id: string, values?: Values): Promise<void> {
    this.#settle = this.guest.press()
    await this.button(id, values).click()
  }

  async follow(id: string): Promise<void> {
    this.#settle = this.guest.press()
    await this.page
      .getByRole('link', { name: saying(this.voice, id) })
      .first()
      .click()
  }

  /** Waits for a screen with this title. */
  async sees(id: string, values?: Values): Promise<void> {
    const name = values ? this.say(id, values) : saying(this.voice, id)
    await this.page.getByRole('heading', { name }).first().waitFor()
    this.#settle()
  }

  /** Waits for a message that stands as a notice: its first sentence is the title, the rest the text. */
  async isTold(id: string, values: Values = {}): Promise<void> {
    const [title = '', ...rest] = this.say(id, values).split(/\. (?=\p{Lu})/u)
    await this.page.getByText(title.replace(/\.$/, ''), { exact: true }).first().waitFor()
    for (const sentence of rest) await this.page.getByText(sentence).first().waitFor()
    this.#settle()
  }

  /** Waits for this text anywhere. */
  async reads(id: string, values?: Values): Promise<void> {
    await this.page
      .getByText(values ? this.say(id, values) : saying(this.voice, id))
      .filter({ visible: true })
      .first()
      .waitFor()
    this.#settle()
  }

  /** Which of the counted steps this is. */
  async isAt(at: number, of: number): Promise<void> {
    await this.page.getByText(this.say('head.step', { at, of })).waitFor()
  }

  /** Types the code that came to this address or number, and takes the turn. */
  async enterCode(to: string, button: string): Promise<void> {
    await this.fill('code.label', await this.mailbox.code(to))
    await this.press(button)
  }

  /** Nothing was done that a guest does not do; and goes. */
  async leave(): Promise<void> {
    await this.context.close()
    this.guest.farewell()
  }
}
