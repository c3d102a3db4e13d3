import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'step-up.cancel': 'Cancel',
  'step-up.title': 'Confirm it is you',
  'step-up.why.security': 'Before this change, confirm that it is you.',
  'step-up.why.access': 'To give or take away access, confirm that it is you.',
  'step-up.why.contact-details': 'Before your contact details change, confirm that it is you.',
  'step-up.why.bank-details': 'Before your bank details change, confirm that it is you.',
  'step-up.title.phone': 'Add a mobile number',
  'step-up.why.phone': 'Confirm that it is you, then add your mobile number.',
  'step-up.title.email': 'Change the e-mail address',
  'step-up.why.email': 'Confirm that it is you, then give your new e-mail address.',
}
