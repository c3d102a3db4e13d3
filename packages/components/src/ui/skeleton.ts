import { css, html, type TemplateResult } from 'lit'

/** A grey bar in the place of words; `width` and `height` are classes of the widget's own styles. */
export const bar = (classes = ''): TemplateResult => html`<i class="sk ${classes}"></i>`

/** As many of something as rows are expected. */
export const places = <Place>(count: number, place: () => Place): Place[] => Array(count).fill(0).map(place)

/** Beside the base styles, in widgets that wait for data. Still under reduced motion. */
export const skeletonStyles = css`
  .sk { display: block; height: 1em; border-radius: 4px; background: linear-gradient(90deg, var(--foyer-line) 30%, var(--foyer-sunken) 50%, var(--foyer-line) 70%) 0 0 / 300% 100%; animation: sk 1.6s linear infinite }
  @keyframes sk { from { background-position: 100% 0 } to { background-position: 0 0 } }
`
