import type { CSSResult } from 'lit'

/**
 * Renders into the element itself, for password managers that do not look into shadow roots. The widget's styles are
 * scoped to its tag; the host page's own rules reach the form, which is the price.
 */
export function lightRoot(element: HTMLElement, styles: readonly CSSResult[]): HTMLElement {
  const root = element.getRootNode()
  if (root instanceof Document || root instanceof ShadowRoot) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@scope (${element.localName}) { ${styles.join('').replace(/:host(\((.*?)\))?/g, ':scope$2')} }`)
    root.adoptedStyleSheets.push(sheet)
  }
  return element
}
