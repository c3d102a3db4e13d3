import type { CSSResult } from 'lit'

/**
 * Gives an element more styles than it began with. One that renders into itself, for password managers that do not
 * look into shadow roots, gets them scoped to its tag; the host page's own rules reach it, which is the price.
 */
export function wear(element: HTMLElement, { cssText, styleSheet }: CSSResult): void {
  const { shadowRoot } = element
  if (shadowRoot) {
    if (styleSheet) shadowRoot.adoptedStyleSheets.push(styleSheet)
  } else {
    const root = element.getRootNode() as Document | ShadowRoot
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@scope(${element.localName}){${cssText.replace(/:host(\((.+?)\))?/g, ':scope$2')}}`)
    root.adoptedStyleSheets.push(sheet)
  }
}
