import { html, nothing, type TemplateResult } from 'lit'
import { icon } from './icon.ts'
import { alertIcon } from './icons.ts'

export interface FieldOptions {
  /** Name of the input; `f-{name}` is its id. */
  name: string
  label: unknown
  hint?: unknown
  type?: string
  autocomplete?: string
  inputMode?: string
  value?: string | undefined
  /** A sentence: what is wrong and what to do. */
  error?: string | undefined
  /** Stands inside the box, before and after the input. */
  before?: unknown
  after?: unknown
  /** A class of the widget's own styles. */
  look?: string
}

/** The sentence under a field that is wrong; fields point to it with `aria-describedby`. */
export const fieldError = (name: string, error: string | undefined): TemplateResult | typeof nothing =>
  error ? html`<p class="error" id="f-${name}-error">${icon(alertIcon)}${error}</p>` : nothing

/** Ids that describe a field: its error and its hint. */
export const describedBy = ({ name, error, hint }: Pick<FieldOptions, 'name' | 'error' | 'hint'>): string | typeof nothing =>
  error ? `f-${name}-error` : hint ? `f-${name}-hint` : nothing

/** Label, hint, input, error. What was typed belongs to the input and outlives every rendering. */
export const field = (options: FieldOptions): TemplateResult => {
  const { name, label, hint, type = 'text', autocomplete, inputMode, value, error, before, after, look = '' } = options
  return html`<div class="field ${look}" part="field"><label for="f-${name}">${label}</label>${
    hint ? html`<small id="f-${name}-hint">${hint}</small>` : nothing
  }<div class="box">${before}<input part="input" dir="auto" id="f-${name}" name=${name} type=${type} value=${value ?? ''} autocomplete=${autocomplete ?? 'off'} inputmode=${
    inputMode ?? nothing
  } autocapitalize=${autocomplete === 'username' ? 'none' : nothing} aria-invalid=${error ? 'true' : nothing} aria-describedby=${describedBy(options)}>${after}</div>${fieldError(name, error)}</div>`
}
