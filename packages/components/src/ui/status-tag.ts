import { css, html, type TemplateResult } from 'lit'
import { icon } from './icon.ts'
import type { Tone } from './notice.ts'

/** Icon and word on a tinted ground: never colour alone. `quiet` is for what is over. */
export const statusTag = (tone: Tone | 'quiet', path: string, word: string): TemplateResult =>
  html`<span class="tag ${tone}" part="tag">${icon(path)}${word}</span>`

/** Beside the base styles, in widgets that show tags. */
export const statusTagStyles = css`
  .tag { display: inline-flex; align-items: center; gap: .375em; min-height: 2em; padding: 0 .625em; border-radius: var(--foyer-radius); color: var(--c); background: var(--g); font-weight: 600; font-size: .875em }
  .tag svg { width: 1.15em; height: 1.15em }
  .tag.quiet { color: var(--foyer-quiet); background: var(--foyer-sunken) }
`
