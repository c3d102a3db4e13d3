import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'step-up.cancel': 'Abbrechen',
  'step-up.title': 'Bestätigen Sie, dass Sie es sind',
  'step-up.why.security': 'Bestätigen Sie vor dieser Änderung, dass Sie es sind.',
  'step-up.why.access': 'Bestätigen Sie, dass Sie es sind, um Zugang zu geben oder zu entziehen.',
  'step-up.why.contact-details': 'Bestätigen Sie, dass Sie es sind, bevor sich Ihre Kontaktdaten ändern.',
  'step-up.why.bank-details': 'Bestätigen Sie, dass Sie es sind, bevor sich Ihre Bankverbindung ändert.',
  'step-up.title.phone': 'Mobilnummer hinzufügen',
  'step-up.why.phone': 'Bestätigen Sie, dass Sie es sind, und fügen Sie dann Ihre Mobilnummer hinzu.',
  'step-up.title.email': 'E-Mail-Adresse ändern',
  'step-up.why.email': 'Bestätigen Sie, dass Sie es sind, und geben Sie dann Ihre neue E-Mail-Adresse an.',
}
