import { css } from 'lit'

/**
 * What every widget starts from. `.card` resets whatever a host page lets inherit (`all: initial`), then takes the
 * host's font on purpose and sizes from `--foyer-base`: everything inside is px or em. Containers: `:host` is one.
 *
 * Tones: `info success warning danger` set `--c` (role colour) and `--g` (its ground).
 */
export const baseStyles = css`
  :host { display: block !important; box-sizing: border-box !important; container-type: inline-size !important; inline-size: 100% }
  :host([hidden]) { display: none !important }
  .card { all: initial; color-scheme: inherit; visibility: inherit; display: block; font-family: var(--foyer-font, inherit); font-size: var(--foyer-base, 16px); line-height: 1.5; color: var(--foyer-text); background: var(--foyer-surface); border: 1px solid var(--foyer-line); border-radius: var(--foyer-radius-card); box-shadow: var(--foyer-shadow); padding: 1.25em; overflow-wrap: break-word }
  @container (width < 320px) { .card { padding: 1em } }
  @container (width >= 400px) { .card { padding: 2em } }
  *, ::before, ::after { box-sizing: border-box }
  .card :is(h2, h3, p, ul, form) { margin: 0; padding: 0; list-style: none }
  h2 { font: var(--foyer-weight-heading) 1.5em/1.22 var(--foyer-font-heading); outline: 0; text-wrap: balance }
  .lead { color: var(--foyer-quiet); margin-block: .5em 1.25em !important }
  .lead b { color: var(--foyer-text) }
  b { font-weight: 600 }
  svg { inline-size: 1.25em; block-size: 1.25em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round }
  .m:dir(rtl) { transform: scaleX(-1) }
  .info { --c: var(--foyer-info) }
  .success { --c: var(--foyer-success) }
  .warning { --c: var(--foyer-warning) }
  .danger, .error { --c: var(--foyer-danger) }
  .info, .success, .warning, .danger { --g: light-dark(color-mix(in srgb, var(--c) var(--foyer-tint), var(--foyer-surface)), color-mix(in srgb, var(--c) var(--foyer-tint-dark, 15%), var(--foyer-surface))) }
  .field { margin-bottom: 1.25em }
  label { display: block; font-weight: 600; margin-bottom: .25em }
  small { display: block; font-size: .875em; color: var(--foyer-quiet); margin: -.25em 0 .375em }
  .box { display: flex; align-items: center; min-block-size: 3em; border: 1px solid var(--foyer-edge); border-radius: var(--foyer-radius); background: var(--foyer-surface) }
  .box:has([aria-invalid]) { border-color: var(--foyer-danger); box-shadow: inset 0 0 0 1px var(--foyer-danger) }
  .box:has(input:focus-visible) { outline: 3px solid var(--foyer-focus) }
  input { font: inherit; color: inherit; background: none; border: 0; outline: 0; flex: 1; inline-size: 100%; min-inline-size: 0; align-self: stretch; padding: 0 .875em }
  .error { display: flex; gap: .375em; font-size: .875em; font-weight: 600; color: var(--c); margin-top: .375em !important }
  .btn { display: flex; align-items: center; justify-content: center; gap: .625em; inline-size: 100%; min-block-size: 3em; padding: .5em 1.5em; font: inherit; font-weight: 600; color: var(--foyer-on-accent); background: var(--foyer-accent); border: 1px solid transparent; border-radius: var(--foyer-radius-button); cursor: pointer; text-decoration: none }
  .btn:hover { background: var(--foyer-accent-strong) }
  .second { color: var(--foyer-text); background: none; border-color: var(--foyer-edge); margin-top: .75em }
  .second:hover { background: var(--foyer-sunken) }
  .link, a:not(.btn) { display: inline-flex; align-items: center; gap: .5em; min-block-size: 2.75em; padding: 0; font: inherit; font-weight: 600; text-align: start; color: var(--foyer-link); background: none; border: 0; border-radius: 4px; text-decoration: underline; text-underline-offset: .2em; cursor: pointer }
  :is(.btn, .link, a):focus-visible { outline: 3px solid var(--foyer-focus); outline-offset: 2px }
  .spin { inline-size: 1.125em; block-size: 1.125em; border: 2px solid; border-inline-end-color: transparent; border-radius: 50%; animation: spin 1s linear infinite }
  @keyframes spin { to { transform: rotate(1turn) } }
  .notice { display: flex; gap: .75em; padding: .75em 1em; margin-block: 1.25em; border: 1px solid color-mix(in srgb, var(--c) 32%, transparent); border-radius: var(--foyer-radius); background: var(--g); font-size: .9375em }
  .notice > svg, .notice b { color: var(--c) }
  .notice b { font-weight: 700 }
  @media (prefers-reduced-motion) { * { animation: none !important } }
`
