import { css } from 'lit'

export const loginStyles = css`
  :host { min-height: 36em }
  .card { max-width: 27.5em; margin: auto }
  .card > .link { display: flex; width: fit-content; margin-top: .5em }
`
