import { css, html, type TemplateResult } from 'lit'

/** A form that says what it holds when it is submitted, and checks nothing by itself. */
export const formOf = (onSubmit: (data: FormData) => void, content: unknown): TemplateResult => {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (event.currentTarget instanceof HTMLFormElement) onSubmit(new FormData(event.currentTarget))
  }
  return html`<form novalidate @submit=${submit}>${content}</form>`
}

export interface SteadyButton {
  /** What it does, a verb. */
  label: unknown
  /** The word beside the spinner. */
  waiting: string
  isWaiting: boolean
  /** Absent: submits its form. */
  onClick?: (() => void) | undefined
  isSecond?: boolean | undefined
  /** What it does is not easily taken back. */
  isDanger?: boolean | undefined
}

/** A button as wide as the longer of its two words, in whichever state: those beside it never move. */
export const steadyButton = ({ label, waiting, isWaiting, onClick, isSecond = false, isDanger }: SteadyButton): TemplateResult =>
  html`<button part=${isSecond ? 'button-second' : 'button'} type=${onClick ? 'button' : 'submit'} class="btn steady${isSecond ? ' second' : ''}" aria-busy=${isWaiting} @click=${onClick}>
    <span>${isDanger ? html`<span class="warn">${label}</span>` : label}</span><span><i class="spin"></i>${waiting}</span>
  </button>`

/** Beside the card's styles: a form, and the buttons at its end in `.actions`. */
export const formStyles = css`
  .actions { display: grid; gap: 12px; margin-top: 20px }
  .actions .btn { margin: 0 }
  .steady { display: grid }
  .steady > span { display: flex; align-items: center; justify-content: center; gap: 10px; grid-area: 1/1 }
  .steady[aria-busy='false'] > :last-child, .steady[aria-busy='true'] > :first-child { visibility: hidden }
  .warn { color: var(--foyer-danger) }
`
