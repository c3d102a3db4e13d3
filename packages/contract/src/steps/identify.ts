/** Who is it? The e-mail address is the login ID (S-9). `neutral` profiles never tell whether an account exists. */
export interface IdentifyOptions {
  /** `email-or-login`: the login name is accepted too (E-11). `email` when absent. */
  accepts?: 'email' | 'email-or-login'
  /** Links under the field to the other audience's first screen. */
  offersAudience?: 'individual' | 'professional'
  /** A passkey that says whose it is may stand for address, password and code. */
  passkeys?: true
}
export interface IdentifyView {
  email?: string
}
