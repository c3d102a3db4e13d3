import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../parts/icon.ts'
import type { Tone } from '../../parts/notice.ts'

export interface Blank {
  tone: Tone | 'quiet'
  icon: string
  title: string
  text: string
  /** What can be done about it: a button, then links. */
  actions?: unknown
  /** Announced at once. */
  isAlert?: boolean
}

/** One thing in the place of the list: a picture, what happened, what to do. */
export const blank = ({ tone, icon: path, title, text, actions = nothing, isAlert }: Blank): TemplateResult =>
  html`<div class="blank" part="message" role=${isAlert ? 'alert' : nothing}>
    <span class="picture ${tone}">${icon(path)}</span>
    <h3>${title}</h3>
    <p>${text}</p>
    ${actions}
  </div>`
