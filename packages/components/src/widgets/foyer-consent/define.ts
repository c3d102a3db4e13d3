import { defineElement } from '../../core/element/define-element.ts'
import { FoyerConsent } from './foyer-consent.ts'

/** On `/authorize` alone. */
export const define = (): void => defineElement('foyer-consent', FoyerConsent)

declare module '../../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/fr.ts').messages> {}
}
