/** Who is it? The e-mail address is the login ID (S-9). `neutral` profiles never tell whether an account exists. */
export interface IdentifyOptions {
  /** Links under the field to the other audience's first screen. */
  offersAudience?: 'individual' | 'professional'
}
export interface IdentifyInput {
  email: string
}
export interface IdentifyView {
  email?: string
}
