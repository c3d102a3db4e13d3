import { defineElement } from '../../core/element/define-element.ts'
import { FoyerStepUp } from './foyer-step-up.ts'
import { FoyerStepUpDialog } from './foyer-step-up-dialog.ts'

export { openDialog } from './open-dialog.ts'

export const define = (): void => {
  defineElement('foyer-step-up', FoyerStepUp)
  defineElement('foyer-step-up-dialog', FoyerStepUpDialog)
}

declare module '../../core/messages/message-id.ts' {
  interface Messages extends Texts<typeof import('./messages/fr.ts').messages> {}
}
