import { html, type TemplateResult } from 'lit'

/**
 * One path on a 24 grid, stroked 1.75 in the text's colour; decoration only, so words stand beside it.
 * @param isMirrored arrows point the other way from right to left
 */
export const icon = (path: string, isMirrored?: boolean): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" class=${isMirrored ? 'm' : ''}><path d=${path} /></svg>`
