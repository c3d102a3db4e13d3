import { css } from 'lit'

export const loginStyles = css`
  :host { min-block-size: 36em }
  .card { max-inline-size: 27.5em; margin-inline: auto }
  form + .link { margin-top: 1em }
`
