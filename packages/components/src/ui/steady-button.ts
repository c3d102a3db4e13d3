import { html, type TemplateResult } from 'lit'

export interface SteadyButton {
  /** What it does, a verb. */
  label: unknown
  /** The word beside the spinner. */
  waiting: string
  isWaiting: boolean
  /** Absent: submits its form. */
  onClick?: () => void
  isSecond?: boolean
}

/** A button as wide as the longer of its two words, in whichever state: those beside it never move. */
export const steadyButton = ({ label, waiting, isWaiting, onClick, isSecond = false }: SteadyButton): TemplateResult =>
  html`<button part=${isSecond ? 'button-second' : 'button'} type=${onClick ? 'button' : 'submit'} class="btn steady${isSecond ? ' second' : ''}" aria-busy=${isWaiting} @click=${onClick}>
    <span>${label}</span><span><i class="spin"></i>${waiting}</span>
  </button>`
