import { defineElement } from '../../element/define-element.ts'
import { FoyerStepUp } from '../../step-up/foyer-step-up.ts'
import { FoyerSecurity } from './foyer-security.ts'

export const define = (): void => {
  defineElement('foyer-step-up', FoyerStepUp)
  defineElement('foyer-security', FoyerSecurity)
}
