import { base64url, isEqual, type KeyRing } from '../keys.ts'
import { NONCE_WINDOW_MS } from './parameters.ts'

const nonceOf = async (keys: KeyRing, window: number): Promise<string> =>
  base64url((await keys.mac('dpop-nonce', String(window))).slice(0, 16))

const windowAt = (now: number): number => Math.floor(now / NONCE_WINDOW_MS)

/** The nonce of the moment (RFC 9449, 8): an HMAC of the time, so that none is stored, and every machine knows it. */
export const currentNonce = (keys: KeyRing, now: number): Promise<string> => nonceOf(keys, windowAt(now))

/** Whether a proof was made within the last few minutes, whatever the client's clock says. */
export async function isFreshNonce(keys: KeyRing, nonce: string, now: number): Promise<boolean> {
  if (isEqual(nonce, await nonceOf(keys, windowAt(now)))) return true
  return isEqual(nonce, await nonceOf(keys, windowAt(now) - 1))
}
