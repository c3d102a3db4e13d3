import { css, html, type TemplateResult } from 'lit'
import { icon } from './icon.ts'
import { chevronIcon } from './icons.ts'

export interface OpeningRow {
  /** Names the button `b-{id}` and what it opens `d-{id}`. */
  id: string
  /** Level of its heading. */
  level: 3 | 4
  content: unknown
  isOpen: boolean
  onToggle(): void
  /** What stands in it while it is open. */
  details(): unknown
}

/** A row whose heading is a button, and what it opens in place. */
export function openingRow({ id, level, content, isOpen, onToggle, details }: OpeningRow): TemplateResult {
  const button = html`<button class="cells" type="button" part="row-button" id="b-${id}" aria-expanded=${isOpen} aria-controls="d-${id}" @click=${onToggle}>
    ${content}<span class="chevron">${icon(chevronIcon)}</span>
  </button>`
  return html`<li class="row ${isOpen ? 'open' : ''}" part="row">
    ${level === 3 ? html`<h3>${button}</h3>` : html`<h4>${button}</h4>`}
    <div class="details" id="d-${id}" part="details" ?hidden=${!isOpen}>${isOpen ? details() : undefined}</div>
  </li>`
}

/** Beside the card's styles; where the cells of a row stand is the widget's own. */
export const rowStyles = css`
  .row + .row { border-top: 1px solid var(--foyer-line) }
  .row :is(h3, h4) { font: inherit }
  .row.open { background: color-mix(in srgb, var(--foyer-sunken) 45%, var(--foyer-surface)) }
  button.cells:hover { background: color-mix(in srgb, var(--foyer-sunken) 60%, transparent) }
  button.cells:focus-visible { outline-offset: -3px; border-radius: var(--foyer-radius) }
  .chevron { display: flex; justify-self: end; color: var(--foyer-quiet) }
  [aria-expanded='true'] .chevron { transform: scaleY(-1) }
`
