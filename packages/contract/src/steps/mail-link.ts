/**
 * A link goes to the address given, and this screen waits (E-4, G-10). It never turns into a session: the visitor who presses
 * the link's button owns the journey that begins there. Where no link may go, another e-mail says why, and the screen is the
 * same. Actions: resend, change.
 */
export interface MailLinkOptions {
  /** The kind of journey that the link begins. */
  begins: 'activate' | 'recover'
  lifetimeDays: number
  /** Presses of its button; null for any number. */
  maxUses: number | null
}
export interface MailLinkView {
  begins: MailLinkOptions['begins']
  /** As typed. */
  email: string
  lifetimeDays: number
  maxUses: number | null
  /** RFC 3339: when another may be asked for. */
  resendAt: string
}
