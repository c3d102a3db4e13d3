export interface Wanted {
  kind: 'field' | 'label' | 'button' | 'heading' | 'text' | 'row'
  /** A regular expression. */
  name: string
}

export interface Place {
  x: number
  y: number
  value: string
}

/**
 * Looks for something on the screen by what it is called, in every shadow root; its middle, once it stands where it can be pressed.
 * Travels to the page as text: it knows nothing of this file.
 */
export function seen({ kind, name }: Wanted): Place | null {
  const selector = {
    field: 'input,select,textarea',
    label: 'label',
    button: 'button',
    heading: 'h1,h2,h3',
    text: 'p,h2,h3,b,span,div',
    row: '[part=row]',
  }[kind]
  const pattern = new RegExp(name, 'u')
  const all = (root: Document | ShadowRoot): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])])
  const nameOf = (element: HTMLElement) => {
    const said = element.getAttribute('aria-label')
    if (said) return said
    const labels =
      kind === 'field' ? [...((element as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent) : [element.textContent]
    return labels.join(' ').replace(/\s+/g, ' ').trim()
  }
  const isShown = (element: HTMLElement) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'
  const found = all(document).find((element) => element.matches(selector) && isShown(element) && pattern.test(nameOf(element)))
  if (!found) return null
  found.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { left, top, width, height } = found.getBoundingClientRect()
  return {
    x: Math.round(left + width / 2),
    y: Math.round(top + height / 2),
    value: 'value' in found ? String(found.value) : found.textContent,
  }
}
