import { css } from 'lit'

/**
 * What every widget starts from. A page may hide and place its own tag as it likes, so nothing here outweighs its rules; what
 * its rules for all elements at once break, `.root` keeps together. `.card` resets whatever a host page lets inherit (`all: initial`), then takes the
 * host's font on purpose and sizes from `--foyer-base`: everything inside is px or em. `.root` is a container, and
 * so has no width of its own: where a parent asks for one, such as a dialog, the line before it says how much is wanted, and
 * wraps where there is less.
 *
 * Tones: `info success warning danger` set `--c` (role colour) and `--g` (its ground).
 */
export const baseStyles = css`
  :host { display: block; box-sizing: border-box !important; width: 100% }
  :host([hidden]) { display: none !important }
  :host::before { content: ". ."; display: block; flex: 0; visibility: hidden; font: 0/0 a; white-space: normal; word-spacing: calc(27.5 * var(--foyer-base, 16px)) }
  .root { container-type: inline-size; width: 100%; min-height: inherit }
  * { margin: 0; padding: 0; box-sizing: border-box }
  .card { all: initial; color-scheme: inherit; visibility: inherit; display: block; padding: 1.25em; font-family: var(--foyer-font, inherit); font-size: var(--foyer-base, 16px); line-height: 1.5; overflow-wrap: break-word; color: var(--foyer-text); background: var(--foyer-surface); border: 1px solid var(--foyer-line); border-radius: var(--foyer-radius-card); box-shadow: var(--foyer-shadow) }
  @container (width < 320px) { .card { padding: 1em } }
  @container (width >= 400px) { .card { padding: 2em } }
  button, input, select, a { all: unset; box-sizing: border-box; cursor: pointer }
  :focus-visible { outline: 3px solid var(--foyer-focus); outline-offset: 2px }
  h2 { font-family: var(--foyer-font-heading, inherit); font-weight: var(--foyer-weight-heading); font-size: 1.5em; line-height: 1.22; text-wrap: balance; outline: 0 }
  .lead { margin: .5em 0 1.25em; color: var(--foyer-quiet) }
  b { font-weight: 600 }
  .lead b { color: var(--foyer-text) }
  ul { list-style: none }
  svg { flex: none; width: 1.25em; height: 1.25em; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round }
  .m:dir(rtl) { transform: scaleX(-1) }
  .info { --c: var(--foyer-info) }
  .success { --c: var(--foyer-success) }
  .warning { --c: var(--foyer-warning) }
  .danger, .error { --c: var(--foyer-danger) }
  .info, .success, .warning, .danger { --g: light-dark(color-mix(in srgb, var(--c) var(--foyer-tint), var(--foyer-surface)), color-mix(in srgb, var(--c) var(--foyer-tint-dark), var(--foyer-surface))) }
  .field { margin-bottom: 1.25em }
  label { font-weight: 600 }
  small { display: block; font-size: .875em; color: var(--foyer-quiet) }
  .box { display: flex; min-height: 3em; margin-top: .25em; border: 1px solid var(--foyer-edge); border-radius: var(--foyer-radius) }
  .box:has([aria-invalid]) { border-color: var(--foyer-danger); box-shadow: inset 0 0 0 1px var(--foyer-danger) }
  .box:has(input:focus-visible) { outline: 3px solid var(--foyer-focus) }
  .box input { flex: 1; min-width: 0; padding: 0 .875em; cursor: text; outline: 0 }
  .error, .notice { display: flex; gap: .75em }
  .error { gap: .375em; margin-top: .375em; font-size: .875em; font-weight: 600; color: var(--c) }
  .btn { display: flex; align-items: center; justify-content: center; gap: .625em; width: 100%; min-height: 3em; padding: .5em 1.5em; font-weight: 600; text-align: center; color: var(--foyer-on-accent); background: var(--foyer-accent); border: 1px solid transparent; border-radius: var(--foyer-radius-button) }
  .btn:hover { background: var(--foyer-accent-strong) }
  .second { margin-top: .75em; color: var(--foyer-text); background: none; border-color: var(--foyer-edge) }
  .second:hover { background: var(--foyer-sunken) }
  .link, a:not(.btn) { display: inline-flex; align-items: center; gap: .5em; min-height: 2.75em; font-weight: 600; color: var(--foyer-link); border-radius: 4px; text-decoration: underline; text-underline-offset: .2em }
  .spin { width: 1.125em; height: 1.125em; border: 2px solid; border-inline-end-color: transparent; border-radius: 50%; animation: spin 1s linear infinite }
  @keyframes spin { to { transform: rotate(1turn) } }
  .notice { margin: 1.25em 0; padding: .75em 1em; border: 1px solid color-mix(in srgb, var(--c) 32%, transparent); border-radius: var(--foyer-radius); background: var(--g); font-size: .9375em }
  .notice > svg, .notice b { color: var(--c); font-weight: 700 }
  @media (prefers-reduced-motion) { * { animation: none !important } }
`
