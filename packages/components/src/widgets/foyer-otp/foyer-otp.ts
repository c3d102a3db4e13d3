import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { keepTyped } from '../../core/element/keep-typed.ts'
import { newEvent } from '../../core/element/new-event.ts'
import { VERSION } from '../../core/version.ts'
import { otpStyles } from './foyer-otp.styles.ts'
import { incompleteMessage } from './messages.ts'
import { nameFromOutside, textById } from './outer-text.ts'

/** Digits only: what a customer pastes may hold spaces, dashes and words around the code. */
const digitsOf = (typed: unknown) => `${typed ?? ''}`.replace(/\D/g, '')

/**
 * A field for a code of digits: one input, so that phones can fill it from a message and a paste works. To its form, its labels, its
 * fieldset and the page's scripts it is an `<input>`, and what is set on it holds at once.
 *
 * @attr {string} name
 * @attr {string} value - What it holds; as an attribute, what it holds at first and after a reset.
 * @element foyer-otp
 * @attr {number} length - Digits of a code; 6 when absent.
 * @attr {string} label - Words of the label, where no `label` slot is given. A `<label>` of the page and `aria-label` name it too.
 * @attr {string} message - What the browser says of an incomplete code; a sentence in the place's language when absent.
 * @attr {string} error - What was wrong with the code.
 * @attr {boolean} required
 * @attr {boolean} disabled
 * @attr {boolean} readonly
 * @attr {boolean} invalid - The code was refused; said by `error` as well.
 * @slot label
 * @slot icon - Before the error.
 * @fires input - After every change, as an input does.
 * @fires change - When the field is left.
 * @fires foyer-complete - All digits are there; `detail.value`.
 * @csspart input
 * @csspart label
 * @csspart error
 */
