import { defineElement } from '../../core/element/define-element.ts'
import { FoyerSecurity } from './foyer-security.ts'

export const define = (): void => {
  defineElement('foyer-security', FoyerSecurity)
}
