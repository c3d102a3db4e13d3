import type { FoyerEvents } from '../src/core/element/events.ts'
import type { FoyerEventDetails } from '../src/core/event-details.ts'

/** Compiles while what integrators' compilers are told is what there is. */
declare const events: FoyerEvents
declare const eventType: keyof FoyerEventDetails

export const details = (): FoyerEventDetails => events
export const types = (): keyof FoyerEvents => eventType
