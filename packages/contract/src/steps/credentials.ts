/**
 * Who is it, and the password, on one screen (E-11, G-6). A wrong identifier and a wrong password get the same answer, and
 * count alike. Never checked against a composition rule.
 */
export interface CredentialsOptions {
  /** `email-or-login`: a login name that the customer chose is accepted too (E-10). */
  accepts: 'email' | 'email-or-login'
  /** Ways on that stand below: journeys of these kinds. */
  offers: readonly CredentialsOffer[]
}
export type CredentialsOffer = 'create' | 'recover' | 'request'
export interface CredentialsView extends CredentialsOptions {
  identifier?: string
}
