/** Buttons are never `required`: they take no letters. Browsers that fill a field announce a key without a name. */
function keep(this: Node, event: Event): void {
  const { key, ctrlKey, altKey, metaKey, target } = event as KeyboardEvent & { target: Element }
  if (!(key?.[1] || ctrlKey || altKey || metaKey) && 'required' in target && this.contains(target)) event.stopPropagation()
}

/**
 * What is typed into a field of a shadow tree looks from outside as if it were typed into its host, which is no field: a page's
 * single-letter shortcuts would take it. It stays inside. Escape, Tab, Enter and what is pressed with a modifier leave, as
 * does all that is typed into what the page itself slotted. Listeners that capture on `window` hear it before, and cannot be kept from it.
 */
export function keepTyped({ shadowRoot }: Element): void {
  for (const type of ['keydown', 'keypress', 'keyup']) shadowRoot?.addEventListener(type, keep)
}
