import { css } from 'lit'

export const styles = css`
  :host { min-height: calc(36 * var(--foyer-base, 16px)) }
  .card { max-width: 27.5em; margin: auto }
  .who { display: grid; gap: 1em }
  .who img { border-radius: 10px }
  fieldset { all: unset; display: block; margin-bottom: 1.5em }
  legend, h3 { font-size: 1em; font-weight: 600; line-height: 1.5 }
  ul { margin: .5em 0 1.5em; border: 1px solid var(--foyer-line); border-radius: var(--foyer-radius) }
  li { display: flex; gap: .75em; padding: .75em 1em }
  li + li { border-top: 1px solid var(--foyer-line) }
  li svg { margin-top: .125em; color: var(--c, var(--foyer-quiet)) }
  .later { margin-top: 1.25em; font-size: .875em; line-height: 1.45; color: var(--foyer-quiet) }
`
