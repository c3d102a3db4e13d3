import type { Channel, PasskeyRequest } from '../factors.ts'

/**
 * A proof that it is them: a 6-digit code to a verified channel or to the address being verified; or, of accounts that have
 * one, a code of an authenticator app, a passkey, or a recovery code. Where an account has an app or a passkey that
 * `channels` lists, nothing weaker is taken. Actions: submit, resend, switch-channel, change, back.
 */
export interface CodeOptions {
  /** `contact`: proves the writer's address, account or not. `step-up`: the signed-in customer's, once more. */
  purpose: 'verify-email' | 'sign-in' | 'recover' | 'contact' | 'step-up'
  channels: readonly Channel[]
  /**
   * What there is for an owner who lost every app and passkey, recovery codes included. `wait`: a code by e-mail, beside the
   * password, begins a delay that everybody hears of and that any sign-in ends; after it such a code signs in, and what was
   * lost is removed. Without it, the operator alone removes factors.
   */
  lost?: 'wait'
}
export interface CodeView {
  purpose: CodeOptions['purpose']
  channel: Channel
  /** The e-mail address in full (the customer just typed it), a phone number masked: `•• •• 56 78`, to a visitor who knows the address alone `•• •• •• 78`; empty where nothing was sent. */
  target: string
  /** Other channels of the account, masked. */
  others: readonly { channel: Channel; target: string }[]
  expiresAt: string
  /** When another may be asked for. */
  resendAt: string
  triesLeft: number
  /** `queued`: late, and tried again; `failed`: could not be sent, another channel may work; ask again after ten seconds. */
  delivery: 'queued' | 'sent' | 'failed'
  /** Where a passkey is asked for. */
  passkey?: PasskeyRequest
  /** Where what is asked for can be lost: `switch-channel` to it asks to do without; `dueAt` once that was done. */
  lost?: { channel: 'email'; target: string; dueAt: string | null; delayHours: number }
}
