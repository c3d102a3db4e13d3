import { defineElement } from '../../core/element/define-element.ts'
import { FoyerLogin } from './foyer-login.ts'

export const define = (): void => defineElement('foyer-login', FoyerLogin)
