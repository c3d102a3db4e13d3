import { html, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.ts'
import { checkCircleIcon } from '../../ui/icons.ts'
import type { Change } from './changes.ts'
import type { Desk } from './desk.ts'

/** What was just done; takes the focus, so that it is read out and the next key press begins there. */
export const doneNotice = ({ say }: Desk, { done, name }: Change): TemplateResult =>
  html`<div class="notice success done" part="notice" role="status" tabindex="-1">${icon(checkCircleIcon)}<b>${say(done, { name })}</b></div>`
