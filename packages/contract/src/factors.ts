/** What proves, beside the password, that it is the account's owner. */
export const FACTOR_KINDS = ['email', 'sms', 'totp', 'passkey'] as const

/** `totp`: an authenticator app (RFC 6238). `passkey`: a WebAuthn credential, on a device, in a password manager or on a key. */
export type FactorKind = (typeof FACTOR_KINDS)[number]

/** What a proof can be asked for by: a factor, or one of the recovery codes that stand in for one that is lost. */
export type Channel = FactorKind | 'recovery'

/** To which a code is sent; the others are held. */
export type SentChannel = Extract<Channel, 'email' | 'sms'>

/**
 * What a session can be elevated for, by a fresh proof and for five minutes: a write that names one of these is refused
 * without it (`step-up-required`). `security`: what protects the account. `access`: who else is let in, people and services,
 * and what they may do.
 */
export const PURPOSES = ['security', 'access', 'contact-details', 'bank-details'] as const

export type Purpose = (typeof PURPOSES)[number]

/** `PublicKeyCredentialRequestOptionsJSON` (Web Authentication Level 3): what `parseRequestOptionsFromJSON` takes. */
export interface PasskeyRequest {
  /** Base64url. */
  challenge: string
  rpId: string
  timeout: number
  userVerification: 'required'
  /** Empty where the authenticator is to say whose it is. */
  allowCredentials: readonly { type: 'public-key'; id: string; transports?: readonly string[] }[]
}

/** `AuthenticationResponseJSON` or `RegistrationResponseJSON`: what a credential's `toJSON()` answers. */
export type PasskeyResponse = Record<string, unknown>
