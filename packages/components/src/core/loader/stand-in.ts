import { html, nothing, render } from 'lit'
import { button } from '../../ui/button.ts'
import { warningIcon } from '../../ui/first-icons.ts'
import { sentences } from '../../ui/sentences.ts'
import { baseStyles } from '../element/base-styles.ts'
import { registry } from '../provider/site.ts'

const said = new WeakSet<Element>()

/**
 * Says in a tag's place that its code did not come, with a button that asks for it again. It is a child of the tag's, which
 * vanishes when the tag draws itself. The place of the header's button holds a button and no sentence: it is the browser's own.
 */
export function standIn(tag: Element, load: () => Promise<unknown>): void {
  const { localName } = tag
  if (said.has(tag) || customElements.get(localName)) return
  said.add(tag)
  const isSmall = localName === 'foyer-account'
  const place = document.createElement('div')
  const root = place.attachShadow({ mode: 'open' })
  const { messages = {}, language } = registry().first ?? {}
  const text = messages['unavailable'] ?? ''
  const show = (isWaiting: boolean): unknown => {
    const again = button(messages['button.again'], isWaiting && messages['button.waiting'], press)
    const card = html`<section class="card" part="card">${sentences(text, 'warning', warningIcon, true)}${again}</section>`
    return render(html`<div lang=${language} title=${isSmall ? text : nothing}>${isSmall ? again : card}</div>`, root)
  }
  const press = () => {
    show(true)
    load().catch(() => show(false))
  }
  if (!isSmall && baseStyles.styleSheet) root.adoptedStyleSheets = [baseStyles.styleSheet]
  show(false)
  tag.append(place)
  customElements.whenDefined(localName).then(() => place.remove())
}
