import { css } from 'lit'

export const styles = css`
  :host { min-height: calc(36 * var(--foyer-base, 16px)) }
  .card { max-width: 27.5em; margin: auto }
  .who { display: grid; gap: 1em }
  .who img { border-radius: 10px }
  fieldset { all: unset; display: block; margin-bottom: 1.5em }
  legend, h3 { font-size: 1em; font-weight: 600; line-height: 1.5 }
  .home { display: flex; gap: .75em; padding: .5em 0; font-weight: 400; cursor: pointer }
  .home input { flex: none; width: 1.5em; height: 1.5em; border: 1px solid var(--foyer-edge); border-radius: 4px }
  .home :checked { border-color: var(--foyer-accent); background: var(--foyer-accent) }
  .home svg { flex: none; width: 1.5em; height: 1.5em; margin-inline: -2.25em 0; padding: .125em; color: var(--foyer-on-accent); opacity: 0; pointer-events: none }
  .home [aria-invalid] { border-color: var(--foyer-danger); box-shadow: inset 0 0 0 1px var(--foyer-danger) }
  :checked + svg { opacity: 1 }
  ul { margin: .5em 0 1.5em; border: 1px solid var(--foyer-line); border-radius: var(--foyer-radius) }
  li { display: flex; gap: .75em; padding: .75em 1em }
  li + li { border-top: 1px solid var(--foyer-line) }
  li svg { margin-top: .125em; color: var(--c, var(--foyer-quiet)) }
  .later { margin-top: 1.25em; font-size: .875em; line-height: 1.45; color: var(--foyer-quiet) }
  @media (forced-colors: active) { .home input { appearance: auto } }
`
