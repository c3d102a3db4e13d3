import { html, type TemplateResult } from 'lit'
import type { Say } from '../../words/say.ts'
import { cells } from './cells-view.ts'

/** Headings of the columns, once there are columns with room for them. Only for the eye: each row says what it is. */
export const rowHeads = (say: Say): TemplateResult =>
  html`<div class="cells heads" aria-hidden="true">
    ${cells(say('invoices.head.invoice'), say('invoices.head.contract'), '', html`<span class="tag">${say('invoices.head.status')}</span>`, '', say('invoices.head.amount'))}
  </div>`
