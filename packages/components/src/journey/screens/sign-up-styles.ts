import { css } from 'lit'

/** Beside the base and login styles, once a journey goes on. */
export const signUpStyles = css`
  .head { display: flex; align-items: center; gap: .5em; min-height: 2.75em; margin: -.75em 0 .25em; font-size: .875em; color: var(--foyer-quiet) }
  .back { display: flex; align-items: center; justify-content: center; width: 3.143em; height: 3.143em; margin-inline-start: -.875em; color: var(--foyer-text); font-size: 1em }
  .bar { display: block; width: 100%; height: 4px; margin-bottom: 1.5em; border-radius: 2px; stroke: var(--foyer-line); stroke-linecap: butt }
  .bar :last-child { stroke: var(--foyer-accent) }
  .gap { margin-top: 1.25em }
  .danger .link { display: flex; color: var(--c) }
  .picture { display: flex; align-items: center; justify-content: center; width: 3.5em; height: 3.5em; margin-bottom: 1.25em; border-radius: 50%; color: var(--c, var(--foyer-quiet)); background: var(--g, var(--foyer-sunken)) }
  .given, .text { display: flex; align-items: center; gap: .75em; margin-bottom: 1.25em; padding: .25em .75em; border-radius: var(--foyer-radius); background: var(--foyer-sunken) }
  .given { min-height: 3.25em }
  .given :is(b, input) { flex: 1; min-width: 0; font-size: .9375em; font-weight: 600; line-height: 1.3 }
  .given:has(input), .given p:has(input) { flex-wrap: wrap; row-gap: 0 }
  .given input { field-sizing: content; flex: 1 1 auto; max-width: 100%; min-height: 2.75em; text-overflow: ellipsis; cursor: text }
  .given p:has(input) { display: flex; flex: 1; align-items: center; gap: 0 .4em; padding: .5em 0 }
  .given p input { flex-basis: 8em; min-height: 1.75em }
  .given > svg, .text > svg, li { color: var(--foyer-quiet) }
  .given .link { margin-inline-start: auto }
  .given .link, .reveal { font-size: .875em }
  .text { align-items: start; padding: 1em }
  .document { border: 1px solid var(--foyer-line); background: none }
  ul { display: grid; gap: .75em; margin-bottom: 1.25em }
  li, .wait { display: flex; gap: .75em }
  li span, .rules .success { color: var(--foyer-text) }
  .rules { gap: .25em; margin-top: -.75em; font-size: .875em }
  .rules li { gap: .5em }
  .rules span { color: inherit }
  .rules .success svg, .rules .danger { color: var(--c); font-weight: 600 }
  .reveal { justify-content: center; padding: 0 1em; text-decoration: none }
  .code input { height: 2.143em; font-size: 1.75em; font-weight: 600; font-variant-numeric: tabular-nums; letter-spacing: .36em; padding: 0 .536em; direction: ltr; text-align: left }
  .wait { align-items: center; min-height: 2.75em; margin-top: .5em; color: var(--foyer-quiet) }
  [role=status] { margin-top: .5em }
  .box:has(select) { direction: ltr }
  select { line-height: 3em; padding: 0 2.25em 0 .875em; border-right: 1px solid var(--foyer-line) }
  select + svg { align-self: center; margin: 0 .5em 0 -1.75em; width: 1em; pointer-events: none }
  .number { display: inline-grid; place-content: center; width: 1.6em; height: 1.6em; margin-inline-end: .4em; border-radius: 50%; font: 700 .8125em sans-serif; color: var(--foyer-surface); background: var(--foyer-text) }
  .papers { display: flex; gap: .75em; margin-bottom: 1.25em; padding: .75em .75em 0; border: 1px solid var(--foyer-line); border-radius: var(--foyer-radius); background: var(--foyer-sunken); line-height: 1.3 }
  .paper { flex: 1; min-width: 0; padding: .75em; font-size: .6875em; color: #222; background: #fff; box-shadow: 0 1px 4px #0003 }
  .paper > span { float: inline-end }
  .paper p { position: relative; margin: .75em 0; padding: .25em .5em; border: 1px solid var(--foyer-accent); border-radius: 3px; background: color-mix(in srgb, var(--foyer-accent) 8%, #fff) }
  .paper p b { display: block }
  .paper .number { position: absolute; top: .3em; inset-inline-start: -1.6em; color: #fff; background: #222 }
  u { display: block; width: 60%; height: 4px; margin-top: .5em; background: #ddd }
  .check { display: flex; gap: .75em; margin-bottom: 1.25em; font-weight: 400; cursor: pointer }
  .check input { flex: none; width: 1.5em; height: 1.5em; padding: 0; border: 1px solid var(--foyer-edge); border-radius: 4px }
  .check :checked { border-color: var(--foyer-accent); background: var(--foyer-accent) }
  .check svg { width: 1.5em; height: 1.5em; margin-inline: -2.25em 0; padding: .125em; color: var(--foyer-on-accent); opacity: 0; pointer-events: none }
  :checked + svg { opacity: 1 }
  .check + .error { margin: -.75em 0 1.25em }
  @container (width < 320px) { .reveal span { position: absolute; clip-path: inset(50%) } .given > svg { display: none } }
  @media (forced-colors: active) { .check input { appearance: auto } .bar :last-child { stroke: Highlight } }
`
