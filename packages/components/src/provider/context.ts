import { newEvent } from '../element/new-event.ts'
import type { Site } from './site.ts'

/** Key of the Context Community Protocol under which providers answer; `undefined` while one fetches its script. */
const KEY = 'foyer.1'

type Callback = (site: Site | undefined, leave: () => void) => void

/** A `context-request` of the Context Community Protocol, by which an element asks those around it. */
interface ContextRequest extends Event {
  readonly context: unknown
  readonly contextTarget: Element
  readonly callback: Callback
  readonly subscribe?: boolean
}

/** Asks the providers around an element for the site, now and whenever it changes. */
export function askForSite(contextTarget: Element, callback: Callback): void {
  const request = newEvent('context-request', { bubbles: true, composed: true })
  contextTarget.dispatchEvent(Object.assign(request, { context: KEY, contextTarget, callback, subscribe: true }))
}

/** Hears who asks for the site from below. */
export const hearRequests = (provider: Element, answer: (request: ContextRequest) => void): void =>
  provider.addEventListener('context-request', (event) => {
    const request = event as ContextRequest
    if (request.context !== KEY) return
    request.stopPropagation()
    answer(request)
  })
