import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ConsoleMessage, Page } from 'playwright-core'
import { GuestWorld } from './guest-world.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** How long after the answer to a customer's own press things may still move. */
const SETTLING_MS = 300

interface Finding {
  id: string
  help: string
  nodes: string[]
}

/**
 * Watches that the widgets behave as guests do: no word on the console, nothing against the page's policies, nothing
 * that moves by itself, nothing that a person with a disability could not use, nothing wider than the screen.
 */
export class Guest {
  readonly page: Page
  readonly found: string[] = []
  readonly #refused: number[] = []
  readonly #pressed: { from: number; to: number }[] = []
  #world: GuestWorld | undefined
  #words: RegExp | undefined
  #areFailuresExpected = false

  private constructor(page: Page) {
    this.page = page
    page.on('console', (message) => this.#hear(message))
    page.on('pageerror', (error) => this.found.push(`error: ${error.stack ?? error.message}`))
  }

  static async watch(page: Page): Promise<Guest> {
    const guest = new Guest(page)
    guest.#world = await GuestWorld.enter(page, (report) => {
      if (report.kind === 'violation') guest.found.push(`violation of ${report.directive}: ${report.blocked} at ${report.source}`)
      else if (!guest.#pressed.some(({ from, to }) => from <= report.at && report.at <= to))
        guest.found.push(`layout shift of ${report.value.toFixed(4)}: ${report.what} (${page.url()})`)
    })
    return guest
  }

  /** A press that answers late may still change the screen. Call the result once what was waited for is there. */
  press(): () => void {
    const window = { from: Date.now(), to: Number.POSITIVE_INFINITY }
    this.#pressed.push(window)
    return () => {
      window.to = Date.now() + SETTLING_MS
    }
  }

  /** The browser says on the console that a request was refused: expected once, with this status. */
  expectRefusal(...statuses: number[]): void {
    this.#refused.push(...statuses)
  }

  /** What the widgets say on the console on purpose. */
  expectWords(pattern: RegExp): void {
    this.#words = pattern
  }

  /** From now on requests fail because the API or the network is away. */
  expectFailures(areExpected: boolean): void {
    this.#areFailuresExpected = areExpected
  }

  #hear(message: ConsoleMessage): void {
    const text = message.text()
    const status = Number(/^Failed to load resource: the server responded with a status of (\d{3})/.exec(text)?.[1])
    const at = this.#refused.indexOf(status)
    if (at >= 0) this.#refused.splice(at, 1)
    else if (!this.#words?.test(text) && !(this.#areFailuresExpected && /net::ERR_|status of 50\d/.test(text)))
      this.found.push(`console ${message.type()}: ${text} (${message.location().url})`)
  }

  /** Looks closely at what is shown now. */
  async look({ within = 'html', widths = [] }: { within?: string; widths?: readonly number[] } = {}): Promise<void> {
    if (!this.#world) throw new Error('Not watching.')
    const world = this.#world
    if (!(await world.evaluate<boolean>('typeof axe === "object"'))) await world.evaluate(`${AXE}; true`)
    const findings = await world.evaluate<Finding[]>(
      `axe.run(${JSON.stringify(within)}, {resultTypes: ['violations']}).then(({violations}) =>
        violations.map(({id, help, nodes}) => ({id, help, nodes: nodes.map(({target, failureSummary}) => target.flat().join(' ') + ': ' + failureSummary)})))`,
    )
    for (const { id, help, nodes } of findings)
      this.found.push(`axe ${id}: ${help}\n    ${nodes.slice(0, 3).join('\n    ')} (${this.page.url()})`)
    await this.#narrow(world, widths)
  }

  async #narrow(world: GuestWorld, widths: readonly number[]): Promise<void> {
    const size = this.page.viewportSize()
    for (const width of widths) {
      await this.page.setViewportSize({ width, height: size?.height ?? 800 })
      const wide = await world.evaluate<number>('document.scrollingElement.scrollWidth')
      if (wide > width) this.found.push(`at ${width} px the page is ${wide} px wide (${this.page.url()})`)
    }
    if (size && widths.length > 0) await this.page.setViewportSize(size)
  }

  /** @throws with everything that a guest does not do. */
  farewell(): void {
    if (this.found.length > 0) throw new Error(`A guest does not do this:\n- ${this.found.join('\n- ')}`)
  }
}
