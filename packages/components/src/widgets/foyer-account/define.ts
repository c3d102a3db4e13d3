import { defineElement } from '../../core/element/define-element.ts'
import { FoyerAccount } from './foyer-account.ts'

export const define = (): void => defineElement('foyer-account', FoyerAccount)
