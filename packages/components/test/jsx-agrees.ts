import type { FoyerEvents } from '../src/element/events.ts'
import type { FoyerElements, FoyerEventDetails } from '../src/jsx.ts'

/** What only the utility's own pages carry is nobody's to write. */
type OwnPage = 'foyer-consent' | 'foyer-consents'

/** Compiles while what integrators' compilers are told is what there is. */
declare const events: FoyerEvents
declare const eventType: keyof FoyerEventDetails
declare const tag: Exclude<Extract<keyof HTMLElementTagNameMap, `foyer-${string}`>, OwnPage>
declare const toldTag: keyof FoyerElements

export const details = (): FoyerEventDetails => events
export const types = (): keyof FoyerEvents => eventType
export const tags = (): keyof FoyerElements => tag
export const toldTags = (): keyof HTMLElementTagNameMap => toldTag
