import { defineElement } from '../../core/element/define-element.ts'
import { FoyerLogin } from './foyer-login.ts'

export const define = (): void => defineElement('foyer-login', FoyerLogin)

declare module '../../core/messages/message-id.ts' {
  interface Messages
    extends Texts<typeof import('../../journey/messages/first-screen/fr.ts').messages>,
      Texts<typeof import('../../journey/messages/other-first-screens/fr.ts').messages> {}
}
