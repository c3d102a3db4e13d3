import { css, html, type TemplateResult } from 'lit'
import { icon } from './icon.ts'
import type { Tone } from './notice.ts'

/** One thing in the place of a list: a picture, what happened, what to do. What went wrong is announced. */
export const blank = (tone: Tone | 'quiet', path: string, title: string, text: string, actions?: unknown): TemplateResult =>
  html`<div class="blank" part="message" role=${tone === 'quiet' ? 'group' : 'alert'}>
    <span class="picture ${tone}">${icon(path)}</span>
    <h3>${title}</h3>
    <p>${text}</p>
    ${actions}
  </div>`

/** Beside the base styles, in widgets that show lists. `--pad` is the card's inset. */
export const blankStyles = css`
  .blank { display: grid; justify-items: center; gap: 8px; padding: 32px var(--pad); border-top: 1px solid var(--foyer-line); text-align: center; text-wrap: balance; color: var(--foyer-quiet) }
  .blank h3 { font-size: 1.125em; font-weight: 600; color: var(--foyer-text) }
  .blank .btn { width: auto; margin-top: 16px }
  .picture { display: grid; place-items: center; width: 56px; height: 56px; margin-bottom: 8px; border-radius: 50%; color: var(--c, inherit); background: var(--g, var(--foyer-sunken)) }
  .picture svg { width: 24px; height: 24px }
`
