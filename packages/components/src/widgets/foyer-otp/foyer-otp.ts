import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { VERSION } from '../../version.ts'
import { otpStyles } from './otp-styles.ts'

/** Digits only: what a customer pastes may hold spaces, dashes and words around the code. */
const digitsOf = (typed: string) => typed.replace(/\D/g, '')

/**
 * A field for a code of digits: one input, so that phones can fill it from a message and a paste works. Takes part in
 * forms like an input (`name`, `required`, validity, reset).
 *
 * @attr {string} name
 * @attr {string} value
 * @element foyer-otp
 * @attr {number} length - Digits of a code; 6 when absent.
 * @attr {string} label - Words of the label, where no `label` slot is given.
 * @attr {string} message - What the browser says of an incomplete code.
 * @attr {string} error - What was wrong with the code.
 * @slot label
 * @slot icon - Before the error.
 * @fires input - After every change, as an input does.
 * @fires change - When the field is left.
 * @fires foyer-complete - All digits are there; `detail.value`.
 * @csspart input
 * @csspart label
 */
export class FoyerOtp extends LitElement {
  static readonly version: string = VERSION
  static readonly formAssociated = true
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true }
  static override styles = otpStyles
  static override properties = {
    name: { reflect: true },
    value: {},
    length: { type: Number },
    label: {},
    message: {},
    error: {},
    required: { type: Boolean, reflect: true },
    invalid: { type: Boolean, reflect: true },
  }

  declare name: string | undefined
  declare value: string
  declare length: number
  declare label: string | undefined
  /** What the browser says of an incomplete code. */
  declare message: string | undefined
  /** What was wrong with the code, shown and read with the field. */
  declare error: string | undefined
  declare required: boolean
  /** The code was refused. */
  declare invalid: boolean
  #internals = this.attachInternals()

  constructor() {
    super()
    this.value = ''
    this.length = 6
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form
  }

  get validity(): ValidityState {
    return this.#internals.validity
  }

  get validationMessage(): string {
    return this.#internals.validationMessage
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity()
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity()
  }

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? ''
  }

  formStateRestoreCallback(state: string): void {
    this.value = state
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.#internals.setFormValue(this.value)
  }

  protected override updated(): void {
    const input = this.renderRoot.querySelector('input')
    const isShort = this.value.length < this.length && (this.required || this.value !== '')
    if (input) this.#internals.setValidity({ customError: isShort }, isShort ? this.message || `${this.length}` : '', input)
  }

  #typed(event: Event): void {
    const input = event.target as HTMLInputElement
    const before = this.value
    this.value = digitsOf(input.value).slice(0, this.length)
    if (input.value !== this.value) input.value = this.value
    if (this.value !== before && this.value.length === this.length) {
      this.dispatchEvent(new CustomEvent('foyer-complete', { detail: { value: this.value }, bubbles: true, composed: true }))
    }
  }

  /** Enter sends the form, as it does from an input of the form's own tree. */
  #entered({ key }: KeyboardEvent): void {
    if (key === 'Enter') this.form?.requestSubmit()
  }

  protected override render(): TemplateResult {
    return html`<label part="label" for="i"><slot name="label">${this.label}</slot></label>
      <input id="i" part="input" inputmode="numeric" autocomplete="one-time-code" .value=${this.value} aria-invalid=${this.invalid ? 'true' : nothing} aria-describedby="e" ?required=${this.required} @input=${this.#typed} @change=${() => this.dispatchEvent(new Event('change', { bubbles: true }))} @keydown=${this.#entered} />
      <p id="e" part="error"><slot name="icon"></slot>${this.error}</p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-otp': FoyerOtp
  }
}
