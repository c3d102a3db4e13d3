import type { PasskeyRequest, PasskeyResponse } from '@foyer/contract/factors'
import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { MINUTE_MS } from '../../platform/durations.ts'
import { base64url, fromBase64url } from '../../platform/keys/keys.ts'
import { loadWebAuthn } from './load-webauthn.ts'
import { isOfOwnPage } from './own-page.ts'
import type { RelyingParty } from './relying-party.ts'

/** How long a browser waits for the customer. */
export const PASSKEY_TIMEOUT_MS = 5 * MINUTE_MS

/** A passkey as it is stored. */
export interface StoredPasskey {
  id: string
  /** Credential id. */
  target: string
  publicKey?: string | null
  counter?: number | null
  transports?: string | null
}

/**
 * `refused`: not signed by this passkey, for this challenge, on one of our pages, by a user who was verified.
 * `cloned`: signed, but the counter did not rise, so that there are two of it.
 */
export type PasskeyVerdict = { is: 'right'; counter: number } | { is: 'refused' } | { is: 'cloned' }

export const passkeyRequest = (party: RelyingParty, challenge: string, passkeys: readonly StoredPasskey[]): PasskeyRequest => ({
  challenge,
  rpId: party.id,
  timeout: PASSKEY_TIMEOUT_MS,
  userVerification: 'required',
  allowCredentials: passkeys.map(({ target, transports }) => ({
    type: 'public-key',
    id: target,
    ...(transports ? { transports: JSON.parse(transports) } : {}),
  })),
})

/** What a passkey keeps of whose it is (WebAuthn's user handle): base64url. */
export const userHandle = (accountId: string): string => base64url(new TextEncoder().encode(accountId))

/** Whether the passkey itself says that it is this account's. */
export function isUserOf({ response }: PasskeyResponse, accountId: string): boolean {
  return typeof response === 'object' && response !== null && 'userHandle' in response && response.userHandle === userHandle(accountId)
}

/** @param challenge base64url */
export async function verifyPasskey(
  party: RelyingParty,
  challenge: string,
  passkey: StoredPasskey,
  response: PasskeyResponse,
): Promise<PasskeyVerdict> {
  const { verifyAuthenticationResponse } = await loadWebAuthn()
  try {
    if (!isOfOwnPage(response)) return { is: 'refused' }
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      // The library checks every part of what it reads, and throws.
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: [...party.origins],
      expectedRPID: party.id,
      // Its own check of the counter throws like any other: ours tells a clone apart.
      credential: { id: passkey.target, publicKey: fromBase64url(passkey.publicKey ?? ''), counter: 0 },
      requireUserVerification: true,
    })
    if (!verified) return { is: 'refused' }
    const { newCounter } = authenticationInfo
    const stored = passkey.counter ?? 0
    return newCounter > stored || (newCounter === 0 && stored === 0) ? { is: 'right', counter: newCounter } : { is: 'cloned' }
  } catch {
    return { is: 'refused' }
  }
}
