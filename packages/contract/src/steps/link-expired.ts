/** The link is over: a new one can be sent to the same address. Action: resend. */
export type LinkExpiredOptions = Record<string, never>
export interface LinkExpiredView {
  /** Masked: `c•••n@example.mc`. */
  email: string
  /** RFC 3339. */
  expiredAt: string
  /** `revoked`: the sender has withdrawn it. */
  reason: 'expired' | 'used' | 'revoked'
  /** What it was for. */
  begins: 'activate' | 'recover'
  /** It has done its work: the account is open, or the password changed. */
  isCompleted: boolean
  /** A new link is on its way. */
  resent: boolean
}
