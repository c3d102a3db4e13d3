import { html, type TemplateResult } from 'lit'
import { bar } from '../../parts/skeleton.ts'
import { cells } from './row-view.ts'

const line = html`<b>${bar()}</b><span>${bar('short')}</span>`

/** The very boxes of the list, before its words are there. */
export const emptyPeople = (): TemplateResult =>
  html`<div aria-hidden="true">
    <div class="band"><p>${bar()}</p><span class="btn second">${bar()}</span></div>
    <p class="heading">${bar('short')}</p>
    ${[0, 1, 2].map(() => html`<div class="row"><div class="cells">${cells(line, html`<b>${bar('short')}</b>`, bar())}</div></div>`)}
  </div>`
