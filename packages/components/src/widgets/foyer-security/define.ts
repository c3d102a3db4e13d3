import { defineElement } from '../../core/element/define-element.ts'
import { FoyerSecurity } from './foyer-security.ts'

export const define = (): void => {
  defineElement('foyer-security', FoyerSecurity)
}

declare module '../../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/fr.ts').messages> {}
}
