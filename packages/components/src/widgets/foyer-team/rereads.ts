/** How long an e-mail that is about to leave is waited for, before its invitation is read again. */
const PAUSE_MS = 4_000

/** And how often: asking keeps the session alive, so nobody asks for ever. */
const READS = 3

/** Reads again a few times, a pause between them, while something is still on its way. */
export class Rereads {
  #count = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #read: () => void

  constructor(read: () => void) {
    this.#read = read
  }

  /** Something new is on its way. */
  renew(): void {
    this.#count = 0
  }

  plan(): void {
    if (this.#timer !== undefined || this.#count === READS) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#count++
      this.#read()
    }, PAUSE_MS)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
