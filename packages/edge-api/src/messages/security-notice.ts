import type { Scope } from '@foyer/contract/oauth'

/** What its owner is told of an account's protection, whoever changed it. */
export interface SecurityNotice {
  what: SecurityChange
  firstName: string
  at: number
  /** What an app, a passkey or a client is called, the number or the new address masked. */
  name?: string
  /** Of a release: from when on codes by e-mail will do. */
  until?: number
  /** Recovery codes that are left. */
  left?: number
  /** What a client may do. */
  scopes?: readonly Scope[]
}

export type SecurityChange =
  | 'totp-added'
  | 'passkey-added'
  | 'sms-added'
  | 'email-changed'
  | 'email-confirmed'
  | 'address-given'
  | 'totp-removed'
  | 'passkey-removed'
  | 'sms-removed'
  | 'recovery-codes-made'
  | 'recovery-code-used'
  | 'codes-guessed'
  | 'client-allowed'
  | 'release-asked'
  | 'release-cancelled'
  | 'factors-released'
  | 'factors-reset'
