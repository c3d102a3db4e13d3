import { html, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.ts'
import { chevronIcon } from '../../ui/icons.ts'
import type { Desk } from './desk.ts'

/** The three places of a row: who, what they may do, how it stands. */
export const cells = (who: unknown, may: unknown, state: unknown): TemplateResult =>
  html`<span class="who">${who}</span><span class="may">${may}</span><span class="state">${state}</span>`

/** A row that nothing can be done with. */
export const stillRow = (content: TemplateResult): TemplateResult => html`<li class="row" part="row"><h4 class="cells">${content}</h4></li>`

/** A row whose heading is a button, and what it opens. */
export function openingRow(desk: Desk, id: string, content: TemplateResult, panel: () => TemplateResult): TemplateResult {
  const isOpen = desk.panel === id
  return html`<li class="row ${isOpen ? 'open' : ''}" part="row">
    <h4>
      <button class="cells" type="button" part="row-button" id="b-${id}" aria-expanded=${isOpen} aria-controls="d-${id}" @click=${() => desk.toggle(id)}>
        ${content}<span class="chevron">${icon(chevronIcon)}</span>
      </button>
    </h4>
    <div class="details" id="d-${id}" part="details" ?hidden=${!isOpen}>${isOpen ? panel() : undefined}</div>
  </li>`
}
