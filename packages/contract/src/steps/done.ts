/** The last screen. */
export interface DoneView {
  outcome: 'signed-in' | 'account-opened' | 'contract-linked' | 'password-changed'
  firstName?: string
  /** Linked by this journey. */
  contracts?: readonly { label: string; address: string; reference: string; energy: string }[]
}
