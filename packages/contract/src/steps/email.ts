/**
 * Another e-mail address for the account that is signed in, and the code sent to it: one step with two screens. Where
 * accounts are not disclosed, an address of another account shows the same, and no code fits. Actions: submit, resend,
 * change, back.
 */
export type EmailOptions = Record<string, never>
export interface EmailView {
  screen: 'address' | 'code'
  /** The account's address until the code is right. */
  current: string
  /** On the first screen: what was given before, to be corrected. */
  email?: string
  /** On the second screen. */
  target?: string
  expiresAt?: string
  resendAt?: string
  triesLeft?: number
  delivery?: 'queued' | 'sent' | 'failed'
}