export class FoyerOtp extends LitElement {
  static readonly version: string = VERSION
  static readonly formAssociated = true
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true }
  static override styles = otpStyles
  /** `useDefault`: what was not set yet takes no attribute away. */
  static override properties = {
    name: { reflect: true, useDefault: true },
    defaultValue: { attribute: 'value', reflect: true, useDefault: true },
    value: { attribute: false },
    length: { type: Number },
    label: {},
    message: {},
    error: {},
    required: { type: Boolean, reflect: true, useDefault: true },
    // The browser says when a fieldset disables it, too.
    disabled: { attribute: false, noAccessor: true },
    readOnly: { attribute: 'readonly', type: Boolean, reflect: true, useDefault: true },
    invalid: { type: Boolean, reflect: true, useDefault: true },
  }

  declare name: string
  declare defaultValue: string
  declare label: string | undefined
  /** What the browser says of an incomplete code. */
  declare message: string | undefined
  /** What was wrong with the code, shown and read with the field. */
  declare error: string | undefined
  declare required: boolean
  declare readOnly: boolean
  /** The code was refused. */
  declare invalid: boolean
  #internals = this.attachInternals()
  /** Undefined until something is typed or set: it then holds what its attribute says. */
  #value: string | undefined
  #length: unknown
  /** What it held before it was typed into; `change` is due when it is left. */
  #before: string | undefined
  #custom = ''
  #isDisabled = false
  /** Nor while it is being made, when it may have no attributes yet. */
  #isUpdating = true

  constructor() {
    super()
    this.name = this.defaultValue = ''
    this.required = this.readOnly = this.invalid = false
    this.#isUpdating = false
  }

  get value(): string {
    return this.#value ?? digitsOf(this.defaultValue)
  }

  set value(value: string | null | undefined) {
    this.#value = digitsOf(value)
    this.#before = undefined
  }

  get length(): number {
    const length = Number(this.#length)
    return Number.isInteger(length) && length > 0 ? length : 6
  }

  set length(length: number | null | undefined) {
    this.#length = length
  }

  get disabled(): boolean {
    return this.hasAttribute('disabled')
  }

  set disabled(isDisabled: boolean) {
    this.toggleAttribute('disabled', !!isDisabled)
  }

  get type(): string {
    return 'text'
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form
  }

  get labels(): NodeListOf<HTMLLabelElement> {
    return this.#internals.labels as NodeListOf<HTMLLabelElement>
  }

  get willValidate(): boolean {
    return this.#internals.willValidate
  }

  get validity(): ValidityState {
    return this.#internals.validity
  }

  get validationMessage(): string {
    return this.willValidate ? this.#internals.validationMessage : ''
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity()
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity()
  }

  setCustomValidity(message: string): void {
    this.#custom = `${message}`
    this.requestUpdate()
  }

  select(): void {
    this.#input?.select()
  }

  formResetCallback(): void {
    this.#value = this.#before = undefined
    this.requestUpdate()
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled
    this.requestUpdate()
  }

  formStateRestoreCallback(state: string): void {
    this.value = state
  }

  override connectedCallback(): void {
    super.connectedCallback()
    keepTyped(this)
    this.requestUpdate()
  }

  /** At once, as on an input: the next line of the page's script may read its form, its validity, or focus it. */
  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void {
    super.requestUpdate(...change)
    if (!(#isUpdating in this) || this.#isUpdating) return
    this.#isUpdating = true
    this.performUpdate()
    this.#isUpdating = false
  }

  protected override updated(): void {
    const { value, length } = this
    const flags = {
      customError: !!this.#custom,
      valueMissing: this.required && !value,
      patternMismatch: !!value && value.length !== length,
    }
    const message = this.#custom || this.message || incompleteMessage(this, length)
    this.#internals.setFormValue(value)
    this.#internals.setValidity(flags, message, this.#input)
  }

  get #input(): HTMLInputElement | undefined {
    return this.shadowRoot?.querySelector('input') ?? undefined
  }

  #typed({ currentTarget }: Event): void {
    const input = currentTarget as HTMLInputElement
    const { value, length } = this
    const before = this.#before ?? value
    this.value = digitsOf(input.value).slice(0, length)
    this.#before = before
    if (input.value !== this.value) input.value = this.value
    if (this.value !== value && this.value.length === length)
      this.dispatchEvent(newEvent('foyer-complete', { detail: { value: this.value }, bubbles: true, composed: true }))
  }

  /** The browser's own `change` stays in the shadow tree, and is lost where what was typed was put right. */
  #settle = (): void => {
    const before = this.#before
    this.#before = undefined
    if (before !== undefined && before !== this.value) this.dispatchEvent(newEvent('change', { bubbles: true }))
  }

  /** The form around the input is never sent: by it the browser says that Enter sends, whoever took or prevented which key. */
  #entered(event: Event): void {
    event.preventDefault()
    this.#settle()
    submitImplicitly(this, this.form)
  }

  #drawAgain = (): void => this.requestUpdate()

  protected override render(): TemplateResult {
    const { label, error, labels } = this
    const description = textById(this, 'aria-describedby')
    const slotted = this.querySelector(':scope>[slot=label]')?.textContent
    return html`<label part="label" for="i"><slot name="label">${label}</slot></label>
      <form novalidate @submit=${this.#entered}><input id="i" part="input" inputmode="numeric" autocomplete="one-time-code" .value=${this.value} aria-label=${nameFromOutside(this, labels, slotted ?? label ?? '') || nothing} aria-invalid=${this.invalid || error ? 'true' : nothing} aria-describedby=${description ? 'e d' : 'e'} ?required=${this.required} ?disabled=${this.#isDisabled} ?readonly=${this.readOnly} ?autofocus=${this.autofocus} @focus=${this.#drawAgain} @input=${this.#typed} @change=${this.#settle} @blur=${this.#settle} /></form>
      <p id="e" part="error" ?hidden=${!error}><slot name="icon"></slot>${error}</p><p id="d" hidden>${description}</p>`
  }
}

/** Controls that do not hold text: any other input in a form keeps Enter from sending it, if no button does. */
const NOT_TYPED = /^(hidden|range|color|checkbox|radio|file|reset|button)$/

/**
 * What Enter in a field does (HTML, "implicit submission"): it presses the form's first submit button, wherever that stands, unless it
 * is disabled; without one it sends the form, where there is no other field to type into.
 */
function submitImplicitly(field: Element, form: HTMLFormElement | null): void {
  if (!form) return
  const controls = (form.getRootNode() as ParentNode).querySelectorAll<HTMLInputElement>('button,input,foyer-otp')
  const own = [...controls].filter((control) => control !== field && control.form === form)
  const button = own.find(({ type }) => type === 'submit' || type === 'image')
  if (button) button.click()
  else if (own.every(({ type }) => NOT_TYPED.test(type))) form.requestSubmit()
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-otp': FoyerOtp
  }
}
