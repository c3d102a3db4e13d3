import type { FoyerEvents } from '../src/element/events.ts'
import type { FoyerElements, FoyerEventDetails } from '../src/jsx.ts'

/** Compiles while what integrators' compilers are told is what there is. */
declare const events: FoyerEvents
declare const eventType: keyof FoyerEventDetails
declare const tag: Extract<keyof HTMLElementTagNameMap, `foyer-${string}`>
declare const toldTag: keyof FoyerElements

export const details = (): FoyerEventDetails => events
export const types = (): keyof FoyerEvents => eventType
export const tags = (): keyof FoyerElements => tag
export const toldTags = (): keyof HTMLElementTagNameMap => toldTag
