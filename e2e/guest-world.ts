import type { CDPSession, Page } from 'playwright-core'

/** What the observer in the page reports, in the order it happened. */
export type Report =
  | { kind: 'shift'; value: number; at: number; what: string }
  | { kind: 'violation'; directive: string; blocked: string; source: string }

const NAME = 'guest'

/**
 * Runs in a world of its own beside the page's scripts: nothing the page has patched reaches it, no policy of the page
 * stops it, and the page does not see it.
 */
const OBSERVER = `(() => {
  const tell = (report) => guestReport(JSON.stringify(report))
  const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ')
  const describe = ({ node, previousRect, currentRect }) => name(node) + ' from ' + place(previousRect) + ' to ' + place(currentRect)
  const name = (node) => {
    const element = node && (node.nodeType === 1 ? node : node.parentElement)
    if (!element) return 'something gone'
    const host = element.getRootNode().host
    return (host ? host.localName + ' ' : '') + element.localName + (element.id ? '#' + element.id : '') + (element.className && element.className.baseVal === undefined ? '.' + element.className : '')
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (!entry.hadRecentInput) tell({ kind: 'shift', value: entry.value, at: performance.timeOrigin + entry.startTime, what: entry.sources.map(describe).join(', ') })
  }).observe({ type: 'layout-shift', buffered: true })
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    tell({ kind: 'violation', directive: effectiveDirective, blocked: blockedURI, source: sourceFile + ':' + lineNumber }))
})()`

/** The guest's own world in every document of a page. */
export class GuestWorld {
  readonly #cdp: CDPSession
  #context: number | undefined

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp
  }

  static async enter(page: Page, onReport: (report: Report) => void): Promise<GuestWorld> {
    const cdp = await page.context().newCDPSession(page)
    const world = new GuestWorld(cdp)
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { isDefault, frameId } = (context.auxData ?? {}) as { isDefault?: boolean; frameId?: string }
      if (context.name === NAME && !isDefault && frameId === mainFrame) world.#context = context.id
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'guestReport') onReport(JSON.parse(payload) as Report)
    })
    const { frameTree } = await cdp.send('Page.getFrameTree')
    const mainFrame = frameTree.frame.id
    await cdp.send('Runtime.addBinding', { name: 'guestReport', executionContextName: NAME })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: OBSERVER, worldName: NAME })
    await cdp.send('Runtime.enable')
    await cdp.send('Page.enable')
    return world
  }

  /** The value of an expression in the document that is shown now; promises are awaited. */
  async evaluate<Value>(expression: string): Promise<Value> {
    if (this.#context === undefined) throw new Error('No document was opened yet.')
    const { result, exceptionDetails } = await this.#cdp.send('Runtime.evaluate', {
      expression,
      contextId: this.#context,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as Value
  }
}
