import { defineElement } from '../element/define-element.ts'
import { FoyerConsent } from '../widgets/foyer-consent/foyer-consent.ts'
import { FoyerConsents } from '../widgets/foyer-consents/foyer-consents.ts'

/** On first-party pages alone: `/authorize`, and where a customer sees what was allowed. */
export const define = (): void => {
  defineElement('foyer-consent', FoyerConsent)
  defineElement('foyer-consents', FoyerConsents)
}
