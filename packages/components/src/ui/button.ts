import { html, type TemplateResult } from 'lit'

/**
 * What a form's button looks like: waiting keeps width and focus, and is never `disabled`.
 * @param label what it does, a verb
 * @param waiting the word beside the spinner, while an answer is awaited
 * @param onClick absent: submits its form
 */
export const button = (label: unknown, waiting?: string | false, onClick?: (event: Event) => void, isSecond?: boolean): TemplateResult =>
  html`<button part=${isSecond ? 'button-second' : 'button'} type=${onClick ? 'button' : 'submit'} class="btn${isSecond ? ' second' : ''}" aria-busy=${!!waiting} @click=${onClick ?? press}>${
    waiting ? html`<i class="spin"></i>${waiting}` : label
  }</button>`

/** A frame's sandbox without `allow-forms` drops the press of a form's button without a word: the form hears of it all the same. */
function press(event: Event & { currentTarget: HTMLButtonElement }): void {
  const { form } = event.currentTarget
  let isHeard = false
  form?.addEventListener('submit', () => (isHeard = true), { once: true })
  setTimeout(() => isHeard || event.defaultPrevented || form?.dispatchEvent(new SubmitEvent('submit', { cancelable: true })))
}

/** A link that acts: underlined, 44 px to touch. */
export const linkButton = (label: unknown, onClick: () => void): TemplateResult =>
  html`<button type="button" class="link" part="link" @click=${onClick}>${label}</button>`
