import { html, type TemplateResult } from 'lit'

/** Amounts and references read left to right in every language. */
export const leftToRight = (text: string): TemplateResult => html`<bdi dir="ltr">${text}</bdi>`
