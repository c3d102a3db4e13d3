/** A class that says which version of Foyer it belongs to. */
type Versioned = CustomElementConstructor & { version?: string }

/** Registers, leaves a tag that is already defined alone, and warns when that one is of another version. */
export function defineElement(tag: string, element: Versioned): void {
  const defined: Versioned | undefined = customElements.get(tag)
  if (!defined) customElements.define(tag, element)
  else if (defined.version !== element.version) console.warn(`foyer: <${tag}> is ${defined.version} on this page, not ${element.version}`)
}
