/** The last screen. */
export interface DoneView {
  outcome:
    | 'signed-in'
    | 'account-opened'
    | 'contract-linked'
    | 'password-changed'
    | 'password-kept'
    | 'request-received'
    | 'confirmed'
    | 'phone-added'
    | 'email-changed'
  firstName?: string
  /** Where it is not the e-mail address. */
  loginName?: string
  /** Whether a session began here. */
  isSignedIn?: boolean
  /** Linked by this journey. */
  contracts?: readonly { label: string; address: string; reference: string; energy: string }[]
  /** The references were right and belong to another account: people decide. */
  isUnderReview?: boolean
  /** Of a request, as the customer hears it again. */
  number?: string
  /** Back to the app: an address that the profile lists. */
  returnTo?: string
}
