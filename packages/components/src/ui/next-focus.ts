import type { ReactiveController } from 'lit'
import type { FoyerElement } from '../core/element/foyer-element.ts'

/** Gives the focus to something that the next rendering brings, unless that is for another account. */
export class NextFocus implements ReactiveController {
  readonly #host: FoyerElement
  #next: { selector: string; life: object } | undefined

  constructor(host: FoyerElement) {
    this.#host = host
    host.addController(this)
  }

  set(selector: string): void {
    this.#next = { selector, life: this.#host.life }
    this.#host.requestUpdate()
  }

  hostUpdated(): void {
    const next = this.#next
    this.#next = undefined
    if (next?.life === this.#host.life) this.#host.renderRoot.querySelector<HTMLElement>(next.selector)?.focus()
  }
}
