import type { CSSResult } from 'lit'
import type { JourneyElement } from './journey-element.ts'

/** Gives an element more styles than it began with. */
export function wear(element: JourneyElement, style: CSSResult): void {
  if (element.shadowRoot) {
    if (style.styleSheet) element.shadowRoot.adoptedStyleSheets.push(style.styleSheet)
  } else {
    element.worn.push(style)
    element.dress?.()
  }
}
