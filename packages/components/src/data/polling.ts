import type { ReactiveController } from 'lit'
import type { FoyerElement } from '../core/element/foyer-element.ts'

/** How long something that is about to happen is waited for, before it is read again. */
const PAUSE_MS = 4_000

/** And how often: asking keeps the session alive, and must end. */
const READS = 3

export interface PollingOptions {
  /** Whether what is shown is still on its way. */
  isWaiting(): boolean
  read(): void
}

/** Reads again a few times, a pause between them, while something is still on its way. */
export class Polling implements ReactiveController {
  readonly #host: FoyerElement
  readonly #options: PollingOptions
  #count = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: FoyerElement, options: PollingOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** Something new is on its way. */
  renew(): void {
    this.#count = 0
  }

  hostUpdated(): void {
    if (this.#timer !== undefined || this.#count === READS || !this.#options.isWaiting()) return
    const { life } = this.#host
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (life !== this.#host.life) return
      this.#count++
      this.#options.read()
    }, PAUSE_MS)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
