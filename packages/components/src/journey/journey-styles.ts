import { type CSSResult, css } from 'lit'
import { baseStyles } from '../core/element/base-styles.ts'
import { hasWays } from '../core/features.ts'

const loginStyles = css`
  :host { min-height: calc(36 * var(--foyer-base, 16px)) }
  .card { max-width: 27.5em; margin: auto }
  .card > :is(.link, a:not(.btn)) { display: flex; width: fit-content; margin-top: .5em }
`

/** Where a first screen asks for more than an address. */
const passwordStyles = () => css`
  .reveal { justify-content: center; padding: 0 1em; font-size: .875em; text-decoration: none }
  [data-summary] { outline-offset: 2px }
  @container (width < 320px) { .reveal span { position: absolute; clip-path: inset(50%) } }
`

/** What a journey begins with; the others come with their screens. */
export const journeyStyles: CSSResult[] = hasWays ? [baseStyles, loginStyles, passwordStyles()] : [baseStyles, loginStyles]
