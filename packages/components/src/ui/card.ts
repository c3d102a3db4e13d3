import { css, html, nothing, type TemplateResult } from 'lit'
import type { FoyerElement } from '../core/element/foyer-element.ts'

export interface Card {
  title: string
  /** Beside the title, whose height it does not change. */
  aside?: unknown
  /** There is nothing to show yet. */
  isWaiting: boolean
  /** Heard, not seen: that it waits, or how much has come. */
  status: unknown
  content: unknown
  /** Inside of the space that is kept. */
  space?: unknown
}

/** A widget with a title. It shares one grid cell with the space that is kept for it, so that little or nothing to show does not pull up what follows on the page. */
export const card = ({ site }: FoyerElement, { title, aside, isWaiting, status, content, space }: Card): TemplateResult =>
  html`<section class="card" part="card" lang=${site?.language ?? nothing} aria-labelledby="title" aria-busy=${isWaiting}>
      <header>
        <h2 id="title" tabindex="-1">${title}</h2>
        ${aside ?? nothing}
      </header>
      ${content}
      <p class="sr" role="status">${status}</p>
    </section>
    <div class="space" aria-hidden="true">${space}</div>`

/** Beside the base styles. `--pad` is the card's inset. */
export const cardStyles = css`
  :host::before { word-spacing: calc(60 * var(--foyer-base, 16px)) }
  .root { display: grid; grid-template-columns: minmax(0, 1fr) }
  .card, .space { grid-area: 1/1 }
  .card { --pad: 20px; align-self: start; padding: 0; overflow: hidden; font-variant-numeric: tabular-nums }
  .space { visibility: hidden }
  header { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-height: 72px; padding: 12px var(--pad) }
  .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  @container (width < 320px) { .card { --pad: 16px } }
  @container (width >= 480px) { .card { --pad: 24px } }
  @container (width >= 760px) {
    .card { --pad: 32px }
    header { min-height: 84px }
  }
`

/** With a choice beside the title: a `select` and its arrow in a box. */
export const asideStyles = css`
  header h2 { flex: 1 0 auto; max-width: calc(100% - 92px) }
  .filter { position: relative; flex: 0 1 15em; min-width: 0 }
  .filter svg { position: absolute; inset: .875em .5em auto auto; pointer-events: none }
  .filter:dir(rtl) svg { inset: .875em auto auto .5em }
  select { flex: 1; min-width: 0; padding: .6875em .5em; padding-inline-end: 1.75em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
  option, optgroup { color: var(--foyer-text); background: var(--foyer-surface) }
`
