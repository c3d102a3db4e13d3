import { defineElement } from '../../element/define-element.ts'
import { FoyerOtp } from './foyer-otp.ts'

/** The tag that Foyer's own screens use carries the major version, so that another Foyer on the page keeps its own. */
export function define(): void {
  defineElement('foyer-v1-otp', class extends FoyerOtp {})
  defineElement('foyer-otp', FoyerOtp)
}
