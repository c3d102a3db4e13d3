import { type CSSResult, css } from 'lit'
import type { JourneyElement } from './journey-element.ts'
import { stepStyles } from './screens/step-styles.ts'

/** Without a shadow root nothing but this keeps from visitors what is there for those who are signed in. */
const lightStyles = css`
  :host:not(:has(slot)) > [slot] { display: none !important }
`

/** Sheets of the page, by tag and text. */
const scoped = new Map<string, CSSStyleSheet>()

function sheetFor(tag: string, { cssText }: CSSResult): CSSStyleSheet {
  const key = tag + cssText
  const sheet = scoped.get(key) ?? new CSSStyleSheet()
  if (!scoped.has(key)) sheet.replaceSync(`@scope(${tag}){${cssText.replace(/:host(\((.+?)\))?/g, ':scope$2')}}`)
  scoped.set(key, sheet)
  return sheet
}

const whenLoaded = () =>
  new Promise<unknown>((done) => {
    if (document.readyState === 'complete') done(0)
    else addEventListener('load', () => (globalThis.requestIdleCallback ?? setTimeout)(done), { once: true })
  })

/**
 * For password managers that do not look into shadow roots: the form stands in the element itself, its styles are scoped to the tag,
 * and the host page's own rules reach it, which is the price. A framework that takes up the page's markup finds it as it was written:
 * nothing is put into it before the page is loaded.
 */
export async function standOutside(element: JourneyElement): Promise<void> {
  const { renderRoot: box, localName, worn } = element
  await whenLoaded()
  worn.push(lightStyles, stepStyles)
  element.dress = () => {
    if (!element.isConnected) return
    const { adoptedStyleSheets } = element.getRootNode() as Document | ShadowRoot
    for (const style of worn) {
      const sheet = sheetFor(localName, style)
      if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet)
    }
  }
  element.dress()
  element.prepend(box)
  // A page that sets its list of sheets anew takes ours away: the form has another size then.
  new ResizeObserver(() => requestAnimationFrame(() => element.dress?.())).observe(box as HTMLElement)
}
