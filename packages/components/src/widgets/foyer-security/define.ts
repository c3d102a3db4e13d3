import { defineElement } from '../../element/define-element.ts'
import { FoyerSecurity } from './foyer-security.ts'
import { FoyerStepUp } from './foyer-step-up.ts'

export const define = (): void => {
  defineElement('foyer-step-up', FoyerStepUp)
  defineElement('foyer-security', FoyerSecurity)
}
