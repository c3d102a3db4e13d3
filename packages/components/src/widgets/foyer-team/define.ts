import { defineElement } from '../../core/element/define-element.ts'
import { FoyerTeam } from './foyer-team.ts'

export const define = (): void => defineElement('foyer-team', FoyerTeam)
