import { html, type TemplateResult } from 'lit'
import { bar } from '../../parts/skeleton.ts'
import { rowHeads } from './heads-view.ts'
import type { Say } from './wording.ts'

/** As many of something as rows are expected. */
export const places = <Place>(count: number, place: () => Place): Place[] => Array(count).fill(0).map(place)

const emptyRow = (): TemplateResult => html`<div class="row">
  <div class="cells">
    <span class="date">${bar('w6')}</span>
    <span class="what"><span class="contract">${bar('w8')}</span><span class="number late">${bar('w6')}</span></span>
    <span class="state"><span class="tag">${bar()}</span><span class="when">${bar('w6')}</span></span>
    <span class="amount">${bar('sum')}</span>
  </div>
</div>`

/** The very boxes of the list, before its words are there. */
export const emptyRows = (count: number, say: Say): TemplateResult => html`<div aria-hidden="true">
  <div class="balance">
    <p class="due">${say('invoices.balance')}<b>${bar('sum')}</b></p>
    <p class="line"><span class="tag">${bar()}</span></p>
  </div>
  ${rowHeads(say)}
  <div class="rows">${places(count, emptyRow)}</div>
  <footer>${bar('w6')}</footer>
</div>`
