import { type CSSResult, css } from 'lit'

/** Beside the login styles, where a first screen asks for more than an address. */
export const firstStyles = (): CSSResult => css`
  .reveal { justify-content: center; padding: 0 1em; font-size: .875em; text-decoration: none }
  [data-summary] { outline-offset: 2px }
  @container (width < 320px) { .reveal span { position: absolute; clip-path: inset(50%) } }
`
