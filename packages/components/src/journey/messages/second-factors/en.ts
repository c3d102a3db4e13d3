import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'proof.totp.title': 'The code of your app',
  'proof.totp.lead': 'Open your authenticator app and enter the code that it shows.',
  'proof.recovery.title': 'A recovery code',
  'proof.recovery.lead': 'Enter one of the ten codes you wrote down. Each serves once.',
  'proof.recovery.label': 'Recovery code',
  'proof.recovery.malformed': 'Enter the ten characters.',
  'proof.passkey.title': 'Your passkey',
  'proof.passkey.lead': 'Your device will ask for your face, your fingerprint or its code.',
  'proof.passkey.use': 'Use my passkey',
  'proof.passkey.cancelled': 'The passkey was not used. You can try again.',
  'proof.passkey.none': 'This browser knows no passkeys. Use another way or another device.',
  'proof.lost.link': 'I have lost it all',
  'proof.lost.lead':
    'We send a code to {target}. Once it is entered, you can log in by e-mail after {hours} hours: time to warn the account’s owner.',
  'proof.lost.pending': 'Login by e-mail possible from {time}. A normal login cancels this request.',
  'email.refused': 'This passkey is no longer accepted. Go on with your e-mail address.',
  'refusal.code-used': 'This code was used already. Wait for the next one.',
  'refusal.passkey-refused': 'This passkey is not accepted. Use another one, or another way.',
  'refusal.factor-paused': 'Too many tries. Try again from {time}.',
  'refusal.release-pending': 'Request noted.',
}
