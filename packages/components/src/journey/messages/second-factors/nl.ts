import type { messages as reference } from './fr.ts'

export const messages: Record<keyof typeof reference, string> = {
  'proof.totp.title': 'De code van uw app',
  'proof.totp.lead': 'Open uw authenticator-app en vul de code in die ze toont.',
  'proof.recovery.title': 'Een herstelcode',
  'proof.recovery.lead': 'Vul een van de tien codes in die u noteerde. Elke code dient één keer.',
  'proof.recovery.label': 'Herstelcode',
  'proof.recovery.malformed': 'Vul de tien tekens in.',
  'proof.passkey.title': 'Uw passkey',
  'proof.passkey.lead': 'Uw toestel vraagt uw gezicht, vingerafdruk of code.',
  'proof.passkey.use': 'Mijn passkey gebruiken',
  'proof.passkey.cancelled': 'De passkey is niet gebruikt. U kunt opnieuw proberen.',
  'proof.passkey.none': 'Deze browser kent geen passkeys. Gebruik een andere manier of een ander toestel.',
  'proof.lost.link': 'Ik ben alles kwijt',
  'proof.lost.lead':
    'We sturen een code naar {target}. Daarna kunt u na {hours} uur via e-mail binnen: zo kunnen we de houder verwittigen.',
  'proof.lost.pending': 'Aanmelden per e-mail kan vanaf {time}. Een gewone aanmelding annuleert deze vraag.',
  'email.refused': 'Deze passkey wordt niet meer aanvaard. Ga verder met uw e-mailadres.',
  'refusal.code-used': 'Deze code is al gebruikt. Wacht op de volgende.',
  'refusal.passkey-refused': 'Deze passkey wordt niet aanvaard. Gebruik een andere of een andere manier.',
  'refusal.factor-paused': 'Te veel pogingen. Probeer opnieuw vanaf {time}.',
  'refusal.release-pending': 'Vraag genoteerd.',
}
