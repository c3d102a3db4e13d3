import { css } from 'lit'

/** A row: picture, what it is, and at its end what can be done; below it where there is little room. */
export const rowStyles = css`
  .row { border-top: 1px solid var(--foyer-line) }
  h4 { font: inherit }
  .row.open { background: color-mix(in srgb, var(--foyer-sunken) 45%, var(--foyer-surface)) }
  .cells { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; width: 100%; min-height: 76px; padding: 12px var(--pad) }
  button.cells { flex-wrap: nowrap }
  button.cells:hover { background: color-mix(in srgb, var(--foyer-sunken) 60%, transparent) }
  button.cells:focus-visible { outline-offset: -3px; border-radius: var(--foyer-radius) }
  .cells > .picture { flex: none; width: 40px; height: 40px; margin: 0 }
  .cells > .picture svg { width: 20px; height: 20px }
  .what { flex: 1 1 12em; min-width: 0; overflow-wrap: anywhere }
  .what > * { display: block }
  .what > span { font-size: .875em; line-height: 1.45; color: var(--foyer-quiet) }
  .known { display: block }
  .known::first-letter { text-transform: uppercase }
  .cells > .btn { flex: none; width: auto; min-height: 44px; margin: 0; padding-inline: 16px }
  .chevron { display: flex; color: var(--foyer-quiet) }
  [aria-expanded='true'] .chevron { transform: scaleY(-1) }
  .details { padding: 4px var(--pad) 24px }
  .details > p { margin-bottom: 8px; color: var(--foyer-quiet) }
  .sk { width: 9em; max-width: 80%; margin-block: .25em }
  .sk.short { width: 12em }
`
