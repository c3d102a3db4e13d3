import { type ContextCallback, type ContextEvent, createContext } from '@lit/context'
import { newEvent } from '../element/new-event.ts'
import type { Site } from './site.ts'

/** Under which providers answer; `undefined` while one fetches its script. */
export const siteContext = createContext<Site | undefined>('foyer.1')

/**
 * Asks the providers around an element for the site, now and whenever it changes: by the event of the Context Community Protocol,
 * which the browser makes here, for the library's own class extends whatever a page has put in the place of `Event`.
 */
export function askForSite(contextTarget: Element, callback: ContextCallback<Site | undefined>): void {
  const request = newEvent('context-request', { bubbles: true, composed: true })
  contextTarget.dispatchEvent(Object.assign(request, { context: siteContext, contextTarget, callback, subscribe: true }))
}

/** Hears each request for the site from below. */
export const hearRequests = (provider: Element, answer: (request: ContextEvent<typeof siteContext>) => void): void =>
  provider.addEventListener('context-request', (event) => {
    const request = event as ContextEvent<typeof siteContext>
    if (request.context !== siteContext) return
    request.stopPropagation()
    answer(request)
  })
