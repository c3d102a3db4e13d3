import { html, nothing, type TemplateResult } from 'lit'
import { icon } from './icon.ts'

/** Role colour of a notice, tag or picture: a class of the base styles. */
export type Tone = 'info' | 'success' | 'warning' | 'danger'

/**
 * A box that says what happened, then what to do.
 * @param isAlert announced at once by screen readers
 */
export const notice = (tone: Tone, path: string, title: string, content: unknown = nothing, isAlert?: boolean): TemplateResult =>
  html`<div class="notice ${tone}" part="notice" role=${isAlert ? 'alert' : nothing}>${icon(path)}<div><b>${title}</b><p>${content}</p></div></div>`
