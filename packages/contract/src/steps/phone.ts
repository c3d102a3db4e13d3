/** A mobile number and the code sent to it: one step with two screens. Actions: submit, resend, skip, change, back. */
export interface PhoneOptions {
  optional?: boolean
}
/** First screen: the number. Second screen: the code. */
export interface PhoneInput {
  /** As typed, with or without the country's prefix. */
  phone?: string
  /** ISO 3166 alpha-2 of the prefix chosen beside the field. */
  country?: string
  code?: string
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
