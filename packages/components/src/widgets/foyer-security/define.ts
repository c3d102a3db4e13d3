import { defineElement } from '../../element/define-element.ts'
import { FoyerSecurity } from './foyer-security.ts'

export const define = (): void => {
  defineElement('foyer-security', FoyerSecurity)
}
