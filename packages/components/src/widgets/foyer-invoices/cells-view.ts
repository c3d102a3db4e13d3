import { html, type TemplateResult } from 'lit'

/**
 * The cells of a row, of the headings above it and of the bars before it. Spaces keep the words of a row apart for who
 * hears them as one sentence.
 */
export const cells = (date: unknown, contract: unknown, number: unknown, tag: unknown, when: unknown, amount: unknown): TemplateResult =>
  html`<span class="date"><bdi>${date}</bdi> </span><span class="what"><span class="contract">${contract}</span><span class="number">${number} </span></span
    ><span class="state">${tag} <span class="when"><bdi>${when}</bdi> </span></span><span class="amount" part="amount">${amount}</span>`
