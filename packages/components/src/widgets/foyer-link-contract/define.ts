import { defineElement } from '../../core/element/define-element.ts'
import { FoyerLinkContract } from './foyer-link-contract.ts'

export const define = (): void => defineElement('foyer-link-contract', FoyerLinkContract)
