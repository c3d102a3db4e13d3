/** A mobile number and the code sent to it: one step with two screens. Actions: submit, resend, skip, change, back. */
export interface PhoneOptions {
  optional?: boolean
}
export interface PhoneView {
  optional: boolean
  screen: 'number' | 'code'
  countries: readonly { country: string; prefix: string }[]
  /** On the first screen: what was given before, E.164, to be corrected. */
  phone?: string
  /** On the second screen. */
  target?: string
  expiresAt?: string
  resendAt?: string
  triesLeft?: number
  delivery?: 'queued' | 'sent' | 'failed'
}
