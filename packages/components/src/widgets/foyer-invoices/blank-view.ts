import { html, type TemplateResult } from 'lit'
import { icon } from '../../parts/icon.ts'
import type { Tone } from '../../parts/notice.ts'

/** One thing in the place of the list: a picture, what happened, what to do. What went wrong is announced. */
export const blank = (tone: Tone | 'quiet', path: string, title: string, text: string, actions?: unknown): TemplateResult =>
  html`<div class="blank" part="message" role=${tone === 'quiet' ? 'group' : 'alert'}>
    <span class="picture ${tone}">${icon(path)}</span>
    <h3>${title}</h3>
    <p>${text}</p>
    ${actions}
  </div>`
