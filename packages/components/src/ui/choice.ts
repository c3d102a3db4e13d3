import { css, html, nothing, type TemplateResult } from 'lit'
import { icon } from './icon.ts'
import { checkIcon } from './icons.ts'

export interface Choice {
  type: 'radio' | 'checkbox'
  name: string
  value: string
  /** At first: what is chosen later belongs to the input and outlives every rendering. */
  isChosen: boolean
  label: string
  /** Under the label. */
  hint?: string
  isInvalid?: boolean
}

/** One of several things to choose: a native input drawn by the theme, beside its words. */
export const choice = ({ type, name, value, isChosen, label, hint, isInvalid }: Choice): TemplateResult =>
  html`<label class="choice"><input type=${type} name=${name} value=${value} ?checked=${isChosen} aria-invalid=${isInvalid ? 'true' : nothing} />${
    type === 'radio' ? html`<i></i>` : icon(checkIcon)
  }<span>${label}${hint ? html`<small>${hint}</small>` : nothing}</span></label>`

/** Beside the base styles. */
export const choiceStyles = css`
  .choice { display: flex; gap: .75em; min-height: 2.75em; padding: .5em 0; font-weight: 400; cursor: pointer }
  .choice span { min-width: 0; overflow-wrap: anywhere }
  .choice input { flex: none; width: 1.5em; height: 1.5em; padding: 0; border: 1px solid var(--foyer-edge); border-radius: 4px; cursor: inherit }
  .choice [type='radio'] { border-radius: 50% }
  .choice :checked { border-color: var(--foyer-accent); background: var(--foyer-accent) }
  .choice [aria-invalid] { border-color: var(--foyer-danger); box-shadow: inset 0 0 0 1px var(--foyer-danger) }
  .choice svg, .choice i { flex: none; width: 1.5em; height: 1.5em; margin-inline: -2.25em 0; padding: .125em; color: var(--foyer-on-accent); opacity: 0; pointer-events: none }
  .choice i { padding: 0; border: .5em solid transparent; border-radius: 50%; background: var(--foyer-on-accent) content-box }
  :checked + svg, :checked + i { opacity: 1 }
  @media (forced-colors: active) { .choice input { appearance: auto } }
`
