import type { FoyerElements, FoyerEventDetails, FoyerOtpElement } from '../src/jsx.ts'

type Tags = { [Tag in keyof FoyerElements]: Tag extends 'foyer-otp' ? FoyerOtpElement : HTMLElement }
type Events = { [Type in keyof FoyerEventDetails]: CustomEvent<FoyerEventDetails[Type]> }

/** `querySelector` and `addEventListener` know the tags and their events. */
declare global {
  interface HTMLElementTagNameMap extends Tags {}
  interface GlobalEventHandlersEventMap extends Events {}
}
