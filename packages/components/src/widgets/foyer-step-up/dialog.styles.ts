import { css } from 'lit'

/** The frame of the dialog. The element itself has no box: nothing of the widget moves when it comes. */
export const dialogStyles = css`
  :host, .root, .card { display: contents }
  :host::before { content: none }
  dialog { width: min(440px, 100vw - 32px); max-height: calc(100vh - 32px); margin: auto; overflow: auto; overflow-wrap: anywhere; color: var(--foyer-text); background: var(--foyer-surface); border: 1px solid var(--foyer-line); border-radius: var(--foyer-radius-card); box-shadow: var(--foyer-shadow) }
  dialog::backdrop { background: rgb(0 0 0 / .5) }
  p { padding: 20px 32px 0; color: var(--foyer-quiet) }
  .actions { margin: -16px 32px 24px }
  .btn { width: auto; margin: 0 }
  foyer-step-up { min-height: 0 }
  foyer-step-up::part(card) { border: 0; box-shadow: none; border-radius: 0 }
  @media (width < 432px) { p { padding: 20px 20px 0 } .actions { margin: -4px 20px 20px } .btn { width: 100% } }
`
