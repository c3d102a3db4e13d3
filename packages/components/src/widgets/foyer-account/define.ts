import { defineElement } from '../../core/element/define-element.ts'
import { FoyerAccount } from './foyer-account.ts'

export const define = (): void => defineElement('foyer-account', FoyerAccount)

declare module '../../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/fr.ts').messages> {}
}
