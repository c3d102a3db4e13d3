import { defineElement } from '../../core/element/define-element.ts'
import { FoyerOtp } from './foyer-otp.ts'

export const define = (): void => defineElement('foyer-otp', FoyerOtp)
