import { css } from 'lit'

/** Beside the step styles, where a journey comes to a screen of another way in. */
export const otherLogInStyles = css`
  .ways { display: flex; flex-wrap: wrap; column-gap: 1.25em }
  .ways .link, .ways a { color: var(--c) }
  .short .box { max-width: 12em }
  .choice .box { direction: inherit }
  .choice select { flex: 1; min-width: 0; border: 0; line-height: 1.5; padding: .6875em .875em; padding-inline-end: 2.5em; outline: 0; text-overflow: ellipsis }
  .choice select + svg { width: 1.25em; height: 1.25em; margin: 0; margin-inline: -2em .75em }
  .box:has(select:focus-visible, textarea:focus-visible) { outline: 3px solid var(--foyer-focus) }
  option { color: #222; background: #fff }
  textarea { all: unset; box-sizing: border-box; flex: 1; min-width: 0; min-height: 9em; padding: .6875em .875em; white-space: pre-wrap; overflow-wrap: anywhere; resize: vertical; overflow: auto; cursor: text }
  .unit { display: flex; align-items: center; padding-inline-end: .875em; color: var(--foyer-quiet) }
  .card > p:not([class]) { color: var(--foyer-quiet) }
  .help { margin: -1em 0 .75em; font-size: .9375em; color: var(--foyer-quiet) }
  .help summary { display: inline-flex; align-items: center; gap: .5em; min-height: 2.9em; font-size: .9333em; font-weight: 600; color: var(--foyer-link); border-radius: 4px; text-decoration: underline; text-underline-offset: .2em; list-style: none; cursor: pointer }
  .help summary::-webkit-details-marker { display: none }
  .help .bill { margin-top: .75em }
  .bill { display: block; padding: 1em 1.5em 0 }
  .bill .paper { padding: .75em 1em .875em; font-size: .75em }
  .bill .columns { display: grid; grid-template-columns: 1.7fr 1fr; gap: 1em; margin-top: .5em }
  .bill .columns > :has(u) { padding-top: .75em }
  .bill .columns:has(> :last-child p) { grid-template-columns: 1fr 1.5fr }
  .bill p { margin: 0 0 .5em; padding: .25em .5em .25em 1.5em; padding-inline: 1.5em .5em; color: #555 }
  .bill .number { top: calc(50% - .8em); inset-inline-start: -.8em }
  .bill p b { color: #222 }
  .block { max-width: 75% }
  hr { height: 1px; margin: .5em 0 .75em; border: 0; background: #ddd }
  .foot { display: flex; justify-content: space-between }
  .foot u { width: 45%; margin: 0 }
  .foot :last-child { width: 15% }
  @container (width < 320px) { .bill { padding-inline: 1em } }
`
