import { css } from 'lit'

/** Tokens with values of their own, because this field also stands alone. */
export const otpStyles = css`
  :host { display: block; font-size: var(--foyer-base, 16px) }
  :host([hidden]) { display: none !important }
  label, input { all: initial; visibility: inherit }
  label { display: block; margin-bottom: .25em; font: 600 1em/1.5 var(--foyer-font, inherit); font-family: inherit; color: var(--foyer-text, inherit) }
  input { box-sizing: border-box; width: 100%; height: 2.143em; padding: 0 .536em; border: 1px solid var(--foyer-edge, #767676); border-radius: var(--foyer-radius, 6px); color: var(--foyer-text, CanvasText); background: var(--foyer-surface, Canvas); color-scheme: inherit; font: 600 1.75em var(--foyer-font, sans-serif); font-family: inherit; font-variant-numeric: tabular-nums; letter-spacing: .36em; direction: ltr; cursor: text }
  input:disabled { opacity: .6; cursor: default }
  input:focus-visible { outline: 3px solid var(--foyer-focus, #1b5faa) }
  p { display: flex; gap: .375em; margin: .429em 0 0; font-size: .875em; font-weight: 600; color: var(--foyer-danger, #b3261e) }
  [hidden] { display: none }
  [aria-invalid] { border-color: var(--foyer-danger, #b3261e); box-shadow: inset 0 0 0 1px var(--foyer-danger, #b3261e) }
`
