import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'enter.title.individual': 'Welcome to your individual area',
  'enter.title.professional': 'Welcome to your professional area',
  'enter.lead.individual': 'To log in or create your account, start with your e-mail address.',
  'enter.lead.professional': 'To log in, start with your e-mail address.',
  'email.label': 'E-mail address',
  'email.hint': 'It is your login, and where we write to you.',
  'email.missing': 'Enter your e-mail address.',
  'email.malformed': 'This address is incomplete: name@example.mc.',
  'button.next': 'Next',
  'button.waiting': 'Checking…',
  'button.again': 'Try again',
  'other.individual': 'I am an individual customer',
  'other.professional': 'I am a professional customer',
  'password.forgot': 'Forgot password',
  offline: 'You are offline. What you typed stays here. We send it as soon as the connection is back.',
  unavailable: 'The service does not answer. The fault is on our side and nothing is lost. Please try again in a moment.',
  'soon.title': 'Available soon',
  'soon.text': 'This area opens before long.',
  'activate.lead': 'Your e-mail address becomes your login, and where we write to you.',
  'activate.button': 'Activate my account',
}
