import type { UtilityMessages } from '@foyer/contract/profile'

export const messages: UtilityMessages = {
  en: {
    'references.point.label': 'Delivery point',
    'references.point.hint': 'At the top left of your bill.',
    'references.total.label': 'Amount of the latest bill',
    'references.total.hint': 'For example 48.20.',
  },
  de: {
    'references.point.label': 'Lieferstelle',
    'references.point.hint': 'Oben links auf Ihrer Rechnung.',
    'references.total.label': 'Betrag der letzten Rechnung',
    'references.total.hint': 'Zum Beispiel 48,20.',
  },
}
