/**
 * An event of the browser's own making, whatever a page has put in the place of `Event` and `CustomEvent`: old libraries
 * (MooTools, polyfills) replace them by functions of their own, whose events no element dispatches.
 */
export const newEvent = <Detail>(type: string, init?: CustomEventInit<Detail>): CustomEvent<Detail> => new (nativeCustomEvent())(type, init)

/** What the browser makes one with itself: only the global of that name can be replaced. */
const nativeCustomEvent = () => document.createEvent('CustomEvent').constructor as typeof CustomEvent
