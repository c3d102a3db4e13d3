/** Controls that do not hold text: any other input in a form keeps Enter from sending it, if no button does. */
const NOT_TYPED = /^(hidden|range|color|checkbox|radio|file|reset|button)$/

/**
 * What Enter in a field does (HTML, "implicit submission"): it presses the form's first submit button, wherever that stands, unless it
 * is disabled; without one it sends the form, where there is no other field to type into.
 */
export function submitImplicitly(field: Element, form: HTMLFormElement | null): void {
  if (!form) return
  const controls = (form.getRootNode() as ParentNode).querySelectorAll<HTMLInputElement>('button,input,foyer-otp')
  const own = [...controls].filter((control) => control !== field && control.form === form)
  const button = own.find(({ type }) => type === 'submit' || type === 'image')
  if (button) button.click()
  else if (own.every(({ type }) => NOT_TYPED.test(type))) form.requestSubmit()
}
