/**
 * The password was right, and there is no active contract (E-12, R-14): a screen that blocks, with a way to reach support.
 * Where the profile allows it, a former customer goes on to the final invoices.
 */
export interface NoContractOptions {
  former?: 'may-continue'
}
export interface NoContractView {
  /** `ended`: there were contracts; `none`: the account is linked to nothing. */
  reason: 'ended' | 'none'
  mayContinue: boolean
}
