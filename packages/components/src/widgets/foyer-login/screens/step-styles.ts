import { css } from 'lit'

/** Beside the base and login styles, once a journey goes on. */
export const stepStyles = css`
  .head { display: flex; align-items: center; margin: -.5em 0 .25em -.75em; min-height: 2.75em; font-size: .875em; color: var(--foyer-quiet) }
  .head b:first-child { margin-inline-start: .875em }
  .back { display: grid; place-items: center; width: 3.143em; height: 3.143em; padding: 0; background: none; border: 0; border-radius: 4px; color: var(--foyer-text); cursor: pointer }
  .back:focus-visible { outline: 3px solid var(--foyer-focus) }
  .bar { display: block; width: 100%; height: 4px; margin-bottom: 1.5em; stroke-linecap: butt; stroke: var(--foyer-line); border-radius: 2px; overflow: hidden }
  .bar path + path { stroke: var(--foyer-accent) }
  .bar:dir(rtl) { transform: scaleX(-1) }
  .gap { height: 1.25em }
  .picture { display: grid; place-items: center; width: 3.5em; height: 3.5em; margin-bottom: 1.25em; border-radius: 50%; background: var(--g, var(--foyer-sunken)); color: var(--c, var(--foyer-quiet)) }
  .picture svg { width: 1.5em; height: 1.5em }
  .given, .text { display: flex; align-items: center; gap: .75em; padding: .25em .75em; margin-bottom: 1.25em; border-radius: var(--foyer-radius); background: var(--foyer-sunken) }
  .given > b { flex: 1; min-width: 0; font-size: .9375em; line-height: 1.3 }
  .given > svg, .text > svg { color: var(--foyer-quiet) }
  .given .link { font-size: .875em }
  .text { align-items: start; padding: 1em; border: 1px solid var(--foyer-line); background: none }
  .sunken { border-color: transparent; background: var(--foyer-sunken) }
  .sunken > svg { color: var(--foyer-accent) }
  .text small { margin: 0 }
  ul { display: grid; gap: .75em; margin-bottom: 1.25em !important }
  li, .wait { display: flex; gap: .75em; align-items: start }
  li svg { margin-top: .125em; color: var(--foyer-quiet) }
  .rules { gap: .25em; margin-top: -.75em !important; font-size: .875em }
  .rules li { gap: .5em; color: var(--foyer-quiet) }
  .rules .success { color: var(--foyer-text) }
  .rules .success svg { color: var(--c) }
  .rules .danger, .rules .danger svg { color: var(--c); font-weight: 600 }
  .reveal { padding: 0 .875em; font-size: .875em; text-decoration: none; min-width: 3.143em; justify-content: center }
  .unseen { position: absolute; width: 1px; height: 1px; opacity: 0; padding: 0; pointer-events: none }
  .wait { color: var(--foyer-quiet); align-items: center; margin-top: 1.25em !important; min-height: 2.75em }
  form ~ .link, [role=status] > .link { display: flex; margin-top: .5em }
  .prefix { display: grid; align-self: stretch; border-inline-end: 1px solid var(--foyer-line) }
  .prefix > * { grid-area: 1/1 }
  .prefix svg { place-self: center end; margin-inline-end: .5em; pointer-events: none; width: 1em }
  select { appearance: none; font: inherit; color: inherit; background: none; border: 0; padding: 0 2em 0 .875em; border-radius: inherit; direction: ltr }
  .number { display: inline-grid; place-items: center; width: 1.5em; height: 1.5em; margin-inline-end: .375em; border-radius: 50%; font: 700 .8125em/1 sans-serif; background: var(--foyer-text); color: var(--foyer-surface) }
  .papers { display: flex; gap: .75em; padding: .75em .75em 0; margin-bottom: 1.25em; border: 1px solid var(--foyer-line); border-radius: var(--foyer-radius); background: var(--foyer-sunken); overflow: hidden }
  .paper { flex: 1; min-width: 0; padding: .75em; background: #fff; color: #222; box-shadow: 0 1px 4px #0003; font-size: .6875em }
  .paper > span { float: inline-end }
  .paper p { position: relative; margin: .5em 0; padding: .25em .5em; border: 1px solid var(--foyer-accent); border-radius: 3px; background: #9992 }
  .paper p b { display: block }
  .paper .number { position: absolute; inset-inline-start: -1.25em; top: .5em; background: #222; color: #fff }
  u { display: block; height: 4px; margin-top: .5em; background: #ddd }
  u + u { width: 60% }
  .check { display: flex; gap: .75em; align-items: start; font-weight: 400; margin-bottom: 1.25em; cursor: pointer; position: relative }
  .check input { appearance: none; flex: none; width: 1.5em; height: 1.5em; padding: 0; border: 1px solid var(--foyer-edge); border-radius: 4px; align-self: start }
  .check input:checked { background: var(--foyer-accent); border-color: var(--foyer-accent) }
  .check input:focus-visible { outline: 3px solid var(--foyer-focus); outline-offset: 2px }
  .check svg { position: absolute; inset-inline-start: .125em; top: .125em; color: var(--foyer-on-accent); opacity: 0; pointer-events: none }
  .check :checked + svg { opacity: 1 }
  .check + .error { margin: -.75em 0 1.25em !important }
  [data-summary]:focus { outline: 0 }
  [data-summary]:focus > * { outline: 3px solid var(--foyer-focus) }
  @container (width < 320px) { .reveal span { position: absolute; clip-path: inset(50%) } }
  @media (forced-colors: active) { .check input { appearance: auto } .check svg { display: none } .bar path + path { stroke: Highlight } }
`
