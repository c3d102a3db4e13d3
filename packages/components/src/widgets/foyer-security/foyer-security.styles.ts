import { css } from 'lit'

/** Headings, notices, what is added; a row: picture, what it is, and at its end what can be done, below it where there is little room. */
export const styles = css`
  .space { min-height: var(--foyer-security-space, 100vh) }
  h3, .heading { padding: 24px var(--pad) 8px; border-top: 1px solid var(--foyer-line); font-size: 1.125em; line-height: 1.35; font-weight: 600 }
  .lead { margin: -4px 0 12px; padding: 0 var(--pad) }
  .card > .notice, .inset { margin: 0 var(--pad) 24px }
  .card > .done { margin-bottom: 16px }
  .notice .btn { width: auto; margin: 12px 0 0; background: var(--foyer-surface) }
  .band { display: grid; gap: 12px; padding: 20px var(--pad); border-top: 1px solid var(--foyer-line) }
  .band.open { background: color-mix(in srgb, var(--foyer-sunken) 45%, var(--foyer-surface)) }
  .band:not(.open) .btn { margin: 0 }
  .band + .notice { margin-top: 4px }
  .band h4 { font-size: 1em; font-weight: 600; outline: 0 }
  .more { padding: 0 var(--pad) 24px }
  .more:empty, .more:not(:has(*)) { padding: 0 0 8px }
  .more .btn { margin: 12px 0 0 }
  .steps { display: grid; gap: 20px; padding-inline-start: 1.4em }
  .steps p { margin-bottom: 12px }
  .qr { display: block; width: 200px; height: 200px; margin-bottom: 12px; fill: #000; stroke: none; background: #fff; border: 1px solid var(--foyer-line) }
  code { font: 600 1em/1.5 ui-monospace, monospace }
  .secret { display: block; margin-top: 4px; padding: 8px 12px; border-radius: var(--foyer-radius); background: var(--foyer-sunken); overflow-wrap: anywhere }
  .codes { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5em, 1fr)); gap: 4px 16px; margin: 12px 0; padding: 16px; border-radius: var(--foyer-radius); background: var(--foyer-sunken); list-style: none }
  #codes-title { outline: 0 }
  form { max-width: 480px; margin-top: 4px }
  .still { background: var(--foyer-sunken) }
  .code input { font-size: 1.25em; font-weight: 600; letter-spacing: .2em; direction: ltr; text-align: left }
  .rules { display: grid; gap: 4px; margin: -8px 0 20px; font-size: .875em; color: var(--foyer-quiet) }
  .rules li { display: flex; gap: .5em }
  .rules .success { color: var(--foyer-text) }
  .rules .success svg, .rules .danger { color: var(--c); font-weight: 600 }
  .reveal { padding: 0 1em; font-size: .875em }
  .error { overflow-wrap: anywhere }
  .sr { opacity: 0 }
  .log { padding-bottom: 4px }
  .btn > span > .sr { position: absolute }
  .row { border-top: 1px solid var(--foyer-line) }
  .cells { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; width: 100%; min-height: 76px; padding: 12px var(--pad) }
  button.cells { flex-wrap: nowrap }
  .cells > .picture { flex: none; width: 40px; height: 40px; margin: 0 }
  .cells > .picture svg { width: 20px; height: 20px }
  .what { flex: 1 1 12em; min-width: 0; overflow-wrap: anywhere }
  .what > * { display: block }
  .what > span { font-size: .875em; line-height: 1.45; color: var(--foyer-quiet) }
  .known { display: block }
  .known::first-letter { text-transform: uppercase }
  .cells > .btn { flex: none; width: auto; min-height: 44px; margin: 0; padding-inline: 16px }
  .details { padding: 4px var(--pad) 24px }
  .details > p { margin-bottom: 8px; color: var(--foyer-quiet) }
  .sk { width: 9em; max-width: 80%; margin-block: .25em }
  .sk.short { width: 12em }
  @container (width >= 480px) {
    .band:not(.open) { display: flex; flex-wrap: wrap }
    .band:not(.open) .btn, .more .btn, .actions .btn { width: auto }
    .actions { display: flex; flex-wrap: wrap }
  }
`
