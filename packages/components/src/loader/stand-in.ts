import { html, nothing, render } from 'lit'
import { baseStyles } from '../element/base-styles.ts'
import { button } from '../parts/button.ts'
import { warningIcon } from '../parts/first-icons.ts'
import { registry } from '../provider/site.ts'
import { sentences } from '../widgets/foyer-login/sentences.ts'

/**
 * Says in a tag's place that its code did not come, with a button that asks for it again. The place of the header's button holds
 * a button and no sentence: it is the browser's own.
 */
export function standIn(tag: Element, load: () => Promise<unknown>): void {
  const { localName, shadowRoot } = tag
  if (customElements.get(localName)) return
  const isSmall = localName === 'foyer-account'
  const root = shadowRoot ?? tag.attachShadow({ mode: 'open', delegatesFocus: localName === 'foyer-otp' })
  const { words = {}, language } = registry().first ?? {}
  const text = words['unavailable'] ?? ''
  const show = (isWaiting: boolean): unknown => {
    const again = button(words['button.again'], isWaiting && words['button.waiting'], press)
    const card = html`<section class="card" part="card">${sentences(text, 'warning', warningIcon, true)}${again}</section>`
    return render(html`<div lang=${language} title=${isSmall ? text : nothing}>${isSmall ? again : card}</div>`, root)
  }
  const press = () => {
    show(true)
    load().catch(() => show(false))
  }
  if (!isSmall && baseStyles.styleSheet) root.adoptedStyleSheets = [baseStyles.styleSheet]
  show(false)
  // The tag's own content then comes into this very place.
  customElements.whenDefined(localName).then(() => render(nothing, root))
}
