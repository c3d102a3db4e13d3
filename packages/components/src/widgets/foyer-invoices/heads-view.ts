import { html, type TemplateResult } from 'lit'
import type { Say } from './wording.ts'

/** Headings of the columns, once there are columns with room for them. Only for the eye: each row says what it is. */
export const rowHeads = (say: Say): TemplateResult => html`<div class="cells heads" aria-hidden="true">
  <span class="date">${say('invoices.head.invoice')}</span><span class="contract">${say('invoices.head.contract')}</span
  ><span class="state">${say('invoices.head.status')}</span><span class="amount">${say('invoices.head.amount')}</span>
</div>`
