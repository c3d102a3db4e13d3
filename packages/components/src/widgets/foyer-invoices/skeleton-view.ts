import { html, type TemplateResult } from 'lit'
import { bar } from '../../ui/skeleton.ts'
import type { Say } from '../../words/say.ts'
import { cells } from './cells-view.ts'
import { rowHeads } from './heads-view.ts'

/** As many of something as rows are expected. */
export const places = <Place>(count: number, place: () => Place): Place[] => Array(count).fill(0).map(place)

/** The very boxes of the list, before its words are there. */
export function emptyRows(count: number, say: Say): TemplateResult {
  const tag = html`<span class="tag">${bar()}</span>`
  return html`<div aria-hidden="true">
    <div class="balance">
      <p class="due">${say('invoices.balance')}<b>${bar()}</b></p>
      <p class="line">${tag}</p>
    </div>
    ${rowHeads(say)}
    ${places(count, () => html`<div class="row"><div class="cells">${cells(bar(), bar(), bar(), tag, bar(), bar())}</div></div>`)}
    <footer>${bar()}</footer>
  </div>`
}
