import { html, type TemplateResult } from 'lit'
import { icon } from './icon.ts'
import { alertIcon, checkCircleIcon } from './icons.ts'

/** What was just done. It takes the focus, so that it is read out and the next key press begins there: give that to `.done`. */
export const doneNotice = (text: string): TemplateResult =>
  html`<div class="notice success done" part="notice" role="status" tabindex="-1">${icon(checkCircleIcon)}<b>${text}</b></div>`

/** Why something was refused or did not come, announced where it was asked for. */
export const refusalLine = (text: string): TemplateResult => html`<p class="error" role="alert">${icon(alertIcon)}${text}</p>`
