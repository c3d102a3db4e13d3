import type { FoyerElement } from '../core/element/foyer-element.ts'

/**
 * State of a widget that belongs to the account it was gathered for: what was read, what is open, what went wrong. With the
 * session of another account, or with none, it begins blank by itself, before anything is drawn.
 *
 * The object is replaced with every change, so an answer can tell whether it still counts:
 *
 * ```ts
 * const asked = state.set({ isLoading: true })
 * const answer = await …
 * if (state.current === asked) state.set({ answer, isLoading: false })
 * ```
 */
export class AccountState<State extends object> {
  readonly #host: FoyerElement
  readonly #blank: () => State
  #state: State
  #life: object

  constructor(host: FoyerElement, blank: () => State) {
    this.#host = host
    this.#blank = blank
    this.#state = blank()
    this.#life = host.life
  }

  get current(): Readonly<State> {
    const { life } = this.#host
    if (this.#life !== life) {
      this.#life = life
      this.#state = this.#blank()
    }
    return this.#state
  }

  /** Draws the widget anew. @returns what is current now */
  set(change: Partial<State>): Readonly<State> {
    this.#state = { ...this.current, ...change }
    this.#host.requestUpdate()
    return this.#state
  }

  reset(): Readonly<State> {
    return this.set(this.#blank())
  }
}
