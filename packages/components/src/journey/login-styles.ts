import { css } from 'lit'

export const loginStyles = css`
  :host { min-height: calc(36 * var(--foyer-base, 16px)) }
  .card { max-width: 27.5em; margin: auto }
  .card > :is(.link, a:not(.btn)) { display: flex; width: fit-content; margin-top: .5em }
`
