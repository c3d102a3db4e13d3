import { css } from 'lit'

/** The frame: title, headings, notices, what is added, dialogs. The card and its kept space share one grid cell. */
export const styles = css`
  :host::before { word-spacing: calc(60 * var(--foyer-base, 16px)) }
  .root { display: grid; grid-template-columns: minmax(0, 1fr) }
  .card, .space { grid-area: 1/1 }
  .card { --pad: 20px; align-self: start; padding: 0; overflow: hidden; font-variant-numeric: tabular-nums }
  .space { visibility: hidden; min-height: var(--foyer-security-space, 100vh) }
  header { display: flex; align-items: center; min-height: 72px; padding: 12px var(--pad) }
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
  .trail { padding: 0 var(--pad) 4px; list-style: none }
  .trail li { padding: 10px 0; border-top: 1px solid var(--foyer-line); overflow-wrap: anywhere }
  time { display: block; font-size: .875em; color: var(--foyer-quiet) }
  .actions { display: grid; gap: 12px; margin-top: 20px }
  .actions .btn { margin: 0 }
  .steady { display: grid }
  .steady > span { display: flex; align-items: center; justify-content: center; gap: 10px; grid-area: 1/1 }
  .steady[aria-busy='false'] > :last-child, .steady[aria-busy='true'] > :first-child { visibility: hidden }
  .warn { color: var(--foyer-danger) }
  .error { overflow-wrap: anywhere }
  dialog { width: min(440px, 100vw - 32px); max-height: calc(100vh - 32px); margin: auto; overflow: auto; overflow-wrap: anywhere; color: var(--foyer-text); background: var(--foyer-surface); border: 1px solid var(--foyer-line); border-radius: var(--foyer-radius-card); box-shadow: var(--foyer-shadow) }
  .question { padding: 24px 32px }
  dialog::backdrop { background: rgb(0 0 0 / .5) }
  dialog p { margin-top: 12px; color: var(--foyer-quiet) }
  .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); opacity: 0 }
  .btn > span > .sr { position: absolute }
  @media (width < 432px) { .question { padding: 24px 20px } }
  @container (width < 320px) { .card { --pad: 16px } }
  @container (width >= 480px) {
    .card { --pad: 24px }
    .band:not(.open) { display: flex; flex-wrap: wrap }
    .band:not(.open) .btn, .more .btn, .actions .btn { width: auto }
    .actions { display: flex; flex-wrap: wrap }
    .trail li { display: grid; grid-template-columns: 13em 1fr; gap: 16px }
    time { font-size: 1em }
  }
  @container (width >= 760px) { .card { --pad: 32px } header { min-height: 84px } }
  @media (width >= 432px) { .question .actions { display: flex; justify-content: end } dialog .actions .btn { width: auto } }
`
