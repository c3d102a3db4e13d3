/** A 6-digit code to a verified channel, or to the address being verified. Actions: submit, resend, switch-channel, back. */
export interface CodeOptions {
  /** `contact`: proves the address of whoever writes, account or not. */
  purpose: 'verify-email' | 'sign-in' | 'recover' | 'contact'
  channels: readonly ('email' | 'sms')[]
}
export interface CodeInput {
  code: string
}
/** `switch-channel` */
export interface CodeSwitchInput {
  channel: 'email' | 'sms'
}
export interface CodeView {
  purpose: CodeOptions['purpose']
  channel: 'email' | 'sms'
  /** The e-mail address in full (the customer just typed it), a phone number masked: `•• •• 56 78`. */
  target: string
  /** Other channels of the account, masked. */
  others: readonly { channel: 'email' | 'sms'; target: string }[]
  expiresAt: string
  /** When another may be asked for. */
  resendAt: string
  triesLeft: number
  /** `queued`: late, and tried again; `failed`: could not be sent, another channel may work; ask again after ten seconds. */
  delivery: 'queued' | 'sent' | 'failed'
}
