import { setTimeout as sleep } from 'node:timers/promises'
import type { Walker } from '../customer.ts'
import type { Demo } from '../demo.ts'
import { say, saying, type Tongue, type Values } from '../wording.ts'
import { type Engine, pressAt, typed } from './engine.ts'
import { type Place, seen, type Wanted } from './seen.ts'

const PATIENCE_MS = 30_000
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A person at a browser of any make: reads, types and presses as the customer at a Chromium does. */
export class EngineCustomer implements Walker {
  readonly #engine: Engine
  readonly #demo: Demo
  readonly #window: string
  readonly #voice: { utility: string; tongue: Tongue }

  constructor(engine: Engine, demo: Demo, window: string, tongue: Tongue = 'fr') {
    this.#engine = engine
    this.#demo = demo
    this.#window = window
    this.#voice = { utility: demo.utility, tongue }
  }

  async open(address: string): Promise<void> {
    await this.#engine.go(this.#window, address.startsWith('/') ? this.#demo.site + address : address)
  }

  say(id: string, values?: Values): string {
    return say(this.#voice, id, values)
  }

  async fill(id: string, text: string): Promise<void> {
    const field: Wanted = { kind: 'field', name: `^\\s*\\d?\\s*${literal(this.say(id))}\\s*$` }
    await this.#pressOn(field)
    await this.#engine.act(this.#window, typed(text))
    await this.#until(`${text} in ${field.name}`, async () => (await this.#find(field))?.value === text)
  }

  async press(id: string, values?: Values): Promise<void> {
    await this.#pressOn({ kind: 'button', name: values ? `^${literal(this.say(id, values))}$` : saying(this.#voice, id).source })
  }

  async tick(id: string): Promise<void> {
    await this.#pressOn({ kind: 'field', name: literal(this.say(id)) })
  }

  async sees(id: string, values?: Values): Promise<void> {
    await this.#shown({ kind: 'heading', name: values ? literal(this.say(id, values)) : saying(this.#voice, id).source })
  }

  async reads(id: string, values?: Values): Promise<void> {
    await this.#shown({ kind: 'text', name: values ? literal(this.say(id, values)) : saying(this.#voice, id).source })
  }

  async enterCode(to: string, button: string): Promise<void> {
    await this.fill('code.label', await this.#demo.mailbox.code(to))
    await this.press(button)
  }

  /** A row of a list. */
  seesRow(text: string): Promise<Place> {
    return this.#shown({ kind: 'row', name: text })
  }

  /** The window that a press opens, and the same person in it. */
  async window(press: () => Promise<void>): Promise<EngineCustomer> {
    const before = await this.#engine.windows()
    await press()
    let opened: string | undefined
    await this.#until('a window', async () => {
      opened = (await this.#engine.windows()).find((window) => !before.includes(window))
      return !!opened
    })
    return new EngineCustomer(this.#engine, this.#demo, opened ?? '', this.#voice.tongue)
  }

  /** Its window closes by itself. */
  async isGone(): Promise<void> {
    await this.#until('the window to close', async () => !(await this.#engine.windows()).includes(this.#window))
  }

  async #pressOn(wanted: Wanted): Promise<void> {
    let before: Place | undefined
    // Twice at the same place: what moves is not pressed.
    await this.#until(wanted.name, async () => {
      const place = await this.#find(wanted)
      const isStill = !!place && place.x === before?.x && place.y === before.y
      before = place ?? undefined
      return isStill
    })
    if (before) await this.#engine.act(this.#window, pressAt(before.x, before.y))
  }

  async #shown(wanted: Wanted): Promise<Place> {
    let place: Place | null = null
    await this.#until(wanted.name, async () => {
      place = await this.#find(wanted)
      return !!place
    })
    return place ?? { x: 0, y: 0, value: '' }
  }

  #find(wanted: Wanted): Promise<Place | null> {
    return this.#engine.call(this.#window, seen.toString(), wanted) as Promise<Place | null>
  }

  async #until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    let reason = ''
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(60)) {
      try {
        if (await isSo()) return
      } catch (error) {
        // A page that is being left answers nothing.
        reason = String(error)
      }
    }
    throw new Error(`Waited in vain for ${what}. ${reason}`)
  }
}
