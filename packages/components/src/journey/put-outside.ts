import { type CSSResult, css } from 'lit'
import { journeyStyles } from './journey-styles.ts'
import type { ScreenContext } from './screen-context.ts'

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
export async function putOutside({ host, chunks }: ScreenContext, box: Element): Promise<void> {
  await whenLoaded()
  const adoptStyles = () => {
    if (!host.isConnected) return
    const { adoptedStyleSheets } = host.getRootNode() as Document | ShadowRoot
    for (const style of [...journeyStyles, lightStyles, chunks['sign-up']?.styles, chunks['other-log-ins']?.styles]) {
      const sheet = style && sheetFor(host.localName, style)
      if (sheet && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet)
    }
  }
  adoptStyles()
  host.prepend(box)
  // Others come with their screens.
  host.addController({ hostUpdated: adoptStyles })
  // A page that sets its list of sheets anew takes ours away: the form has another size then.
  new ResizeObserver(() => requestAnimationFrame(adoptStyles)).observe(box)
}
