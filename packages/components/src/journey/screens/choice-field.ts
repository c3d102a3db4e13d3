import { html, nothing, type TemplateResult } from 'lit'
import { fieldError } from '../../ui/field.ts'
import { icon } from '../../ui/icon.ts'
import { chevronIcon } from '../../ui/icons.ts'

export interface ChoiceOptions {
  name: string
  label: string
  /** What stands there before anything is chosen. */
  none: string
  choices: readonly { id: string; text: string }[]
  error: string | undefined
}

/** One of several, in the browser's own list. */
export const choiceField = ({ name, label, none, choices, error }: ChoiceOptions): TemplateResult =>
  html`<div class="field choice" part="field"><label for="f-${name}">${label}</label><div class="box"><select part="input" id="f-${name}" name=${name} aria-invalid=${
    error ? 'true' : nothing
  } aria-describedby=${error ? `f-${name}-error` : nothing}><option value="">${none}</option>${choices.map(
    ({ id, text }) => html`<option value=${id}>${text}</option>`,
  )}</select>${icon(chevronIcon)}</div>${fieldError(name, error)}</div>`
