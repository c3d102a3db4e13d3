import { defineElement } from '../../core/element/define-element.ts'
import { FoyerTeam } from './foyer-team.ts'

export const define = (): void => defineElement('foyer-team', FoyerTeam)

declare module '../../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/fr.ts').messages> {}
}
