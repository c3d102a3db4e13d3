import { defineElement } from '../core/element/define-element.ts'
import { FoyerConsent } from '../widgets/foyer-consent/foyer-consent.ts'

/** On `/authorize` alone. */
export const define = (): void => defineElement('foyer-consent', FoyerConsent)
