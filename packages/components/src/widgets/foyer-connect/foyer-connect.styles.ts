import { css } from 'lit'

export const styles = css`
  slot + .card { margin-top: .75em }
  ul { display: grid; gap: 1em; margin-bottom: 1.5em }
  li { display: flex; gap: .875em }
  li svg { margin-top: .125em; color: var(--foyer-quiet) }
  .unseen { visibility: hidden }
  .way { display: flex; flex-wrap: wrap; align-items: center; gap: .5em 1.25em }
  .way .btn { width: auto; min-width: 15em }
  .way p { min-height: 2.75em; display: flex; align-items: center; font-size: .875em; color: var(--foyer-quiet) }
  .line { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .625em; padding: .25em .375em; background: none; border: 0; box-shadow: none; font-size: calc(.875 * var(--foyer-base, 16px)) }
  .line p { flex: 1; min-width: 10em }
  .line [role=status] { color: var(--foyer-quiet) }
  .line b { color: var(--foyer-text) }
  .line .success { display: flex; color: var(--c) }
  .line .error { flex-basis: 100%; font-size: 1em }
  .way + .notice, .notice:last-child { margin-bottom: 0 }
  .line a + .link { margin-inline-start: .75em }
  @container (width < 400px) { .way .btn { width: 100% } }
`
