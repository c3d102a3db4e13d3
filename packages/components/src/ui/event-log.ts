import { css, html, type TemplateResult } from 'lit'

export interface LoggedEvent {
  /** RFC 3339. */
  at: string
  /** The same as it is read. */
  when: string
  text: string
}

/** What happened, newest first: a moment and a sentence each. */
export const eventLog = (events: readonly LoggedEvent[]): TemplateResult =>
  html`<ol class="log" role="list">
    ${events.map(({ at, when, text }) => html`<li><time datetime=${at}>${when}</time><span>${text}</span></li>`)}
  </ol>`

/** Beside the card's styles. */
export const eventLogStyles = css`
  .log { padding: 0 var(--pad) 16px; list-style: none }
  .log li { padding: 10px 0; border-top: 1px solid var(--foyer-line); overflow-wrap: anywhere }
  time { display: block; font-size: .875em; color: var(--foyer-quiet) }
  @container (width >= 480px) {
    .log li { display: grid; grid-template-columns: 13em 1fr; gap: 16px }
    time { font-size: 1em }
  }
`
