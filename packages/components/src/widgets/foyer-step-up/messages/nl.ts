import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'step-up.cancel': 'Annuleren',
  'step-up.title': 'Bevestig dat u het bent',
  'step-up.why.security': 'Bevestig vóór deze wijziging dat u het bent.',
  'step-up.why.access': 'Bevestig dat u het bent om toegang te geven of weg te nemen.',
  'step-up.why.contact-details': 'Bevestig dat u het bent voordat uw contactgegevens wijzigen.',
  'step-up.why.bank-details': 'Bevestig dat u het bent voordat uw bankgegevens wijzigen.',
  'step-up.title.phone': 'Mobiel nummer toevoegen',
  'step-up.why.phone': 'Bevestig dat u het bent en voeg dan uw mobiele nummer toe.',
  'step-up.title.email': 'E-mailadres wijzigen',
  'step-up.why.email': 'Bevestig dat u het bent en geef dan uw nieuwe e-mailadres.',
}
